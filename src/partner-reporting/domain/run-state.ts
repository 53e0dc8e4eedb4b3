export type RunState = 'queued' | 'running' | 'done' | 'unchanged' | 'failed';

/**
 * What can end an attempt, as officers are shown it. Anything else is `internal-error`: the page has a sentence for every code, and what
 * the program did not expect is for the log.
 */
const RUN_ERROR_CODES = [
  'release-cannot-be-made-safe',
  'published-figures-contradict',
  'observations-disagree',
  'cube-input-invalid',
  'try-again',
  'took-too-long',
  'database-down',
  'database-busy',
  'storage-full',
  'not-recorded',
  'internal-error',
] as const;
export type RunErrorCode = (typeof RUN_ERROR_CODES)[number];

export const runErrorCode = (code: string): RunErrorCode =>
  RUN_ERROR_CODES.find((known) => known === code) ?? 'internal-error';
