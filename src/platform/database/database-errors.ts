import { DomainError } from '../errors.js';

interface PostgresError extends Error {
  code: string;
  constraint?: string;
  where?: string;
}

const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && 'severity' in error;

const KNOWN: Record<string, () => DomainError> = {
  // Raised by app.enter_*: the session ended, or the rights changed after the token was made.
  HS401: () =>
    new DomainError('unauthenticated', 'session-ended', 'Your session has ended or your rights have changed.'),
  '23505': () => new DomainError('conflict', 'already-exists', 'Something with the same key exists already.'),
  '23P01': () => new DomainError('conflict', 'overlapping', 'This overlaps with something that exists already.'),
  '23503': () => new DomainError('invalid', 'unknown-reference', 'This refers to something that does not exist.'),
  '23514': () => new DomainError('invalid', 'rule-of-the-database', 'A value breaks a rule of the database.'),
  '42501': () => new DomainError('forbidden', 'forbidden', 'You may not do this.'),
  '22021': () => new DomainError('malformed', 'bad-text', 'A text holds bytes that are not valid.'),
  '22P05': () => new DomainError('malformed', 'bad-text', 'A text holds characters that cannot be stored.'),
  // Values that passed the checks of the request but have another form than their column: a forged cursor, a day of the year 99999.
  '22P02': () => new DomainError('malformed', 'bad-value', 'A value has a form that is not understood.'),
  '22003': () => new DomainError('malformed', 'bad-value', 'A number is too large.'),
  '22007': () => new DomainError('malformed', 'bad-value', 'A date has a form that is not understood.'),
  '22008': () => new DomainError('malformed', 'bad-value', 'A date does not exist.'),
  '40001': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '40P01': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '55P03': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '57014': () =>
    new DomainError('unavailable', 'took-too-long', 'This took too long and was given up. Try again.', [], 5),
  '57P01': () => new DomainError('unavailable', 'database-down', 'The database is restarting. Try again.', [], 5),
  '57P03': () => new DomainError('unavailable', 'database-down', 'The database is starting. Try again.', [], 5),
  '57P02': () => new DomainError('unavailable', 'database-down', 'The database is restarting. Try again.', [], 5),
  '53100': () => new DomainError('unavailable', 'storage-full', 'The storage is full. Reading still works.', [], 60),
  '53300': () => new DomainError('unavailable', 'database-busy', 'Too many connections. Try again.', [], 5),
  ECONNREFUSED: () =>
    new DomainError('unavailable', 'database-down', 'The database cannot be reached. Try again.', [], 5),
  ECONNRESET: () => new DomainError('unavailable', 'database-down', 'The database went away. Try again.', [], 5),
  EPIPE: () => new DomainError('unavailable', 'database-down', 'The database went away. Try again.', [], 5),
  ETIMEDOUT: () => new DomainError('unavailable', 'database-down', 'The database does not answer. Try again.', [], 5),
};

/** The driver's own errors have no code, only these texts. */
const DRIVER: [RegExp, () => DomainError][] = [
  [
    /^timeout exceeded when trying to connect$/,
    () => new DomainError('unavailable', 'database-busy', 'Too many connections. Try again.', [], 5),
  ],
  [/^(Connection terminated|Client has encountered a connection error)/, () => KNOWN.ECONNRESET!()],
];

/**
 * Turns a database error with a meaning for the caller into a `DomainError` and keeps all others. The driver's own message may
 * quote values of the row, so it never travels further.
 */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (!(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  const known = typeof code === 'string' ? KNOWN[code] : undefined;
  if (known) return known();
  if (code === undefined) return DRIVER.find(([text]) => text.test(error.message))?.[1]() ?? error;
  return isPostgresError(error) ? withoutText(error) : error;
}

/**
 * What goes wrong in the statements that are sent together with COMMIT is never the caller's fault: they record what was done, and what
 * cannot be recorded does not happen. Clashes with others, and constraints that wait for COMMIT, keep their meaning.
 */
export function ofClosing(error: unknown): unknown {
  if (!isPostgresError(error)) return error;
  const own = error.code.startsWith('23') && error.where === undefined;
  if (own || /^(40|53|57P)/.test(error.code)) return error;
  const detail = 'This could not be recorded, and therefore was not done. Try again.';
  return new DomainError('unavailable', 'not-recorded', detail, [], 5, withoutText(error));
}

function withoutText(error: PostgresError): Error {
  const plain = new Error(`database error ${error.code}${error.constraint ? ` (${error.constraint})` : ''}`);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  plain.stack = [`Error: ${plain.message}`, ...frames].join('\n');
  return Object.assign(plain, { code: error.code });
}
