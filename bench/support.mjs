// What the parts share: a database of their own, servers as child processes whose CPU can be read, and load in alternation.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import pg from 'pg';
import { migrate } from '../dist/platform/database/migrate.js';
import { provision } from '../dist/platform/database/provision.js';
import { startEmbeddedPostgres } from '../dist/platform/embedded-postgres/index.js';

export const TOKEN_SECRET = 'a-secret-for-benchmarks-only-0123456789';

/** A migrated database with durable settings; `end` removes it. */
export async function startDatabase() {
  const dataDir = mkdtempSync(join(tmpdir(), 'hemsehri-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: true });
  const superuserUrl = (name) => `postgres://${server.superuser}:${encodeURIComponent(server.password)}@${server.host}:${server.port}/${name}`;
  const { ownerUrl, appUrl } = await provision(superuserUrl('postgres'), { databaseName: 'bench', ownerPassword: 'bench-owner', appPassword: 'bench-app' });
  await migrate(ownerUrl);
  const superuser = new pg.Pool({ connectionString: superuserUrl('bench'), max: 4 });
  return {
    dataDir,
    superuser,
    superuserUrl: superuserUrl('bench'),
    env: {
      DATABASE_URL: appUrl,
      HEMSEHRI_DATA_DIR: dataDir,
      HEMSEHRI_MODE: 'test',
      TOKEN_SECRET,
      LOG_LEVEL: 'info',
      DATABASE_POOL: '10',
    },
    async end() {
      await superuser.end();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a server in a process of its own. `ask('cpu')` answers microseconds of CPU and bytes of memory so far. */
export async function startServer(file, env, args = []) {
  const child = fork(new URL(`./servers/${file}`, import.meta.url), args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const next = () => new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  const { port } = await next();
  return {
    url: `http://127.0.0.1:${port}`,
    ask(what) {
      const answer = next();
      child.send(what);
      return answer;
    },
    end: () => new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    }),
  };
}

/** Sends `amount` requests over 20 connections; CPU microseconds per request of the server's process, and requests per second. */
export async function measure(server, path, { amount = 3_000, headers = {}, connections = 20 } = {}) {
  const before = await server.ask('cpu');
  const result = await autocannon({ url: server.url + path, connections, amount, headers });
  const after = await server.ask('cpu');
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${path}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  return { cpu: (after.cpu - before.cpu) / amount, perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, rss: after.rss };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

export function machine() {
  return `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, PostgreSQL 18 (durable settings)`;
}

export const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
