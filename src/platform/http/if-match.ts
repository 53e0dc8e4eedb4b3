import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors.js';

/** The version a change starts from, from `If-Match: "v3"`. Throws 428 without it, 400 when it is not one of our tags. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new DomainError('precondition-required', 'if-match-missing', 'Send the ETag of what you change in If-Match.');
  }
  const version = /^(?:W\/)?"v(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new DomainError('malformed', 'if-match-malformed', 'If-Match must be one ETag such as "v3".');
  return Number(version);
});

export const etag = (version: number): string => `"v${version}"`;

/** Sets the ETag of the thing in the answer and hands the answer on. */
export function tagged<T extends { version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('etag', etag(body.version));
  return body;
}
