/** Decides the HTTP status of an error; `platform/http/problem.filter.ts` is the only place that knows the numbers. */
export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'limited'
  | 'unavailable';

/** One faulty field: a JSON pointer into the request (`/names/0/given`), and a stable code with a sentence. */
export interface FieldFault {
  pointer: string;
  code: string;
  detail: string;
}

/** An error whose code and sentence may be shown to the caller; neither ever holds personal data. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    detail: string,
    readonly faults: FieldFault[] = [],
    readonly retryAfterSeconds?: number,
    /** What is to be noted by operators when the fault is on our side; never shown. */
    cause?: unknown,
  ) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** Absent and not visible to this actor are the same answer, so that ids cannot be probed. */
export class NotFound extends DomainError {
  constructor() {
    super('not-found', 'not-found', 'There is nothing here that you may see.');
  }
}

/** The actor may see the thing but not do this. */
export class Forbidden extends DomainError {
  constructor(code = 'forbidden', detail = 'You may not do this.') {
    super('forbidden', code, detail);
  }
}

/** The `If-Match` version is not the current one: somebody changed it in between. */
export class StaleVersion extends DomainError {
  constructor() {
    super('stale', 'stale-version', 'This was changed in the meantime. Load it again and repeat your change.');
  }
}

/** A request that is well formed but breaks rules of its fields; carries all faults at once. */
export class InvalidFields extends DomainError {
  constructor(faults: FieldFault[]) {
    super('invalid', 'invalid-fields', 'Some fields are not acceptable.', faults);
  }
}

/** Throws `Forbidden` unless the rule holds; the first line after loading in every write. */
export function authorise(allowed: boolean, code?: string): void {
  if (!allowed) throw new Forbidden(code);
}

/** Throws `NotFound` for a missing row, else returns it. */
export function present<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new NotFound();
  return row;
}

/** Compares the stored version with that of `If-Match`. */
export function expectVersion(stored: number, expected: number): void {
  if (stored !== expected) throw new StaleVersion();
}

/** For `catch`: says which field it was, where only one can refer to something that does not exist. */
export const referredBy =
  (pointer: string) =>
  (error: unknown): never => {
    if (!(error instanceof DomainError) || error.code !== 'unknown-reference') throw error;
    throw new InvalidFields([{ pointer, code: error.code, detail: 'refers to something that does not exist' }]);
  };
