import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Home } from './home.js';
import { parsePidFile, type PidFile } from './pid-file.js';
import { commandLine, holdersOfSharedMemory, isRunning, until } from './processes.js';

export const HOST = '127.0.0.1';

const pidPath = (home: Home): string => join(home.cluster, 'postmaster.pid');

export async function readPidFile(home: Home): Promise<PidFile | null> {
  const text = await readFile(pidPath(home), 'utf8').catch(() => null);
  return text === null ? null : parsePidFile(text);
}

/**
 * A server that runs on this data directory already, left over from a process that was killed or started by another one. A
 * `postmaster.pid` that belongs to no such server is cleared away, since PostgreSQL would not start beside some of them: it takes a
 * zombie, or any later process with the same id, for a living server.
 */
export async function findRunning(home: Home, password: string): Promise<PidFile | null> {
  const found = await readPidFile(home);
  if (!found) {
    await rm(pidPath(home), { force: true });
    return null;
  }
  let current: PidFile = found;
  const settled = await until(60, async () => {
    current = (await readPidFile(home)) ?? current;
    return !(await isServerOf(home, current.pid)) || (await answers(home, current.port, password));
  });
  if (!settled) throw new Error(`The server with process id ${current.pid} holds ${home.cluster} but does not answer.`);
  if (await isServerOf(home, current.pid)) return current;
  // The children of a killed server end by themselves; only then is the data directory free.
  const free = await until(30, async () => (await holdersOfSharedMemory(current.sharedMemoryId)) === 0);
  if (!free) throw new Error(`Processes of a server that was killed still use ${home.cluster}.`);
  await rm(pidPath(home), { force: true });
  return null;
}

/** Logs in and compares the data directory, since the port may belong to another server by now. */
export async function answers(home: Home, port: number, password: string): Promise<boolean> {
  if (port === 0) return false;
  const client = new pg.Client({
    ...{ host: HOST, port, user: 'postgres', password, database: 'postgres', ssl: false },
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return (await realpath(rows[0]?.data_directory ?? '')) === (await realpath(home.cluster));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isServerOf(home: Home, pid: number): Promise<boolean> {
  if (!(await isRunning(pid))) return false;
  const command = await commandLine(pid);
  return command === null || (command.includes('postgres') && command.includes(home.cluster));
}
