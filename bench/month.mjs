// The monthly job against the bare SQL aggregates it contains: the same statements, with the population already in place.
import { against, mib, people, startServer, table } from './support.mjs';

const ALLOWED = ({ bare }) => 2 * bare + 30;
const MEMORY = 2 ** 30;

export async function month({ database, sizes }) {
  const lines = [];
  for (const size of sizes) {
    const city = await database.city(size);
    const server = await startServer('month.mjs', city.env, city.dataDir);
    const { seconds: job, peak } = await server.ask('job');
    const { population, bare } = await server.ask('aggregates');
    await server.end();
    lines.push([
      people(size),
      against(job <= ALLOWED({ bare }), `${job.toFixed(1)} s`),
      `${ALLOWED({ bare }).toFixed(1)} s`,
      `${bare.toFixed(1)} s`,
      `${population.toFixed(1)} s`,
      `${Math.max(0, job - population - bare).toFixed(1)} s`,
      against(peak < MEMORY, mib(peak)),
    ]);
  }
  return `The job once, then its population and its bare SQL aggregates alone, in the same process. Target at 1,000,000: at most 2 × the bare SQL plus 30 s, under 1 GiB in Node.\n\n${table(
    [
      'residents',
      'job',
      'allowed',
      'bare SQL',
      'pseudonyms and decryption',
      'protection and the rest',
      'peak memory of Node',
    ],
    lines,
  )}`;
}
