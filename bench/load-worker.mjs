// Generates and prepares people in a thread of its own: ciphertexts and tokens are most of the work of loading.
import { parentPort, workerData } from 'node:worker_threads';
import { LocalKeyKeeper } from '../dist/platform/crypto/local-key-keeper.js';
import { readKeyFile } from '../dist/platform/crypto/key-file.js';
import { RESIDENT_COLUMNS, prepareResident } from '../dist/residents/prepare-resident.js';
import { CHUNK, codeOf, inputOf, peopleOf } from './people.mjs';

const { keyFile, unitId } = workerData;
const keeper = new LocalKeyKeeper(readKeyFile(keyFile));

const literal = (value) => {
  if (value === null || value === undefined) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
};

parentPort.on('message', async ({ number, amount }) => {
  const lines = Object.fromEntries(Object.keys(RESIDENT_COLUMNS).map((name) => [name, []]));
  for (const [i, person] of peopleOf(number, amount).entries()) {
    const input = inputOf(person, unitId);
    input.registration.code = codeOf(number * CHUNK + i);
    const prepared = await prepareResident(keeper, input);
    for (const [name, rows] of Object.entries(prepared.rows))
      for (const row of rows) lines[name].push(`${row.map(literal).join('\t')}\n`);
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort.postMessage(Object.entries(lines).map(([name, rows]) => [name, rows.join('')]));
});
