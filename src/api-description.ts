import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The groups of the reference, in the order of the work. */
const TAGS: Record<string, string> = {
  'sign-in': 'Password, second factor, sessions; tokens for API clients (OAuth 2 client credentials).',
  'my day': 'What waits for the person signed in: tasks, referrals, reviews of cases.',
  residents:
    'The register: people, names in several scripts, households, contact, documents seen, duplicates, merges, erasure.',
  cases: 'One piece of work with a resident, from intake to closure: notes, tasks, risk, service events, assignment.',
  consent: 'What a resident allowed whom to know, for what and until when.',
  directory: 'Organisations, services and places that a referral may name.',
  referrals: 'Asking a service to act and hearing back, as the sender sees it.',
  partner:
    'The same referrals as the partner sees them: what the resident agreed to, and the steps that are the partner’s.',
  notifications: 'Messages to the person signed in.',
  statistics: 'The month: run, draft, approval by a second person, release.',
  liaison: 'The released months, for UNHCR: JSON, CSV and SDMX.',
  'directory (HSDS 3)': 'The directory for other systems, as Open Referral’s Human Services Data Specification.',
  staff: 'Accounts and roles, by administrators.',
  units: 'The units of the directorate: who works where sees what; what is in hand and late there.',
  'api clients': 'Programs that may call, and their scopes.',
  audit: 'Who read or changed what, for the data-protection officer.',
  operation: 'Health and background jobs.',
};

/** All groups on one screen, without the tool's own banner. */
const STYLE = `
.swagger-ui .topbar { display: none }
.swagger-ui .info { margin: 24px 0 0 }
.swagger-ui .scheme-container { background: none; box-shadow: none; margin: 0; padding: 0 0 12px }
.swagger-ui .opblock-tag { font-size: 17px; padding: 3px 10px; margin: 0 }
.swagger-ui .opblock-tag small { padding: 0 12px }
.swagger-ui .opblock-tag small p { margin: 9px 0 }
.swagger-ui section.models { margin: 12px 0 }
`;

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
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
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
    customCss: STYLE,
    // Folded: the tool stops half-way when it has to draw all routes at once.
    swaggerOptions: { persistAuthorization: false, defaultModelsExpandDepth: 0, docExpansion: 'none' },
  });
}
