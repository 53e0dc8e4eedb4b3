import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../platform/http/problem.filter.js';
import { OAuthError } from './oauth-request.js';

/** Errors of the token endpoint in the form of RFC 6749, section 5.2; what is no OAuth error (too many tries, 503) stays a problem. */
@Catch()
export class OAuthErrorFilter implements ExceptionFilter {
  constructor(private readonly problems: ProblemFilter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (!(error instanceof OAuthError)) return this.problems.catch(error, host);
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error.viaHeader) void reply.header('www-authenticate', 'Basic realm="hemsehri", charset="UTF-8"');
    void reply
      .status(error.code === 'invalid_client' ? 401 : 400)
      .header('cache-control', 'no-store')
      .header('pragma', 'no-cache')
      .header('x-request-id', http.getRequest<FastifyRequest>().id)
      .type('application/json')
      .send({ error: error.code, error_description: error.description });
  }
}
