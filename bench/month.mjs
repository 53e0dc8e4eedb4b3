// The monthly job against the bare SQL aggregates it contains: the same statements, with the population already in place.
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { addPeople, addWork, addWorker } from './people.mjs';
import { startDatabase, table } from './support.mjs';

export async function month({ small, say }) {
  const database = await startDatabase();
  const { unitId } = await addWorker(database);
  const lines = [];
  let there = 0;
  for (const size of small ? [10_000, 100_000] : [100_000, 1_000_000]) {
    await addPeople(database, unitId, there, size, say);
    there = size;
    await database.superuser.query('TRUNCATE core.service_events, core.cases CASCADE');
    await addWork(database, unitId);
    const child = fork(new URL('./servers/month.mjs', import.meta.url), [], { env: { ...process.env, ...database.env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [figures] = await once(child, 'message');
    await once(child, 'exit');
    lines.push({ size, ...figures });
  }
  await database.end();
  return `Target at 1,000,000: at most 2 × the bare SQL plus 30 s of pseudonyms and decryption, under 1 GiB in Node.\n\n${table(
    ['residents', 'job', 'of it pseudonyms and decryption', 'of it protection and the rest', 'bare SQL aggregates', 'allowed (2 × bare + 30 s)', 'peak memory in Node'],
    lines.map((l) => [
      l.size.toLocaleString('en'), `**${l.job.toFixed(1)} s**`, `${l.population.toFixed(1)} s`, `${(l.job - l.population - l.bare).toFixed(1)} s`,
      `${l.bare.toFixed(1)} s`, `${(2 * l.bare + 30).toFixed(1)} s`, `${Math.round(l.peak / 2 ** 20)} MiB`,
    ]),
  )}`;
}
