import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another start is using the same data directory. */
export class AlreadyRunning extends Error {
  constructor(readonly pid: number) {
    super(
      `Hemşehri is already running on this data directory (process ${pid}). Stop it first, or set HEMSEHRI_DATA_DIR to another folder.`,
    );
    this.name = 'AlreadyRunning';
  }
}

/** Claims the data directory for this process, taking over from one that is gone. Returns the release. */
export function claim(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (pid > 0 && pid !== process.pid && isOurs(pid)) throw new AlreadyRunning(pid);
    rmSync(path, { force: true });
  }
}

/** Whether the process lives and is one of ours: after a restart of the machine its number may belong to another program. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('start.js');
}
