// Reads through the whole application against bare handlers, in CPU per request of the server's process.
import { against, measure, median, mib, people, startServer, table } from './support.mjs';

const ROUNDS = 5;
const AMOUNT = 1_500;
const TARGET = 0.55;

export async function reads({ database, sizes: [size] }) {
  const city = await database.city(size);
  const { rows } = await city.superuser.query('SELECT id FROM core.residents ORDER BY id LIMIT 1 OFFSET 500');
  const list = '/api/v1/cases?limit=50';
  const one = `/api/v1/residents/${rows[0].id}`;

  const ours = await startServer('ours.mjs', city.env, city.dataDir);
  const headers = { authorization: `Bearer ${await ours.ask('token', await city.worker(['social_worker']))}` };
  const recorded = {
    [bareOf(list)]: await statementsOf(ours, list, headers),
    [one]: await statementsOf(ours, one, headers),
  };
  const bare = await startServer('bare.mjs', {
    BARE_URL: city.env.DATABASE_URL,
    BARE_STATEMENTS: JSON.stringify(recorded),
  });
  const plain = await startServer('bare.mjs', {
    BARE_URL: city.superuserUrl,
    BARE_STATEMENTS: JSON.stringify({
      [bareOf(list)]: [await plainCases(city)],
      [one]: [await plainPeople(city, rows[0].id)],
    }),
  });

  const lines = [];
  for (const [name, path] of Object.entries({ 'list of 50 cases': list, 'one resident by id': one })) {
    const variants = { ours: [ours, path, { headers }], bare: [bare, bareOf(path)], plain: [plain, bareOf(path)] };
    const figures = { ours: [], bare: [], plain: [] };
    for (const [server, at, options] of Object.values(variants))
      await measure(server, at, { ...options, amount: 2_000 });
    for (let round = 0; round < ROUNDS; round++) {
      for (const [variant, [server, at, options]] of Object.entries(variants))
        figures[variant].push(await measure(server, at, { ...options, amount: AMOUNT }));
    }
    const cpu = (variant) => median(figures[variant].map((f) => f.cpu));
    const ratios = figures.ours.map((f, i) => figures.bare[i].cpu / f.cpu);
    lines.push([
      name,
      ...['ours', 'bare', 'plain'].map((variant) => `${cpu(variant).toFixed(0)} µs`),
      against(median(ratios) >= TARGET, median(ratios).toFixed(2)),
      `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
      (cpu('plain') / cpu('ours')).toFixed(2),
      ...['ours', 'bare'].map((variant) => `${Math.round(median(figures[variant].map((f) => f.perSecond)))}/s`),
      ...['ours', 'bare'].map((variant) => mib(figures[variant].at(-1).rss)),
    ]);
  }
  const statements = Object.values(recorded).map((sent) => sent.length);
  await Promise.all([ours.end(), bare.end(), plain.end()]);
  return `CPU per request of the server process, ${ROUNDS} rounds of ${people(AMOUNT)} requests over 20 connections in alternation, ${people(size)} residents. (a) is bare Fastify + pg with the same statements in the same transaction, audit included; (b) is bare Fastify + pg on plain text, without transaction, audit and row-level security. Target: (a) ÷ ours at least ${TARGET}. Round trips to the database: ${statements.join(' and ')}.\n\n${table(
    ['', 'ours', '(a)', '(b)', '(a) ÷ ours, median', 'range', '(b) ÷ ours', 'ours', '(a)', 'memory of ours', 'of (a)'],
    lines,
  )}`;
}

const bareOf = (path) => path.split('?')[0];

/** What our server sends to the database for the path, cut into the same messages. */
async function statementsOf(ours, path, headers) {
  const sent = await ours.ask('record', { path, headers });
  if (!sent.at(-1).text.includes('audit.append')) throw new Error(`the recording of ${path} holds no audit event`);
  const longest = sent
    .filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text) && !text.includes('COMMIT'))
    .reduce((a, b) => (a.text.length > b.text.length ? a : b));
  return sent.map((statement) => ({ ...statement, rows: statement === longest }));
}

/** The same answers from tables of plain text: no transaction, no audit, no row-level security, no key. */
async function plainCases({ superuser, unitId }) {
  await superuser.query(`
    DROP SCHEMA IF EXISTS plain CASCADE;
    CREATE SCHEMA plain;
    CREATE TABLE plain.people AS SELECT id, code, unit_ids, state, registered_on::text, version, 'Zeynep Invented'::text AS call_name, '1990-05-01'::text AS birth_date,
      'F'::text AS sex, 'TUR035021'::text AS district_code, 'Alsancak'::text AS neighbourhood, '[{"given":"Zeynep","family":"Invented"}]'::jsonb AS names FROM core.residents;
    ALTER TABLE plain.people ADD PRIMARY KEY (id);
    CREATE TABLE plain.cases AS SELECT * FROM core.cases;
    CREATE INDEX ON plain.cases (unit_id, opened_on DESC, id DESC)`);
  await superuser.query('VACUUM (ANALYZE) plain.people, plain.cases');
  return {
    text: `SELECT c.id, c.code, c.resident_id, c.unit_id, c.worker_id, c.sector, c.priority, c.intake_source, c.state, c.opened_on::text, c.closed_on::text, c.closure_reason, c.version,
             p.code AS resident_code, p.call_name
             FROM plain.cases c JOIN plain.people p ON p.id = c.resident_id WHERE c.unit_id = $1 ORDER BY c.opened_on DESC, c.id DESC LIMIT 51`,
    params: [unitId],
    rows: true,
  };
}

const plainPeople = async (_, id) => ({ text: 'SELECT * FROM plain.people WHERE id = $1', params: [id], rows: true });
