import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Built by `npm start` and the image; absent while only the server is built. */
const FOLDER = join(import.meta.dirname, '../admin/dist');

/** Of the empty style element into which scripts insert rules: no inline text is allowed beside it. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The pages run their own files only and nothing inline, neither script nor style. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the admin UI at `/`. Addresses of its screens all get the one page, which finds its way itself; what looks like a file and is
 * none, and everything under `/api`, is answered as before. Without a built UI the root leads to the description of the API.
 */
export async function serveAdminPages(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  if (!existsSync(join(FOLDER, 'index.html'))) {
    fastify.get('/', (_, reply) => reply.redirect('/api/docs'));
    return;
  }
  await fastify.register(fastifyStatic, {
    root: FOLDER,
    prefix: '/',
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // The name of an asset changes with its content; the page itself has to be asked for.
      const forever = path.includes('/assets/');
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (!isScreen(request)) {
      reply.callNotFound();
      return reply;
    }
    return reply.header('content-security-policy', PAGE_POLICY).sendFile('index.html', FOLDER);
  });
}

const isScreen = ({ url, headers }: FastifyRequest): boolean => {
  const path = url.split('?', 1)[0]!;
  return !/^\/api(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path) && (headers.accept ?? '').includes('text/html');
};
