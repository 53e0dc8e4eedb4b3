/** A problem document (RFC 9457) as the API answers it; `errors` points at the fields that are at fault. */
export interface ProblemDocument {
  status: number;
  code: string;
  title: string;
  detail?: string;
  requestId?: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

/** What a call throws when the API refuses it, or when there is no answer at all (`status` 0, code `offline`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly faults: readonly { pointer: string; code: string; detail: string }[];
  /** Seconds to wait before another try, where the API says so. */
  readonly retryAfter: number | undefined;

  constructor(document: ProblemDocument, retryAfter?: number) {
    super(document.detail ?? document.title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.requestId = document.requestId;
    this.faults = document.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** Somebody else changed the thing since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;

/** True when the fault lies with the network: what was entered can be sent again as it is. */
export const isOffline = (error: unknown): boolean => isProblem(error) && error.code === 'offline';

/** Reads the problem of an answer, also of one that a proxy made without knowing our form. */
export async function problemOf(response: Response, body: unknown): Promise<Problem> {
  const known = typeof body === 'object' && body !== null && 'code' in body ? (body as ProblemDocument) : null;
  const wait = Number(response.headers.get('retry-after'));
  return new Problem(
    known ?? { status: response.status, code: `status-${response.status}`, title: response.statusText },
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}
