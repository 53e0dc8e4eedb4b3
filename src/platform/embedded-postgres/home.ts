import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SHARED_FOLDER } from './binaries.js';
import { isRunning, startMark } from './processes.js';
import { closedFolder, serverUser, type ServerUser } from './server-user.js';

/** The files of one embedded server, all in one folder. */
export interface Home {
  folder: string;
  /** The server's own data directory. */
  cluster: string;
  password: string;
  log: string;
  /** Which process started or took over the server, and so may stop it. */
  owner: string;
}

/**
 * The folder for the data. Root's server runs under another account, which cannot enter a private home folder: then the data live
 * below /var/lib, in a folder whose name is kept in the one that was asked for.
 */
export async function openHome(
  dataDir: string,
  log: (line: string) => void,
): Promise<{ home: Home; user: ServerUser | null }> {
  const asked = homeIn(resolve(dataDir));
  const user = serverUser(asked.cluster);
  await makeFolder(asked.folder);
  let closed = closedFolder(asked.folder, user);
  if (closed === asked.folder) {
    await chmod(asked.folder, 0o711);
    closed = null;
  }
  if (!closed) return { home: asked, user };
  if (existsSync(asked.cluster)) {
    throw new Error(
      `The database in ${asked.cluster} cannot be reached by the account it must run under, because ${closed} is private. ` +
        `Allow others to pass (chmod o+x ${closed}), or start as the account that made it.`,
    );
  }
  const home = homeIn(join(SHARED_FOLDER, `data-${await markOf(asked.folder)}`));
  await makeFolder(home.folder);
  log(`${closed} is private, so the database is kept in ${home.folder}`);
  return { home, user: serverUser(home.cluster) };
}

/** Kept in the folder that was asked for: whoever deletes that folder, and the keys beside it, begins anew. */
async function markOf(folder: string): Promise<string> {
  const path = join(folder, 'elsewhere');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (/^[0-9a-f]{12}$/.test(kept)) return kept;
  const mark = randomBytes(6).toString('hex');
  await writeFile(path, mark);
  return mark;
}

/** Others may pass through these folders, whatever the umask, since the server's account has to; what they hold has modes of its own. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711);
}

function homeIn(folder: string): Home {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    password: join(folder, 'superuser-password'),
    log: join(folder, 'server.log'),
    owner: join(folder, 'owner'),
  };
}

/** Notes this process as the one that stops the server, unless another living process is; true when it is this one. */
export async function claim(home: Home): Promise<boolean> {
  const text = await readFile(home.owner, 'utf8').catch(() => '');
  const [pid, mark] = text.trim().split(' ');
  const other = Number(pid);
  const otherLives =
    other > 0 && other !== process.pid && (await isRunning(other)) && (await startMark(other)) === (mark ?? '');
  if (otherLives) return false;
  await writeFile(home.owner, `${process.pid} ${await startMark(process.pid)}\n`);
  return true;
}

export async function unclaim(home: Home): Promise<void> {
  await rm(home.owner, { force: true });
}
