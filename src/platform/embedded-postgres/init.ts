import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { Home } from './home.js';
import type { ServerUser } from './server-user.js';

/** Makes the data directory unless there is one, and returns the superuser's password. */
export async function initialise(
  home: Home,
  binaries: Binaries,
  user: ServerUser | null,
  durable: boolean,
): Promise<string> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return storedPassword(home);
  const password = randomBytes(24).toString('base64url');
  await writeFile(home.password, `${password}\n`, { mode: 0o600 });
  await chmod(home.password, 0o600);
  // Made beside and renamed, so that a directory with the right name is always complete.
  const unfinished = `${home.cluster}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordForInit = `${home.password}.init`;
  await writeFile(passwordForInit, password, { mode: 0o600 });
  if (user) {
    await chown(unfinished, user.uid, user.gid);
    await chown(passwordForInit, user.uid, user.gid);
  }
  try {
    await run(binaries.initdb, initArguments(unfinished, passwordForInit, durable), user);
  } finally {
    await rm(passwordForInit, { force: true });
  }
  await rm(home.cluster, { recursive: true, force: true });
  await rename(unfinished, home.cluster);
  return password;
}

/** The built-in locale sorts and folds the same on every system and after every upgrade; Turkish rules are named where needed. */
function initArguments(folder: string, passwordFile: string, durable: boolean): string[] {
  return [
    ...['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
  ];
}

async function storedPassword(home: Home): Promise<string> {
  try {
    return (await readFile(home.password, 'utf8')).trim();
  } catch {
    throw new Error(
      `The database in ${home.cluster} exists, but its password in ${home.password} cannot be read. ` +
        'Start as the account that made it, or restore the file from a backup.',
    );
  }
}

function run(program: string, args: string[], user: ServerUser | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...user, cwd: '/', env: { LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL could not be initialised:\n${output.trim().slice(-2000)}`));
    });
  });
}
