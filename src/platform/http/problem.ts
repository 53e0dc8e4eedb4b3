import type { ErrorKind, FieldFault } from '../errors.js';

/** The body of every error: RFC 9457 with our stable `code`, and all faulty fields at once. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors?: FieldFault[];
}

/** The only place that knows which kind is which status. */
export const STATUS_OF: Record<ErrorKind, { status: number; title: string }> = {
  malformed: { status: 400, title: 'Malformed request' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Not possible now' },
  stale: { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  invalid: { status: 422, title: 'Not acceptable' },
  'precondition-required': { status: 428, title: 'Version needed' },
  limited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
};
