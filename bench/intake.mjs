// Registrations per second through the API, each with the duplicate search that intake makes before it.
import { generateCity } from '../dist/demo/generator/index.js';
import { addPeople, addWorker, inputOf } from './people.mjs';
import { median, startDatabase, startServer, table, timed } from './support.mjs';

const AT_ONCE = 8;

export async function intake({ small, say }) {
  const database = await startDatabase();
  const { unitId, actor } = await addWorker(database, ['intake']);
  await addPeople(database, unitId, 0, small ? 10_000 : 100_000, say);
  const server = await startServer('ours.mjs', database.env);
  const { accessToken } = await server.ask({ tokenFor: actor });
  const call = async (path, body) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const people = generateCity({ seed: 'newcomers', residents: 2_200, today: '2026-11-22' }).people.map((person) => {
    const { registration: _registration, annex: _annex, ...body } = inputOf(person, unitId);
    return body;
  });
  const rounds = [];
  const cpuBefore = await server.ask('cpu');
  for (let round = 0; round < 5; round++) {
    const queue = people.slice(round * 400, (round + 1) * 400);
    const { seconds } = await timed(() =>
      Promise.all(Array.from({ length: AT_ONCE }, async () => {
        for (let body = queue.pop(); body; body = queue.pop()) {
          const { contact: _contact, ...known } = body;
          await call('/api/v1/residents/duplicate-search', known);
          await call('/api/v1/residents', body);
        }
      })),
    );
    rounds.push(400 / seconds);
  }
  const cpu = await server.ask('cpu');
  await server.end();
  await database.end();
  return `Duplicate search and registration, ${AT_ONCE} desks at once, ${small ? '10,000' : '100,000'} residents there already, 5 rounds of 400.\n\n${table(
    ['', 'median', 'range'],
    [
      ['registrations per second', median(rounds).toFixed(0), `${Math.min(...rounds).toFixed(0)}–${Math.max(...rounds).toFixed(0)}`],
      ['CPU of the server per registration', `${((cpu.cpu - cpuBefore.cpu) / 2_000_000).toFixed(1)} ms`, ''],
      ['memory', `${Math.round(cpu.rss / 2 ** 20)} MiB`, ''],
    ],
  )}`;
}
