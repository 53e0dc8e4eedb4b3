// Reads through the whole application against bare handlers, in CPU per request of the server's process.
import { addPeople, addWork, addWorker } from './people.mjs';
import { median, measure, startDatabase, startServer, table } from './support.mjs';

const ROUNDS = 5;

export async function reads({ small, say }) {
  const database = await startDatabase();
  const { unitId, actor } = await addWorker(database);
  await addPeople(database, unitId, 0, small ? 10_000 : 100_000, say);
  await addWork(database, unitId);
  const { rows } = await database.superuser.query('SELECT id FROM core.residents ORDER BY id LIMIT 1 OFFSET 500');
  const paths = { 'list of 50 cases': '/api/v1/cases?limit=50', 'resident by id': `/api/v1/residents/${rows[0].id}` };

  const ours = await startServer('ours.mjs', database.env);
  const { accessToken } = await ours.ask({ tokenFor: actor });
  const headers = { authorization: `Bearer ${accessToken}` };
  const recorded = await recordStatements(ours, paths, headers);
  const bare = await startServer('bare.mjs', { BARE_URL: database.env.DATABASE_URL, BARE_STATEMENTS: JSON.stringify(recorded) });
  const plain = await startServer('bare.mjs', { BARE_URL: database.superuserUrl, BARE_STATEMENTS: JSON.stringify(await plainStatements(database, paths, unitId, rows[0].id)) });

  const lines = [];
  for (const [name, path] of Object.entries(paths)) {
    const variants = { ours: [ours, path, headers], bare: [bare, path.split('?')[0], {}], plain: [plain, path.split('?')[0], {}] };
    const figures = { ours: [], bare: [], plain: [] };
    for (const [server, at, head] of Object.values(variants)) await measure(server, at, { amount: 500, headers: head });
    for (let round = 0; round < ROUNDS; round++) {
      for (const [variant, [server, at, head]] of Object.entries(variants)) figures[variant].push(await measure(server, at, { headers: head, amount: 2_000 }));
    }
    const cpu = (variant) => median(figures[variant].map((f) => f.cpu));
    const perRound = figures.ours.map((f, i) => figures.bare[i].cpu / f.cpu);
    lines.push([
      name, `${cpu('ours').toFixed(0)} µs`, `${cpu('bare').toFixed(0)} µs`, `${cpu('plain').toFixed(0)} µs`,
      `**${median(perRound).toFixed(2)}** (${Math.min(...perRound).toFixed(2)}–${Math.max(...perRound).toFixed(2)})`, (cpu('plain') / cpu('ours')).toFixed(2),
      `${Math.round(median(figures.ours.map((f) => f.perSecond)))}/s`, `${Math.round(figures.ours.at(-1).rss / 2 ** 20)} MiB`,
    ]);
  }
  await Promise.all([ours.end(), bare.end(), plain.end()]);
  await database.end();
  return `CPU per request of the server process, ${ROUNDS} rounds of 2,000 requests over 20 connections in alternation, ${small ? '10,000' : '100,000'} residents. Target: (a) ÷ ours at least 0.55.\n\n${table(
    ['', 'ours', '(a) same statements, bare', '(b) plain text, no walls', '(a) ÷ ours, median (range)', '(b) ÷ ours', 'ours', 'memory'], lines)}`;
}

/** What our server sends to the database for each path, cut into the same messages. */
async function recordStatements(ours, paths, headers) {
  const statements = {};
  for (const path of Object.values(paths)) {
    await ours.ask('record');
    const answer = await fetch(ours.url + path, { headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await answer.arrayBuffer();
    const sent = await ours.ask('recorded');
    if (!sent.some(({ text }) => text.includes('audit.append'))) throw new Error('the recording holds no audit event');
    const longest = sent.filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text) && !text.includes('COMMIT')).reduce((a, b) => (a.text.length > b.text.length ? a : b));
    statements[path.split('?')[0]] = sent.map((statement) => ({ ...statement, rows: statement === longest }));
  }
  return statements;
}

/** The same answers from tables of plain text: no transaction, no audit, no row-level security, no key. */
async function plainStatements(database, paths, unitId, residentId) {
  await database.superuser.query(`
    CREATE SCHEMA plain;
    CREATE TABLE plain.people AS SELECT id, code, unit_ids, state, registered_on, version, 'Zeynep Invented'::text AS call_name, date '1990-05-01' AS birth_date,
      'F'::text AS sex, 'TUR035021'::text AS district_code, 'Alsancak'::text AS neighbourhood, '[{"given":"Zeynep","family":"Invented"}]'::jsonb AS names FROM core.residents;
    ALTER TABLE plain.people ADD PRIMARY KEY (id);
    CREATE TABLE plain.cases AS SELECT * FROM core.cases;
    CREATE INDEX ON plain.cases (unit_id, opened_on DESC, id DESC);
    VACUUM ANALYZE plain.people; VACUUM ANALYZE plain.cases;`.replaceAll(/VACUUM ANALYZE [a-z.]+;/g, ''));
  await database.superuser.query('VACUUM (ANALYZE) plain.people, plain.cases');
  const [list, one] = Object.values(paths).map((path) => path.split('?')[0]);
  return {
    [list]: [{ text: `SELECT c.id, c.code, c.resident_id, c.unit_id, c.worker_id, c.sector, c.priority, c.intake_source, c.state, c.opened_on::text, c.closed_on::text, c.closure_reason, c.version,
        p.code AS resident_code, p.call_name FROM plain.cases c JOIN plain.people p ON p.id = c.resident_id WHERE c.unit_id = $1 ORDER BY c.opened_on DESC, c.id DESC LIMIT 51`, params: [unitId], rows: true }],
    [one]: [{ text: 'SELECT * FROM plain.people WHERE id = $1', params: [residentId], rows: true }],
  };
}
