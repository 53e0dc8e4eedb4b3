import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Loader = () => Promise<Record<string, object>>;

/** Reads the descriptions of DTO fields that `npm run openapi` takes from types and comments; before the first `describeApi`. */
export async function loadFieldDescriptions(): Promise<void> {
  const { default: made } = (await import('./metadata.js')) as { default: Loader | { default: Loader } };
  // The tests run our modules as CommonJS, where the default export of an import is the whole module.
  await SwaggerModule.loadPluginMetadata(typeof made === 'function' ? made : made.default);
}

/** The OpenAPI 3.1 document, made from the controllers and the DTO classes. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hemşehri')
    .setDescription(
      'Municipal case management for all residents. Errors are problem documents (RFC 9457) with a stable `code`. Changes need ' +
        '`If-Match`; every POST of a machine client needs an `Idempotency-Key`. Reading contact data and the annex needs `X-Purpose`.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer');
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the description at `/api/openapi.json` and a readable form at `/api/docs`; made on the first request, not at start. */
export async function serveApiDescription(app: NestFastifyApplication): Promise<void> {
  await loadFieldDescriptions();
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Hemşehri API',
    swaggerOptions: { persistAuthorization: false, defaultModelsExpandDepth: 0 },
  });
  // Until the pages of the admin UI are there, the root leads to the readable description.
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/', (_, reply) => reply.redirect('/api/docs'));
}
