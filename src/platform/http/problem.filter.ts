import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind } from '../errors.js';
import { Log } from '../log.js';
import { STATUS_OF, type Problem } from './problem.js';

const KIND_OF_STATUS = new Map<number, ErrorKind>(
  (Object.entries(STATUS_OF) as [ErrorKind, { status: number }][]).map(([kind, { status }]) => [status, kind]),
);

/** Errors of the framework by their code; everything else of the framework goes by status. */
const FASTIFY_ERRORS: Record<string, DomainError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new DomainError(
    'too-large',
    'body-too-large',
    'The request body is larger than this route takes.',
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new DomainError('malformed', 'media-type', 'This media type is not understood here.'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new DomainError('malformed', 'body-empty', 'The request body is empty.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new DomainError('malformed', 'body-not-json', 'The request body is not JSON.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new DomainError(
    'malformed',
    'content-length',
    'The body does not fit its Content-Length.',
  ),
};

/** The framework hides the codes of some of them behind a status. */
const HIDDEN_ERRORS = new Map([
  [413, FASTIFY_ERRORS.FST_ERR_CTP_BODY_TOO_LARGE],
  [415, FASTIFY_ERRORS.FST_ERR_CTP_INVALID_MEDIA_TYPE],
]);

/** Turns every error into a problem document. What is not ours becomes a plain 500, logged by type and place, without its text. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const known = asDomainError(error);
    if (!known)
      this.log.failure('request failed', error, { requestId: request.id, route: request.routeOptions?.url ?? null });
    else if (known.cause !== undefined)
      this.log.failure(known.code, known.cause, { requestId: request.id, route: request.routeOptions?.url ?? null });
    const { status, title } = known ? STATUS_OF[known.kind] : { status: 500, title: 'Something broke' };
    const code = known?.code ?? 'internal-error';
    const problem: Problem = {
      type: `/problems/${code}`,
      title,
      status,
      code,
      detail: known?.message ?? 'The fault is on our side and has been noted. Name the request id when you report it.',
      requestId: request.id,
      ...(known && known.faults.length > 0 ? { errors: known.faults } : {}),
    };
    if (known?.retryAfterSeconds !== undefined) void reply.header('retry-after', String(known.retryAfterSeconds));
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(status).header('cache-control', 'no-store').type('application/problem+json').send(problem);
  }
}

function asDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return HIDDEN_ERRORS.get(error.getStatus()) ?? ofStatus(error.getStatus());
  const fastify = error as Partial<FastifyError> | null;
  if (typeof fastify?.code === 'string' && FASTIFY_ERRORS[fastify.code]) return FASTIFY_ERRORS[fastify.code];
  if (typeof fastify?.statusCode === 'number' && fastify.statusCode < 500) return ofStatus(fastify.statusCode);
  return undefined;
}

function ofStatus(status: number): DomainError | undefined {
  if (status >= 500 && status !== 503) return undefined;
  const kind = KIND_OF_STATUS.get(status) ?? 'malformed';
  return new DomainError(kind, kind, `${STATUS_OF[kind].title}.`);
}
