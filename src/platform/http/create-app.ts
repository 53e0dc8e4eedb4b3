import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify as Fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomId } from '../ids.js';
import { DomainError } from '../errors.js';
import { Log } from '../log.js';
import { inRequest } from '../request-context.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { Metrics } from './metrics.js';
import { ProblemFilter } from './problem.filter.js';
import type { TAKES_FORMS } from './takes-forms.js';
import { LargeBodyGate, type takesUpTo } from './takes-large-body.js';
import { ValidationPipe } from './validation.pipe.js';

const MAX_BODY = 1024 * 1024;

export interface HttpOptions {
  trustProxy: number;
  /** Requests per minute and address; sign-in has its own, much lower limits. */
  requestsPerMinute?: number;
}

/** Builds the HTTP application around a root module: parsing, limits, headers, validation, problems, logging. Does not listen. */
export async function createHttpApp(root: Type | DynamicModule, options: HttpOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY,
    trustProxy: options.trustProxy > 0 ? (_address: string, hop: number) => hop < options.trustProxy : false,
    genReqId: () => randomId(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  parseJsonStrictly(fastify);
  fastify.addHook('onRoute', (route) => {
    const { largestBody } = (route.config ?? {}) as Partial<ReturnType<typeof takesUpTo>>;
    if (largestBody === undefined) return;
    route.bodyLimit = largestBody;
    route.onRequest = (request, _reply, done) => {
      // Guards run after the body is parsed, which for such a body takes a second of the processor.
      if (!app.get(LargeBodyGate, { strict: false }).admits(request.headers.authorization))
        throw new DomainError('unauthenticated', 'sign-in-first', 'Sign in first.');
      done();
    };
  });
  observe(fastify, app.get(Log), app.get(Metrics), await securityHeaders());
  await fastify.register(rateLimit as never, {
    max: options.requestsPerMinute ?? 1_200,
    timeWindow: '1 minute',
    errorResponseBuilder: (_: unknown, limit: { ttl: number }) =>
      new DomainError(
        'limited',
        'too-many-requests',
        'Too many requests. Wait a little.',
        [],
        Math.ceil(limit.ttl / 1000),
      ),
  });
  app.setGlobalPrefix('api');
  app.useGlobalFilters(app.get(ProblemFilter));
  app.useGlobalPipes(app.get(ValidationPipe));
  app.useGlobalInterceptors(app.get(IdempotencyInterceptor));
  return app;
}

const CONTENT_POLICY = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  },
};

/** JSON only, in valid UTF-8, without keys that reach the prototype; forms are taken where the route says so. */
function parseJsonStrictly(fastify: FastifyInstance): void {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const parse =
    (reader: (text: string, request: FastifyRequest) => unknown) => async (request: FastifyRequest, body: Buffer) => {
      let text: string;
      try {
        text = utf8.decode(body);
      } catch {
        throw new DomainError('malformed', 'body-not-utf8', 'The request body is not valid UTF-8.');
      }
      return reader(text, request);
    };
  const json = (text: string): unknown => {
    if (text.trim() === '') return undefined;
    try {
      return JSON.parse(text, (key, value: unknown) => {
        if (key === '__proto__' || key === 'constructor') throw new Error('reserved key');
        return value;
      });
    } catch {
      throw new DomainError('malformed', 'body-not-json', 'The request body is not JSON that can be taken.');
    }
  };
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, parse(json) as never);
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    parse((text, request) => {
      const { takesForms } = request.routeOptions.config as Partial<typeof TAKES_FORMS>;
      if (!takesForms) throw new DomainError('malformed', 'media-type', 'This media type is not understood here.');
      return Object.fromEntries(new URLSearchParams(text));
    }) as never,
  );
}

/**
 * What helmet sets. It works the same headers out anew for every answer, so it is asked once, by a server of its own: with the memory of
 * checked tokens (access/verified-tokens.ts) this takes 16 % off the CPU of reading one file (781 to 657 µs, bench/).
 */
async function securityHeaders(): Promise<Record<string, string>> {
  const scratch = Fastify();
  await scratch.register(helmet, { contentSecurityPolicy: CONTENT_POLICY, hsts: { maxAge: 31_536_000 } });
  scratch.get('/', (_, reply) => reply.code(204).send());
  const { headers } = await scratch.inject('/');
  await scratch.close();
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'connection'),
  ) as Record<string, string>;
}

/** One line per request from the allow-list, one figure for Prometheus, a request id on every answer; nothing personal is cached. */
function observe(fastify: FastifyInstance, log: Log, metrics: Metrics, headers: Record<string, string>): void {
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.headers(headers).header('x-request-id', request.id);
    if (request.url.startsWith('/api/v1')) void reply.header('cache-control', 'no-store');
    inRequest(request.id, done);
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions?.url ?? null;
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe(
      { method: request.method, route: route ?? 'none', status: String(reply.statusCode) },
      seconds,
    );
    log.info('request', {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      actorKind: (request as { user?: { kind?: string } }).user?.kind,
    });
    done();
  });
}
