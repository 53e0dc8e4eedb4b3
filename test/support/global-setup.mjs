import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import globalTeardown from './global-teardown.mjs';
import { startRedis } from './throw-away-redis.mjs';

const built = (path) => resolve(import.meta.dirname, '../../dist', path);
const template = 'hs_template';
const prefix = 'hemsehri-test-';

/** One throw-away server for all test files, with a migrated template that each file copies; see pg-environment.mjs. */
export default async function globalSetup() {
  // Jest calls this once for all projects that share it, but a project that is run alone calls it too.
  if (globalThis.hemsehriCluster) return;
  if (!existsSync(built('platform/database/migrate.js'))) {
    throw new Error('The server is not built: run `node scripts/ensure.mjs --server` first, or `npm test`.');
  }
  requireForContinuousIntegration();
  const { startEmbeddedPostgres } = await import(built('platform/embedded-postgres/index.js'));
  const { provision } = await import(built('platform/database/provision.js'));
  const { migrate } = await import(built('platform/database/migrate.js'));

  await sweep();
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  globalThis.hemsehriCluster = { server, folder };
  try {
    await prepare(server, provision, migrate);
  } catch (error) {
    await globalTeardown(); // jest does not call it after a failed set-up
    throw error;
  }
}

async function prepare(server, provision, migrate) {
  const redis = await startRedis();
  globalThis.hemsehriCluster.redis = redis;
  const ownerPassword = randomBytes(12).toString('base64url');
  const appPassword = randomBytes(12).toString('base64url');
  const superuserUrl = `postgres://postgres:${server.password}@${server.host}:${server.port}/postgres`;
  const { ownerUrl } = await provision(superuserUrl, { databaseName: template, ownerPassword, appPassword });
  await migrate(ownerUrl);
  process.env.TEST_CLUSTER = JSON.stringify({
    host: server.host,
    port: server.port,
    template,
    superuserPassword: server.password,
    ownerPassword,
    appPassword,
    grants: await sealTemplate(superuserUrl),
  });
  if (redis) process.env.TEST_REDIS_URL = redis.url;
  process.stderr.write(
    `\nqueue back ends under test: PostgreSQL${redis ? `, Redis (${redis.kind})` : ' only (no redis-server)'}\n`,
  );
}

/** Ends what test runs left that were killed before they could clean up. */
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(prefix) || (await isInUse(folder))) continue;
    const pidFile = await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
    const pid = Number(pidFile.split('\n')[0]);
    // The id may belong to another process by now; the folder's name in the command line is proof.
    const command = pid ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') : '';
    if (command.includes(folder)) process.kill(pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isInUse(folder) {
  const owner = Number((await readFile(join(folder, 'owner'), 'utf8').catch(() => '')).split(' ')[0]);
  const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: 0 }))).mtimeMs;
  if (!owner) return age < 120_000; // another run may be starting this moment
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The rights that migrations gave on the database itself, which a copy does not take over. */
async function sealTemplate(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT format('GRANT %s ON DATABASE $database TO %I', acl.privilege_type, grantee.rolname) AS statement
     FROM pg_database d, aclexplode(d.datacl) acl JOIN pg_roles grantee ON grantee.oid = acl.grantee
     WHERE d.datname = $1 AND acl.grantee <> d.datdba`,
    [template],
  );
  await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
  return rows.map((row) => row.statement);
}

/** On a developer's machine missing programs only skip what needs them; CI must not pass by skipping. */
function requireForContinuousIntegration() {
  if (process.env.CI !== 'true') return;
  const found = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  const missing = [];
  if (!process.env.REDIS_URL && !found('redis-server')) missing.push('redis-server');
  if (!found('chromium') && !found('chromium-browser') && !found('google-chrome')) missing.push('chromium');
  if (missing.length > 0)
    throw new Error(`CI must run all tests, but these programs are missing: ${missing.join(', ')}`);
}
