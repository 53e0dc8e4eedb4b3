import { readFile } from 'node:fs/promises';

/** A zombie counts as gone: where process 1 reaps nothing, as in many containers, it would stay for ever. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || (await commandLine(pid)) !== '';
}

/** The arguments of a process, or null where the system does not tell; empty for a zombie and for one that is gone. */
export async function commandLine(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return raw.replaceAll('\0', ' ').trim();
}

/** Tells a process from a later one with the same id; empty where the system does not tell. */
export async function startMark(pid: number): Promise<string> {
  if (process.platform !== 'linux') return '';
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the name in brackets and may hold spaces; the start time is the 22nd.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** How many processes still hold a System V shared memory segment. */
export async function holdersOfSharedMemory(id: number | null): Promise<number> {
  if (id === null || process.platform !== 'linux') return 0;
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1] === String(id));
  return Number(row?.[6] ?? 0);
}

export const pause = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));

/** Asks again and again until the answer is yes; false when the time is over. */
export async function until(seconds: number, question: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  for (let wait = 10; !(await question()); wait = Math.min(wait * 1.5, 200)) {
    if (Date.now() > end) return false;
    await pause(wait);
  }
  return true;
}
