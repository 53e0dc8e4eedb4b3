// Registrations per second through the API, each with the duplicate search that intake makes before it.
import { generateCity } from '../dist/demo/generator/index.js';
import { TODAY, inputOf } from './people.mjs';
import { median, mib, people, post, startServer, table, timed } from './support.mjs';

const AT_ONCE = 8;
const ROUNDS = 5;
const PER_ROUND = 200;

export async function intake({ database, sizes: [size] }) {
  const city = await database.city(size);
  const server = await startServer('ours.mjs', city.env, city.dataDir);
  const token = await server.ask('token', await city.worker(['intake']));
  const newcomers = generateCity({ seed: 'newcomers', residents: ROUNDS * PER_ROUND + 200, today: TODAY }).people.map(
    (person) => {
      const { registration: _registration, annex: _annex, ...body } = inputOf(person, city.unitId);
      return body;
    },
  );
  const register = (queue) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let body = queue.pop(); body; body = queue.pop()) {
          const { contact, ...known } = body;
          await post(server, token, '/api/v1/residents/duplicate-search', { ...known, ...contact });
          await post(server, token, '/api/v1/residents', body);
        }
      }),
    );
  await register(newcomers.splice(0, 100));
  const rounds = [];
  const before = await server.ask('cpu');
  for (let round = 0; round < ROUNDS; round++) {
    const { seconds } = await timed(() => register(newcomers.splice(0, PER_ROUND)));
    rounds.push(PER_ROUND / seconds);
  }
  const after = await server.ask('cpu');
  await server.end();
  return `Duplicate search and registration, ${AT_ONCE} desks at once, ${people(size)} residents there already, ${ROUNDS} rounds of ${PER_ROUND}.\n\n${table(
    ['', 'median', 'range'],
    [
      [
        'registrations per second',
        median(rounds).toFixed(0),
        `${Math.min(...rounds).toFixed(0)}–${Math.max(...rounds).toFixed(0)}`,
      ],
      [
        'CPU of the server per registration, its search included',
        `${((after.cpu - before.cpu) / 1000 / (ROUNDS * PER_ROUND)).toFixed(1)} ms`,
        '',
      ],
      ['memory', mib(after.rss), ''],
    ],
  )}`;
}
