// Duplicate search over the whole city at two sizes: ten times the people must not take more than three times as long.
import { addPeople, addWorker, inputOf } from './people.mjs';
import { median, startDatabase, startServer, table, timed } from './support.mjs';

const SEARCHES = 300;

export async function duplicates({ small, say }) {
  const sizes = small ? [10_000, 100_000] : [100_000, 1_000_000];
  const database = await startDatabase();
  const { unitId, actor } = await addWorker(database, ['intake']);
  const lines = [];
  let there = 0;
  for (const size of sizes) {
    const loaded = await timed(() => addPeople(database, unitId, there, size, say));
    there = size;
    const server = await startServer('ours.mjs', database.env);
    const { accessToken } = await server.ask({ tokenFor: actor });
    // Half of the searches are for people who are there, half for the same names with another birth date.
    const bodies = loaded.value.slice(0, SEARCHES).map((person, i) => {
      const { registration: _registration, annex: _annex, contact: _contact, ...known } = inputOf(person, unitId);
      return i % 2 === 0 ? known : { ...known, birthDate: { value: '1971-03-17', quality: 'exact' } };
    });
    let found = 0;
    const search = async (body) => {
      const { value, seconds } = await timed(async () => {
        const answer = await fetch(`${server.url}/api/v1/residents/duplicate-search`, {
          method: 'POST',
          headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(`duplicate search answered ${answer.status}: ${await answer.text()}`);
        return answer.json();
      });
      found += value.candidates.length > 0 ? 1 : 0;
      return seconds * 1000;
    };
    for (const body of bodies.slice(0, 50)) await search(body);
    found = 0;
    const times = [];
    for (const body of bodies) times.push(await search(body));
    const { rss } = await server.ask('cpu');
    await server.end();
    const [{ pg_size_pretty: bytes }] = (await database.superuser.query(`SELECT pg_size_pretty(pg_total_relation_size('core.resident_tokens'))`)).rows;
    lines.push({ size, median: median(times), p95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)], found, rss, bytes, load: loaded.seconds });
  }
  await database.end();
  const ratio = lines[1].median / lines[0].median;
  return `${SEARCHES} searches one after another. Target: the larger at most 3 × the smaller. Ratio of medians: **${ratio.toFixed(2)}**, of 95th percentiles: **${(lines[1].p95 / lines[0].p95).toFixed(2)}**.\n\n${table(
    ['residents', 'median', '95th percentile', 'with candidates', 'memory of the server', 'tokens on disk', 'loading took'],
    lines.map((l) => [l.size.toLocaleString('en'), `${l.median.toFixed(1)} ms`, `${l.p95.toFixed(1)} ms`, `${l.found} of ${SEARCHES}`, `${Math.round(l.rss / 2 ** 20)} MiB`, l.bytes, `${l.load.toFixed(0)} s`]),
  )}`;
}
