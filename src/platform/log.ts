import { Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** What a log line may say. An allow-list: a field that is not named here cannot be logged, so no personal data slips in. */
export interface LogFields {
  requestId?: string;
  method?: string;
  /** The route's pattern (`/residents/:id`), never the URL. */
  route?: string | null;
  status?: number;
  milliseconds?: number;
  actorKind?: string;
  job?: string;
  jobId?: string;
  attempt?: number;
  count?: number;
  port?: number;
  period?: string;
  code?: string;
}

const ALLOWED: Record<keyof LogFields, true> = {
  requestId: true,
  method: true,
  route: true,
  status: true,
  milliseconds: true,
  actorKind: true,
  job: true,
  jobId: true,
  attempt: true,
  count: true,
  port: true,
  period: true,
  code: true,
};

/** The only way to log. Messages are constants; values go through the allow-list. */
@Injectable()
export class Log {
  private readonly pino: Logger;

  constructor(level: string, destination?: NodeJS.WritableStream) {
    this.pino = destination ? pino({ level }, destination) : pino({ level });
  }

  info(message: string, fields: LogFields = {}): void {
    this.pino.info(pick(fields), message);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.pino.warn(pick(fields), message);
  }

  /** An error line means that somebody must act. Only the error's type and place are kept: its text may quote data. */
  failure(message: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...pick(fields), ...shapeOf(error) }, message);
  }
}

// Own names only ("constructor" is `in` every object), and plain values only: an object could hold anything.
function pick(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => Object.hasOwn(ALLOWED, name) && (value === null || typeof value !== 'object'),
    ),
  );
}

/** Names and codes are one word; whatever else stands there is somebody's text. */
const wordOf = (text: unknown): string | undefined =>
  typeof text === 'string' && /^[\w.-]{1,60}$/.test(text) ? text : undefined;

function shapeOf(error: unknown): { errorType: string; code?: string; place?: string[] } {
  if (!(error instanceof Error)) return { errorType: typeof error };
  const code = wordOf((error as { code?: unknown }).code);
  // The stack begins with the message, and a message may hold lines that look like places.
  const stack = error.stack ?? '';
  const end = error.message === '' ? 0 : stack.indexOf(error.message) + error.message.length;
  const place = (end > error.message.length - 1 ? stack.slice(end) : '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/.*\/(dist|node_modules|src)\//, '($1/'));
  return { errorType: wordOf(error.name) ?? 'Error', ...(code === undefined ? {} : { code }), place };
}
