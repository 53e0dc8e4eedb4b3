import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS, isGranted, type DeclaredRoute, type Permission } from '../../src/access/index.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { declaredRoutes, fill, knock, nameOf, routedByServer, type Answer } from './harvest.js';
import { aWorld, type World } from './worlds.js';

/** Who may call each route, written down a second time. Reviewed like code; `WRITE_ROUTES=1` writes what the controllers declare. */
const TABLE = join(__dirname, 'routes.json');

/** Permission and who has it, so that a wider row of the policy table shows here as much as another permission. */
function declared({ needs }: DeclaredRoute): string {
  if (typeof needs !== 'string') return `public: ${needs?.public}`;
  const { roles, scopes = [] } = PERMISSIONS[needs] as { roles: readonly string[]; scopes?: readonly string[] };
  return `${needs}: ${[...roles, ...scopes.map((scope) => `client ${scope}`)].join(', ')}`;
}
const isGuarded = (route: DeclaredRoute): route is DeclaredRoute & { needs: Permission } =>
  typeof route.needs === 'string';

/** Things of others that a caller is there to see, so that they are no stranger to them. */
const OVERSIGHT: Record<string, string> = {
  'GET /api/v1/residents/:residentId/access-log as dpo': 'the data-protection officer reads who opened any file',
};

jest.setTimeout(180_000);

