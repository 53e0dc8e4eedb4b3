// Fills the register for the measurements: invented people of the demo generator, prepared like any registration, copied in by the
// superuser (COPY is refused to roles under row-level security, and loading is not what is measured).
import { once } from 'node:events';
import { cpus } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { generateCity } from '../dist/demo/generator/index.js';
import { ensureKeyFile } from '../dist/platform/crypto/key-file.js';
import { newId } from '../dist/platform/ids.js';
import { RESIDENT_COLUMNS } from '../dist/residents/prepare-resident.js';

export const TODAY = '2026-11-22';
export const CHUNK = 10_000;

/** The people of one chunk, the same ones every time: a city of a million holds those of a smaller one. */
export const peopleOf = (number, amount = CHUNK) =>
  generateCity({ seed: `bench-${number}`, residents: amount, today: TODAY }).people;

const SEX = { female: 'F', male: 'M' };

export function inputOf(person, unitId) {
  const { quality, value } = person.birth;
  return {
    callName: person.callName,
    names: person.names.map(({ given, family, script, use }) => ({ given, family, script, kind: use })),
    birthDate: { quality, value: quality === 'exact' ? value : quality === 'unknown' ? null : value.slice(0, 4) },
    sex: SEX[person.sex],
    languages: person.languages.map(({ code, interpreterNeeded }) => ({ code, interpreter: interpreterNeeded })),
    districtCode: person.district,
    neighbourhood: person.neighbourhood,
    registration: { homeUnitId: unitId, registeredOn: person.registeredOn, registeredBy: null },
    contact: person.phone ? { phones: [{ number: person.phone }] } : null,
    annex: {
      populationType: person.populationType,
      status: person.status.code,
      citizenship: /^[A-Z]{3}$/.test(person.citizenship) ? person.citizenship : null,
    },
  };
}

/** Codes in a row: among a million random ones two may be the same. */
export const codeOf = (number) =>
  number
    .toString(32)
    .toUpperCase()
    .padStart(8, '0')
    .replace(/^(.{4})/, 'R-$1-');

/** Loads so many people. The indexes of the tokens are made at the end: kept up row by row they take most of the time. */
export async function addPeople({ dataDir, superuserUrl }, unitId, residents, say) {
  const keyFile = `${dataDir}/keys.json`;
  ensureKeyFile(keyFile);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`SET maintenance_work_mem = '512MB'; SET synchronous_commit = off`);
  const indexes = (
    await client.query(
      `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'resident_tokens' AND indexdef LIKE '%USING gin%'`,
    )
  ).rows;
  for (const { indexname } of indexes) await client.query(`DROP INDEX core.${indexname}`);

  const workers = cpus().map(
    () => new Worker(new URL('./load-worker.mjs', import.meta.url), { workerData: { keyFile, unitId } }),
  );
  let next = 0;
  let loaded = 0;
  let copying = Promise.resolve();
  const chunks = Math.ceil(residents / CHUNK);
  try {
    await Promise.all(
      workers.map(async (worker) => {
        while (next < chunks) {
          const number = next++;
          const amount = Math.min(CHUNK, residents - number * CHUNK);
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
          worker.postMessage({ number, amount });
          const [tables] = await once(worker, 'message');
          await (copying = copying.then(() => copyIn(client, tables)));
          loaded += amount;
          if (loaded % 50_000 === 0 || loaded === residents) say(`${loaded} of ${residents} residents`);
        }
      }),
    );
  } finally {
    for (const worker of workers) await worker.terminate();
  }
  for (const { indexdef } of indexes) await client.query(indexdef);
  await client.end();
}

async function copyIn(client, tables) {
  for (const [name, text] of tables) {
    if (text === '') continue;
    await pipeline([text], client.query(copy.from(`COPY ${name} (${RESIDENT_COLUMNS[name].join(', ')}) FROM STDIN`)));
  }
}

/** Cases of two residents in five, with five service events each, spread over a year and a half. */
export async function addWork(superuser, unitId) {
  await superuser.query(
    `INSERT INTO core.cases (id, code, resident_id, unit_id, sector, state, opened_on, closed_on, closure_reason)
     SELECT uuidv7(), 'C-' || upper(replace(r.id::text, '-', '')), r.id, $1, (ARRAY['legal','health','education','housing'])[1 + floor(random() * 4)::int],
            CASE WHEN r.closed THEN 'closed' ELSE 'active' END, r.opened, CASE WHEN r.closed THEN r.opened + 30 END, CASE WHEN r.closed THEN 'goals_achieved' END
       FROM (SELECT id, date '2025-05-01' + floor(random() * 540)::int AS opened, random() < 0.6 AS closed, random() < 0.4 AS has FROM core.residents) r
      WHERE r.has`,
    [unitId],
  );
  await superuser.query(
    `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, sector, occurred_on)
     SELECT uuidv7(), c.resident_id, c.id, $1, c.sector, c.opened_on + floor(random() * 30)::int FROM core.cases c CROSS JOIN generate_series(1, 5)`,
    [unitId],
  );
  await superuser.query('VACUUM (ANALYZE)');
}

/** A worker of the unit with a live session. */
export async function addWorker(superuser, unitId, roles) {
  const [staffId, sessionId] = [newId(), newId()];
  await superuser.query(`INSERT INTO access.staff (id, email, display_name) VALUES ($1, $2, 'Bench worker')`, [
    staffId,
    `${staffId}@example.org`,
  ]);
  for (const role of roles)
    await superuser.query('INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES ($1, $2, $3, $4)', [
      newId(),
      staffId,
      role,
      unitId,
    ]);
  await superuser.query(
    `INSERT INTO access.sessions (id, staff_id, created_at, last_used_at, expires_at, second_factor) VALUES ($1, $2, now(), now(), now() + interval '8 hours', true)`,
    [sessionId, staffId],
  );
  return { kind: 'staff', id: staffId, sessionId, rightsVersion: 1, roles, unitIds: [unitId], partnerId: null };
}
