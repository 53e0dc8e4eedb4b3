// What the parts share: a PostgreSQL of their own, cities of two sizes in it, and servers as child processes whose CPU can be read.
import { fork } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import pg from 'pg';
import { migrate } from '../dist/platform/database/migrate.js';
import { provision } from '../dist/platform/database/provision.js';
import { startEmbeddedPostgres } from '../dist/platform/embedded-postgres/index.js';
import { addPeople, addWork, addWorker } from './people.mjs';

const TOKEN_SECRET = 'a-secret-for-benchmarks-only-0123456789';

/**
 * A PostgreSQL with durable settings, in a temporary folder or in the one given, which is kept: loading a million people takes long.
 * `city(residents)` gives the database of that size, loaded when it is not there yet.
 */
export async function startDatabase({ keptIn, say }) {
  const dataDir = keptIn ?? mkdtempSync(join(tmpdir(), 'hemsehri-bench-'));
  // Only the loading notices this: it needs a checkpoint less often.
  const server = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    durable: true,
    extraFlags: ['max_wal_size=4GB'],
  });
  const urlOf = (name) =>
    `postgres://${server.superuser}:${encodeURIComponent(server.password)}@${server.host}:${server.port}/${name}`;
  const cities = new Map();
  return {
    async city(residents) {
      if (!cities.has(residents)) cities.set(residents, await openCity({ dataDir, residents, urlOf, say }));
      return cities.get(residents);
    },
    async end() {
      for (const { superuser } of cities.values()) await superuser.end();
      await server.stop();
      if (!keptIn) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openCity({ dataDir, residents, urlOf, say }) {
  const name = `city_${residents}`;
  const { ownerUrl, appUrl } = await provision(urlOf('postgres'), {
    databaseName: name,
    ownerPassword: 'bench-owner',
    appPassword: 'bench-app',
  });
  await migrate(ownerUrl);
  const superuser = new pg.Pool({ connectionString: urlOf(name), max: 4 });
  superuser.on('error', () => undefined);
  const city = {
    dataDir,
    residents,
    superuser,
    superuserUrl: urlOf(name),
    env: {
      DATABASE_URL: appUrl,
      HEMSEHRI_DATA_DIR: dataDir,
      HEMSEHRI_MODE: 'test',
      TOKEN_SECRET,
      LOG_LEVEL: 'info',
      DATABASE_POOL: '10',
    },
  };
  // The last thing that a load writes is this table: without it, but with a unit, the load was cut off.
  const { rows } = await superuser.query(
    `SELECT to_regclass('public.bench_city') IS NOT NULL AS loaded, EXISTS (SELECT FROM access.units) AS begun`,
  );
  if (!rows[0].loaded && rows[0].begun) {
    await superuser.end();
    await drop(urlOf('postgres'), name);
    return openCity({ dataDir, residents, urlOf, say });
  }
  if (!rows[0].loaded) {
    const { seconds } = await timed(async () => {
      const unitId = await addUnit(superuser);
      await addPeople(city, unitId, residents, say);
      await addWork(superuser, unitId);
      await superuser.query('CREATE TABLE public.bench_city AS SELECT $1::uuid AS unit_id', [unitId]);
    });
    say(`${residents} residents loaded in ${seconds.toFixed(0)} s`);
  }
  const [{ unit_id: unitId }] = (await superuser.query('SELECT unit_id FROM public.bench_city')).rows;
  return { ...city, unitId, worker: (roles) => addWorker(superuser, unitId, roles) };
}

async function drop(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
}

const addUnit = async (superuser) =>
  (
    await superuser.query(
      `INSERT INTO access.units (id, code, name, kind) VALUES (uuidv7(), 'U-BENC-H001', 'Bench unit', 'social-work') RETURNING id`,
    )
  ).rows[0].id;

const servers = new Set();

/** Starts a server in a process of its own; its errors go to a file, never to a pipe of ours that somebody may wait for. */
export async function startServer(file, env, dataDir = tmpdir()) {
  const errors = join(dataDir, `${basename(file)}.err`);
  const output = openSync(errors, 'w');
  const child = fork(new URL(`./servers/${file}`, import.meta.url), [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', output, 'ipc'],
    execArgv: process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [],
  });
  closeSync(output);
  const waiting = new Map();
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      const error = new Error(`${file} ended with ${code}:\n${readFileSync(errors, 'utf8').slice(-2000)}`);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      servers.delete(server);
      resolve();
    });
  });
  const answerTo = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  child.on('message', ({ id, value, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(`${file}: ${error}`));
  });
  let asked = 0;
  const server = {
    ask(question, argument) {
      const id = (asked += 1);
      const answer = answerTo(id);
      if (child.connected) child.send({ id, question, argument });
      else waiting.get(id).reject(new Error(`${file} has ended`));
      return answer;
    },
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
  servers.add(server);
  const { port } = await answerTo('ready');
  return Object.assign(server, { url: `http://127.0.0.1:${port}` });
}

/** For the way out after an error. */
export const endServers = () => Promise.all([...servers].map((server) => server.end()));

/** Sends `amount` requests over 20 connections; CPU microseconds per request of the server's process, and requests per second. */
export async function measure(server, path, { amount = 2_000, headers = {}, connections = 20 } = {}) {
  const before = await server.ask('cpu');
  const result = await autocannon({ url: server.url + path, connections, amount, headers });
  const after = await server.ask('cpu');
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  return {
    cpu: (after.cpu - before.cpu) / amount,
    perSecond: amount / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    rss: after.rss,
  };
}

/** A POST as a client sends it; anything but 2xx is an error. */
export async function post(server, accessToken, path, body) {
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

export const median = (values) => quantile(values, 0.5);
export const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor(values.length * q)];

export async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

/** `0.61 (met)` or `0.48 (**missed**)`. */
export const against = (met, text) => `**${text}** (${met ? 'met' : '**missed**'})`;
export const mib = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;
export const people = (amount) => amount.toLocaleString('en');

export function machine() {
  return `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, PostgreSQL 18 with durable settings on the same machine`;
}

export const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