describe('every route × every caller', () => {
  let app: TestApp;
  let world: World;
  let routes: DeclaredRoute[];
  let guarded: (DeclaredRoute & { needs: Permission })[];
  beforeAll(async () => {
    app = await startTestApp();
    world = await aWorld(app);
    routes = declaredRoutes(app);
    guarded = routes.filter(isGuarded);
  });
  afterAll(() => app.close());

  it('is in the table, with what it needs, and the table names no other', () => {
    const now = Object.fromEntries(routes.map((route) => [nameOf(route), declared(route)]));
    if (process.env.WRITE_ROUTES === '1') writeFileSync(TABLE, `${JSON.stringify(now, null, 2)}\n`);
    expect(now).toEqual(JSON.parse(readFileSync(TABLE, 'utf8')));
  });

  it('has a permission of the policy table or a reason to be public, and no two share method and path', () => {
    for (const route of routes) {
      if (isGuarded(route)) expect(Object.keys(PERMISSIONS)).toContain(route.needs);
      else expect((route.needs as { public: string }).public.length).toBeGreaterThan(20);
    }
    expect(new Set(routes.map(nameOf)).size).toBe(routes.length);
  });

  it('is what the server routes, and nothing else is routed past the guard', () => {
    const expected = new Set(
      routes.flatMap((route) => (route.method === 'GET' ? [nameOf(route), `HEAD ${route.path}`] : [nameOf(route)])),
    );
    expect(routedByServer(app).filter((route) => !expected.has(route))).toEqual([]);
    expect([...expected].filter((route) => !routedByServer(app).includes(route) && !route.startsWith('HEAD '))).toEqual(
      [],
    );
  });

  it('is shut to nobody-in-particular: without, with a foreign, an altered, an unsigned and a dead token', async () => {
    const dead = await app.aStaff('administrator');
    const [header, payload, signature] = dead.token.split('.') as [string, string, string];
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    const raised = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace('"administrator"', '"dpo"'),
    ).toString('base64url');
    await app.sql('UPDATE access.sessions SET revoked_at = now() WHERE staff_id = $1', [dead.id]);
    const wrong: string[] = [];
    for (const route of guarded) {
      const url = fill(route.path);
      for (const token of [undefined, 'nonsense', unsigned, `${header}.${raised}.${signature}`]) {
        const { status } = await knock(app, route.method, url, token === undefined ? undefined : { token });
        if (status !== 401) wrong.push(`${nameOf(route)}: ${status}`);
      }
      // A validly signed token of an ended session gets no further than the first thing the database is asked for.
      const { status, text } = await knock(app, route.method, url, dead);
      if (status < 400) wrong.push(`${nameOf(route)} with a dead session: ${status} ${text.slice(0, 80)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets exactly those knock whom the policy table names', async () => {
    const wrong: string[] = [];
    for (const route of guarded) {
      for (const subject of world.subjects) {
        const { status, code } = await knock(app, route.method, fill(route.path), subject.caller);
        const expected = isGranted(route.needs, subject.held);
        const refused = status === 403;
        if (expected === refused || status === 401 || status >= 500)
          wrong.push(`${nameOf(route)} as ${subject.name}: ${status} ${code}, granted: ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('records every refusal', async () => {
    const subject = world.subjects.find(({ name }) => name === 'staff without role')!;
    const before = (
      await app.sql(`SELECT 1 FROM audit.events WHERE actor = $1 AND outcome = 'denied'`, [subject.caller.id])
    ).length;
    for (const route of guarded) await knock(app, route.method, fill(route.path), subject.caller);
    const after = (
      await app.sql(`SELECT 1 FROM audit.events WHERE actor = $1 AND outcome = 'denied'`, [subject.caller.id])
    ).length;
    expect(after - before).toBe(guarded.length);
  });

  it('answers for what belongs to others as for what does not exist, byte for byte', async () => {
    const wrong: string[] = [];
    const covered = new Set<string>();
    for (const route of guarded) {
      const names = [...route.path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1]!);
      if (!names.some((name) => name in world.foreign)) continue;
      for (const subject of world.subjects.filter(({ stranger, held }) => stranger && isGranted(route.needs, held))) {
        if (OVERSIGHT[`${nameOf(route)} as ${subject.name}`]) continue;
        const absent = await knock(app, route.method, fill(route.path), subject.caller);
        const foreign = await knock(app, route.method, fill(route.path, world.foreign), subject.caller);
        covered.add(nameOf(route));
        if (JSON.stringify(absent) !== JSON.stringify(foreign))
          wrong.push(
            `${nameOf(route)} as ${subject.name}: ${foreign.status} ${foreign.text.slice(0, 120)}, absent: ${absent.status}`,
          );
        if (route.method === 'GET' && foreign.status !== 404)
          wrong.push(`${nameOf(route)} as ${subject.name}: ${foreign.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(covered).toContain('POST /api/v1/notifications/:notificationId/steps/read');
    expect(covered).toContain('DELETE /api/v1/auth/sessions/:sessionId');
  });

  it('changed nothing that belongs to others', async () => {
    const { foreign } = world;
    const count = async (sql: string, id: string) => (await app.sql(sql, [id])).length;
    expect(
      await count('SELECT 1 FROM core.notifications WHERE id = $1 AND read_at IS NULL', foreign.notificationId!),
    ).toBe(1);
    expect(await count('SELECT 1 FROM access.sessions WHERE id = $1 AND revoked_at IS NULL', foreign.sessionId!)).toBe(
      1,
    );
    expect(await count('SELECT 1 FROM core.cases WHERE id = $1 AND version = 1', foreign.caseId!)).toBe(1);
    expect(await count('SELECT 1 FROM core.residents WHERE id = $1 AND version = 1', foreign.residentId!)).toBe(1);
    expect(
      await count(`SELECT 1 FROM core.referrals WHERE id = $1 AND version = 1 AND state = 'sent'`, foreign.referralId!),
    ).toBe(1);
  });

  it.each(['undefined', 'null', '0', 'NaN', '%00', '%5Bobject%20Object%5D', '..%2F..', '*', "' OR 1=1", '%E0%A4%A'])(
    'takes %s for an id that does not exist',
    async (id) => {
      const wrong: string[] = [];
      for (const route of guarded.filter(({ path }) => /Id(\/|$)/.test(path))) {
        const subject = world.subjects.find(({ held }) => isGranted(route.needs, held))!;
        const url = route.path.replace(
          /:[A-Za-z]+Id/g,
          encodeURI(decodable(id) ? decodeURIComponent(id) : id).replaceAll('%25', '%'),
        );
        const { status } = await knock(app, route.method, url, subject.caller);
        if (![400, 404, 422].includes(status)) wrong.push(`${nameOf(route)}: ${status}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('decides the same, or knows nothing, however the request is dressed up', async () => {
    const nobody = world.subjects.find(({ name }) => name === 'staff without role')!.caller;
    const wrong: string[] = [];
    const expect404 = (what: string, answer: Answer) => {
      if (answer.status !== 404 && answer.status !== 405 && answer.status !== 400)
        wrong.push(`${what}: ${answer.status}`);
    };
    for (const route of guarded) {
      const url = fill(route.path);
      const name = nameOf(route);
      if (route.method === 'GET') {
        const head = await knock(app, 'HEAD', url, nobody);
        if (head.status !== 403 && head.status !== 404) wrong.push(`HEAD ${name}: ${head.status}`);
        if ((await knock(app, 'HEAD', url)).status !== head.status - (head.status === 403 ? 2 : 0))
          wrong.push(`HEAD ${name}, anonymous`);
      }
      expect404(`OPTIONS ${name}`, await knock(app, 'OPTIONS', url, nobody));
      expect404(
        `TRACE ${name}`,
        await knock(app, 'TRACE', url, nobody).catch(() => ({ status: 405, code: undefined, text: '' })),
      );
      expect404(`slash ${name}`, await knock(app, route.method, `${url}/`, nobody));
      expect404(`two slashes ${name}`, await knock(app, route.method, url.replace('/v1', '//v1'), nobody));
      expect404(`capitals ${name}`, await knock(app, route.method, url.replace('/api/', '/API/'), nobody));
      expect404(`encoded twice ${name}`, await knock(app, route.method, url.replace('/api/', '/%2561pi/'), nobody));
      expect404(`semicolon ${name}`, await knock(app, route.method, url.replace('/api/', '/api;x=1/'), nobody));
      const same: [string, Promise<Answer>][] = [
        ['encoded once', knock(app, route.method, url.replace('/api/', '/%61pi/'), nobody)],
        ['two queries', knock(app, route.method, `${url}?limit=1&limit=2`, nobody)],
        [
          'override',
          knock(app, route.method, url, nobody, {
            'x-http-method-override': 'GET',
            'x-http-method': 'GET',
            'x-method-override': 'GET',
          }),
        ],
        [
          'rewritten',
          knock(app, route.method, url, nobody, {
            'x-original-url': '/api/health/live',
            'x-rewrite-url': '/api/health/live',
          }),
        ],
        [
          'spoofed',
          knock(app, route.method, url, nobody, { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' }),
        ],
      ];
      for (const [what, answer] of same)
        if ((await answer).status !== 403) wrong.push(`${what} ${name}: ${(await answer).status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('does not exist under another name: unknown paths and ids give nobody more than a 404', async () => {
    const { caller } = world.subjects.find(({ name }) => name === 'administrator')!;
    for (const url of [
      '/api/v1',
      '/api/v1/',
      '/api/v2/staff',
      `/api/v1/staff/${newId()}/password`,
      '/api/v1/staff/..%2fauth%2fme',
    ]) {
      expect((await knock(app, 'GET', url, caller)).status).toBe(404);
    }
  });
});

function decodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
