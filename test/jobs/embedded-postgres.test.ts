import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';

const scratch = mkdtempSync(join(tmpdir(), 'hemsehri-embedded-'));
// Folders of mkdtemp are private, which a server started by root could not enter.
chmodSync(scratch, 0o711);
const built = resolve('dist/platform/embedded-postgres/index.js');
const running = new Set<EmbeddedPostgres>();

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  running.add(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.delete(server);
  await server.stop();
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const { host, port, superuser: user, password } = server;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

const postmaster = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

const answersTo = (server: EmbeddedPostgres): Promise<boolean> =>
  ask(server, 'SELECT 1').then(
    () => true,
    () => false,
  );

/** A process of its own that starts the server, says so, and is killed without a chance to clean up. */
async function startAndKillStarter(dataDir: string): Promise<void> {
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(built)};
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log('ready'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((done, fail) => {
    child.stdout.once('data', () => done());
    child.once('exit', (code) => fail(new Error(`the starter ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

afterAll(async () => {
  for (const server of running) await server.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('the embedded server', () => {
  const dataDir = join(scratch, 'first');
  let server: EmbeddedPostgres;

  it('starts on an empty folder, with a password only its owner can read', async () => {
    server = await start(dataDir);
    expect(server.adopted).toBe(false);
    expect(server.host).toBe('127.0.0.1');
    expect(statSync(join(dataDir, 'superuser-password')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'superuser-password.init'))).toBe(false);
    await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer');
  });

  it('refuses a wrong password', async () => {
    await expect(ask({ ...server, password: 'guess' }, 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('sorts by the built-in locale', async () => {
    expect(
      await ask(server, "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'template1'"),
    ).toBe('bC.UTF-8');
  });

  it('stops, and starts again on the same data', async () => {
    await stop(server);
    expect(await answersTo(server)).toBe(false);
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    server = await start(dataDir);
    expect(await ask(server, 'SELECT answer FROM kept')).toBe(42);
  });

  it('recovers after the server itself was killed', async () => {
    process.kill(postmaster(dataDir), 'SIGKILL');
    server = await start(dataDir);
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'SELECT answer FROM kept')).toBe(42);
    await stop(server);
  });

  it('is not confused by a left file that names a living process of something else', async () => {
    const lines = [process.pid, join(dataDir, 'cluster'), 1, 1, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), lines.join('\n'));
    server = await start(dataDir);
    expect(await ask(server, 'SELECT answer FROM kept')).toBe(42);
    await stop(server);
  });
});

describe('a server whose starter was killed', () => {
  const dataDir = join(scratch, 'orphan');

  it('is taken over and stopped by the next start', async () => {
    await startAndKillStarter(dataDir);
    const orphan = postmaster(dataDir);
    const server = await start(dataDir);
    expect(server.adopted).toBe(true);
    expect(postmaster(dataDir)).toBe(orphan);
    await stop(server);
    expect(await answersTo(server)).toBe(false);
  });
});

describe('a server that another living process started', () => {
  it('is used but not stopped', async () => {
    const dataDir = join(scratch, 'shared');
    const server = await start(dataDir);
    const owner = readFileSync(join(dataDir, 'owner'), 'utf8');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const startedAt = (pid: number): string => {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    };
    writeFileSync(join(dataDir, 'owner'), `${other.pid} ${startedAt(other.pid!)}\n`);
    const guest = await start(dataDir);
    await stop(guest);
    expect(await answersTo(server)).toBe(true);
    other.kill();
    writeFileSync(join(dataDir, 'owner'), owner);
    await stop(server);
    expect(await answersTo(server)).toBe(false);
  });
});
