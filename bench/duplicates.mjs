// Duplicate search over the whole city at two sizes: ten times the people must not take more than three times as long.
import { inputOf, peopleOf } from './people.mjs';
import { against, median, mib, people, post, quantile, startServer, table, timed } from './support.mjs';

const SEARCHES = 300;
const TARGET = 3;

export async function duplicates({ database, sizes }) {
  const cities = [];
  for (const size of sizes) {
    const city = await database.city(size);
    const server = await startServer('ours.mjs', city.env, city.dataDir);
    const token = await server.ask('token', await city.worker(['intake']));
    cities.push({ size, city, server, token, times: [], found: 0 });
  }
  // People who are in both cities; for every other one with a wrong birth date, so that the names have to find them.
  const bodies = peopleOf(0)
    .filter((_, i) => i % 33 === 0)
    .slice(0, SEARCHES)
    .map((person, i) => {
      const { registration: _registration, annex: _annex, contact, ...known } = inputOf(person, null);
      return i % 2 === 0
        ? { ...known, ...contact }
        : { ...known, birthDate: { value: '1971-03-17', quality: 'exact' } };
    });
  const search = async (place, body) => {
    const { value, seconds } = await timed(() =>
      post(place.server, place.token, '/api/v1/residents/duplicate-search', body),
    );
    return { found: value.items.length > 0, milliseconds: seconds * 1000 };
  };
  for (const body of bodies.slice(0, 50)) for (const place of cities) await search(place, body);
  for (const body of bodies) {
    for (const place of cities) {
      const { found, milliseconds } = await search(place, body);
      place.times.push(milliseconds);
      place.found += found ? 1 : 0;
    }
  }
  const lines = [];
  for (const { size, city, server, times, found } of cities) {
    const { rows } = await city.superuser.query(
      `SELECT pg_size_pretty(pg_total_relation_size('core.resident_tokens')) AS size`,
    );
    lines.push([
      people(size),
      `${median(times).toFixed(1)} ms`,
      `${quantile(times, 0.95).toFixed(1)} ms`,
      `${found} of ${times.length}`,
      mib((await server.ask('cpu')).rss),
      rows[0].size,
    ]);
    await server.end();
  }
  const ratio = (q) => quantile(cities[1].times, q) / quantile(cities[0].times, q);
  return `${SEARCHES} searches one after another, each in both cities in turn. Target: the larger at most ${TARGET} × the smaller. Ratio of medians: ${against(ratio(0.5) <= TARGET, ratio(0.5).toFixed(2))}, of 95th percentiles: ${against(ratio(0.95) <= TARGET, ratio(0.95).toFixed(2))}.\n\n${table(
    ['residents', 'median', '95th percentile', 'with candidates', 'memory of the server', 'tokens on disk'],
    lines,
  )}`;
}
