import { spawn, spawnSync } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { findBinaries, type Binaries } from './binaries.js';
import { claim, openHome, unclaim, type Home } from './home.js';
import { initialise } from './init.js';
import { isRunning, until } from './processes.js';
import { answers, findRunning, HOST, readPidFile } from './running-server.js';
import type { ServerUser } from './server-user.js';

export interface EmbeddedPostgresOptions {
  /** A folder for the data, the password and the log of the server; made when missing. */
  dataDir: string;
  log?: (line: string) => void;
  /** False gives up safety against power cuts for speed: only for data that may be lost, such as those of tests. */
  durable: boolean;
  /** More settings as `name=value`. */
  extraFlags?: string[];
}

export interface EmbeddedPostgres {
  host: string;
  port: number;
  superuser: 'postgres';
  password: string;
  /** The server ran already: left by a process that was killed, or belonging to another living process. */
  adopted: boolean;
  /** Stops the server, unless another living process started it. Call it after everything else has let go of the database. */
  stop(): Promise<void>;
}

const LARGEST_LOG = 10_000_000;

/** No statement and no detail goes to the server's log: both quote rows. */
const SETTINGS = [
  `listen_addresses=${HOST}`,
  'unix_socket_directories=',
  'max_connections=200',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_statement=none',
];
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

/**
 * Starts a PostgreSQL server of its own from the programs in the npm package, or takes over the one that runs on the same data. It
 * survives Ctrl-C and even the death of this process, so that nothing is cut off in the middle: `stop()` ends it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const { home, user } = await openHome(options.dataDir, log);
  const binaries = await findBinaries(user, home.folder);
  const password = await initialise(home, binaries, user, options.durable);
  const running = await findRunning(home, password);
  const server = running ?? (await launch(home, binaries, user, password, options));
  const owned = await claim(home);
  log(`PostgreSQL ${running ? 'was running already' : 'started'} on port ${server.port}`);
  return {
    host: HOST,
    port: server.port,
    superuser: 'postgres',
    password,
    adopted: running !== null,
    stop: async () => {
      if (owned) await stop(home, binaries, server.pid);
    },
  };
}

async function launch(
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  password: string,
  options: EmbeddedPostgresOptions,
): Promise<{ pid: number; port: number }> {
  const settings = [...SETTINGS, ...(options.durable ? [] : THROW_AWAY), ...(options.extraFlags ?? [])];
  // The free port may be taken by another process before the server gets it: then another one is tried.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const pid = await spawnServer(home, binaries, user, [...settings, `port=${port}`]);
    let exited = false;
    const ready = await until(120, async () => {
      exited = !(await isRunning(pid));
      const file = exited ? null : await readPidFile(home);
      return exited || (file?.pid === pid && file.status === 'ready' && (await answers(home, port, password)));
    });
    if (ready && !exited) return { pid, port };
    if (!exited) throw new Error(`PostgreSQL does not get ready. See ${home.log}.`);
    const reason = (await readFile(home.log, 'utf8').catch(() => '')).trim().slice(-1500);
    if (attempt === 3 || !/could not bind|Address already in use/.test(reason)) {
      throw new Error(`PostgreSQL did not start:\n${reason}`);
    }
  }
}

/** In a session of its own, so that Ctrl-C in the terminal reaches Node only, which then stops things in order. */
async function spawnServer(
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  settings: string[],
): Promise<number> {
  const size = await stat(home.log).then(
    (file) => file.size,
    () => 0,
  );
  if (size > LARGEST_LOG) await rename(home.log, `${home.log}.1`);
  const output = await open(home.log, 'a', 0o600);
  try {
    const args = ['-D', home.cluster, ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(binaries.postgres, args, {
      ...user,
      detached: true,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', output.fd, output.fd],
    });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child.pid!;
  } finally {
    await output.close();
  }
}

/** The fast shutdown: open transactions are rolled back, everything is written. */
async function stop(home: Home, binaries: Binaries, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', home.cluster, '-m', 'fast', '-w'], { stdio: 'ignore' });
  } else {
    signal(pid, 'SIGINT');
    const ended = await until(60, async () => !(await isRunning(pid)));
    if (!ended) signal(pid, 'SIGQUIT');
    await until(10, async () => !(await isRunning(pid)));
  }
  await unclaim(home);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
