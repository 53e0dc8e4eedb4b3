import { DomainError } from '../errors.js';

interface PostgresError extends Error {
  code: string;
  constraint?: string;
}

const isPostgresError = (error: unknown): error is PostgresError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string' && 'severity' in error;

const KNOWN: Record<string, () => DomainError> = {
  // Raised by app.enter_*: the session ended, or the rights changed after the token was made.
  HS401: () => new DomainError('unauthenticated', 'session-ended', 'Your session has ended or your rights have changed.'),
  '23505': () => new DomainError('conflict', 'already-exists', 'Something with the same key exists already.'),
  '23P01': () => new DomainError('conflict', 'overlapping', 'This overlaps with something that exists already.'),
  '23503': () => new DomainError('invalid', 'unknown-reference', 'This refers to something that does not exist.'),
  '23514': () => new DomainError('invalid', 'rule-of-the-database', 'A value breaks a rule of the database.'),
  '42501': () => new DomainError('forbidden', 'forbidden', 'You may not do this.'),
  '22021': () => new DomainError('malformed', 'bad-text', 'A text holds bytes that are not valid.'),
  '22P05': () => new DomainError('malformed', 'bad-text', 'A text holds characters that cannot be stored.'),
  '40001': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '40P01': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '55P03': () => new DomainError('conflict', 'try-again', 'Others worked on the same data. Try again.', [], 1),
  '57P01': () => new DomainError('unavailable', 'database-down', 'The database is restarting. Try again.', [], 5),
  '57P03': () => new DomainError('unavailable', 'database-down', 'The database is starting. Try again.', [], 5),
  '53100': () => new DomainError('unavailable', 'storage-full', 'The storage is full. Reading still works.', [], 60),
  '53300': () => new DomainError('unavailable', 'database-busy', 'Too many connections. Try again.', [], 5),
  ECONNREFUSED: () => new DomainError('unavailable', 'database-down', 'The database cannot be reached. Try again.', [], 5),
  ECONNRESET: () => new DomainError('unavailable', 'database-down', 'The database went away. Try again.', [], 5),
};

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
  if (!isPostgresError(error)) return error;
  const plain = new Error(`database error ${error.code}${error.constraint ? ` (${error.constraint})` : ''}`);
  plain.stack = `${plain.message}\n${(error.stack ?? '').split('\n').slice(1).join('\n')}`;
  return plain;
}
