/** What a running server says about itself in `postmaster.pid`. */
export interface PidFile {
  pid: number;
  dataDir: string;
  port: number;
  sharedMemoryId: number | null;
  /** `unknown` until the server has written the line. */
  status: 'starting' | 'ready' | 'standby' | 'stopping' | 'unknown';
}

const STATUSES = ['starting', 'ready', 'standby', 'stopping'] as const;

/** Reads the file line by line as the server wrote it so far; null when not even the process id is there. */
export function parsePidFile(text: string): PidFile | null {
  const [pid, dataDir, , port, , , sharedMemory, status] = text.split(/\r?\n/).map((line) => line.trim());
  // A single-user server writes its id as a negative number.
  const id = Math.abs(wholeNumber(pid) ?? 0);
  if (id === 0) return null;
  return {
    pid: id,
    dataDir: dataDir ?? '',
    port: wholeNumber(port) ?? 0,
    sharedMemoryId: wholeNumber(sharedMemory?.split(/\s+/)[1]),
    status: STATUSES.find((known) => known === status) ?? 'unknown',
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}
