import { describeApi } from '../../../src/api-description.js';
import { isGranted, type DeclaredRoute, type Permission } from '../../../src/access/index.js';
import { newId } from '../../../src/platform/ids.js';
import { declaredRoutes } from '../../access/harvest.js';
import type { Caller, TestApp } from '../../support/app.js';
import { aCase, aCity, aConsent, aDraft, aResident, aSent, ok } from '../../support/casework.js';
import type { Schema } from './bodies.js';

export interface HostileWorld {
  /** Ids of things that exist and that the callers may reach, by the name of the path parameter or field. */
  ids: Record<string, string>;
  /** Somebody who may knock at this route, or nobody where it is public. */
  callerFor(route: DeclaredRoute): Caller | undefined;
}

/** A city where almost every path parameter can be an id that exists, so that requests get past the first check. */
export async function aHostileWorld(app: TestApp): Promise<HostileWorld> {
  const city = await aCity(app);
  const inUnit = await app.aStaff(['supervisor', 'intake', 'social_worker', 'refugee_worker', 'legal_aid'], {
    unit: city.unit,
  });
  const callers: [{ roles?: string[]; scopes?: string[] }, Caller][] = [
    [{ roles: [...(inUnit.actor as { roles: readonly string[] }).roles] }, inUnit],
    ...(await Promise.all(
      (['administrator', 'statistics_officer', 'dpo', 'liaison'] as const).map(
        async (role) => [{ roles: [role] }, await app.aStaff(role)] as [object, Caller],
      ),
    )),
    [{ roles: ['partner_worker'] }, city.partner],
  ];
  const { referral, resident, consent } = await aSent(app, city);
  const { referral: draft, owner } = await aDraft(app, city);
  const other = await aResident(city.intake);
  await aConsent(inUnit, other.id, city.organization.id);
  await aCase(inUnit, other.id);
  const household = await ok(
    inUnit.post('/api/v1/households', { unitId: city.unit.id, members: [{ residentId: other.id, role: 'head' }] }),
    201,
  );
  const document = await ok(
    inUnit.post(
      `/api/v1/residents/${resident.id}/documents`,
      { kind: 'passport' },
      { headers: { 'x-purpose': 'casework' } },
    ),
    201,
  );
  const event = await ok(inUnit.post(`/api/v1/cases/${owner.id}/service-events`, { occurredOn: '2026-01-10' }), 201);
  const service = await ok(
    inUnit.post('/api/v1/directory/services', {
      organizationId: city.organization.id,
      name: 'Language course',
      status: 'active',
      sector: 'language',
      locations: [{ name: 'House at the harbour' }],
    }),
    201,
  );
  const parent = await app.anOrganization('Union of associations');
  const colleague = await app.aStaff('social_worker', { unit: city.unit });
  const client = await app.aClient(['directory:read']);
  const ids: Record<string, string> = {
    residentId: resident.id,
    keptId: resident.id,
    mergedId: other.id,
    caseId: owner.id,
    householdId: household.id,
    memberId: household.members[0].id,
    documentId: document.id,
    eventId: event.id,
    consentId: consent.id,
    referralId: draft.id,
    serviceId: city.service.id,
    organizationId: city.organization.id,
    recipientId: city.organization.id,
    partnerId: city.organization.id,
    unitId: city.unit.id,
    staffId: colleague.id,
    workerId: city.worker.id,
    clientId: client.id,
    id: service.locations[0].id,
    parentId: parent.id,
    attemptOf: referral.id,
    period: '2026-01',
    job: 'none',
  };
  return {
    ids,
    callerFor: ({ needs }) =>
      typeof needs === 'string' ? callers.find(([held]) => isGranted(needs as Permission, held))?.[1] : undefined,
  };
}

/** The path with ids that exist where the world has one, or unknown ones. */
export const reached = (path: string, ids: Record<string, string>): string => {
  const own = path.startsWith('/api/v1/partner/') ? { ...ids, referralId: ids['attemptOf']! } : ids;
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => own[name] ?? newId());
};

/**
 * What is stored, as one text per table: how many rows, and the last transaction that wrote one that is still there. Left out is what a
 * refusal must write (audit, failures), what any use of a session touches, and BullMQ's note of its own version, made some time after its
 * queue was opened.
 */
export async function storedMarks(app: TestApp): Promise<() => Promise<Map<string, string>>> {
  const tables = await app.sql<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema)' AND n.nspname <> 'audit'
        AND (n.nspname, c.relname) NOT IN
          (('access', 'sessions'), ('access', 'sign_in_failures'), ('bullmq', 'meta')) ORDER BY 1`,
  );
  const query = tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || '/' || coalesce(max(xmin::text::bigint), 0) AS mark FROM ${name}`,
    )
    .join(' UNION ALL ');
  return async () =>
    new Map((await app.sql<{ name: string; mark: string }>(query)).map(({ name, mark }) => [name, mark]));
}

export const changedTables = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name);

export interface Sent {
  method: string;
  url: string;
  caller?: Caller;
  payload?: string | Buffer;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  type: string;
  text: string;
  body: any;
}

export async function sendRaw(app: TestApp, { method, url, caller, payload, headers = {} }: Sent): Promise<Answered> {
  const answer = await app.http.inject({
    method: method as 'POST',
    url,
    headers: {
      ...(caller ? { authorization: `Bearer ${caller.token}` } : {}),
      'if-match': '"v1"',
      'x-purpose': 'casework',
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  let body: unknown = null;
  try {
    body = JSON.parse(answer.payload);
  } catch {
    // stays null
  }
  return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), text: answer.payload, body };
}

const LEAKS =
  /\n\s+at |node_modules|\b(SELECT|INSERT INTO|DELETE FROM|UPDATE)\b.+\b(FROM|VALUES|WHERE|SET)\b|DROP TABLE|HYPERLINK|violates|pg_|\bcore\.|\brestricted\./i;

/** What is wrong with an answer as such; null when a refusal has the form that is promised. */
export function faultOfAnswer({ status, type, text, body }: Answered): string | null {
  if (status >= 500) return `status ${status} ${text.slice(0, 200)}`;
  if (status < 400) return null;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  if (typeof body?.code !== 'string' || typeof body.requestId !== 'string' || body.status !== status)
    return `no problem document: ${text.slice(0, 200)}`;
  if (LEAKS.test(text)) return `tells too much: ${text.slice(0, 300)}`;
  return null;
}

export interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { in: string; name: string; schema: Schema }[];
}

/** The routes with what the API description says about each. */
export function describedRoutes(app: TestApp): {
  routes: (DeclaredRoute & { operation: Operation })[];
  schemas: Record<string, Schema>;
} {
  const document = describeApi(app.http);
  return {
    routes: declaredRoutes(app).map((route) => ({
      ...route,
      operation: (document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase() as 'get'] ??
        {}) as unknown as Operation,
    })),
    schemas: document.components!.schemas as Record<string, Schema>,
  };
}

/** A request to this route by somebody who may knock, without a body. */
export const target = (world: HostileWorld, route: DeclaredRoute): Sent => ({
  method: route.method,
  url: reached(route.path, world.ids),
  caller: world.callerFor(route),
  headers: route.method === 'POST' ? { 'idempotency-key': newId() } : {},
});
