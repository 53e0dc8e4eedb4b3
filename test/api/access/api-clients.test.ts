import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { bearer } from './support.js';

describe('API clients', () => {
  let app: TestApp;
  let administrator: Caller;
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.aStaff('administrator');
  });
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  const make = async (scopes = ['liaison:reports', 'directory:read']) =>
    (await administrator.post('/api/v1/api-clients', { name: 'UNHCR script', scopes }).expect(201)).body;
  const token = (body: object, headers: Record<string, string> = {}) =>
    app.anonymous.post('/api/v1/oauth/token').set(headers).send(body);
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  });
  const form = (fields: Record<string, string>) =>
    app.anonymous.post('/api/v1/oauth/token').type('form').send(new URLSearchParams(fields).toString());

  it('are made with a secret that is shown once and kept as a digest; the change is told', async () => {
    const client = await make();
    expect(client).toMatchObject({
      active: true,
      lastUsedAt: null,
      allowedSteps: ['deactivate', 'rotate-secret'],
      version: 1,
    });
    expect(client.clientSecret).toMatch(/^hs_[\w-]{43}$/);
    expect((await administrator.get(`/api/v1/api-clients/${client.id}`).expect(200)).body.clientSecret).toBeUndefined();
    const [row] = await app.sql<{ text: string }>(
      'SELECT to_jsonb(c)::text AS text FROM access.api_clients c WHERE id = $1',
      [client.id],
    );
    expect(row!.text).not.toContain(client.clientSecret);
    expect((await app.outboxOf('privilege.changed')).at(-1)!.payload).toMatchObject({
      clientId: client.id,
      change: 'client-created',
    });
    expect((await app.auditOf('privilege.client-created')).at(-1)).toMatchObject({
      subject_kind: 'api-client',
      subject_id: client.id,
    });
  });

  it('belong to a partner exactly when they answer referrals', async () => {
    const partner = await app.anOrganization();
    const post = (body: object) => administrator.post('/api/v1/api-clients', { name: 'x', ...body });
    await post({ scopes: ['partner:referrals'] }).expect(422);
    await post({ scopes: ['liaison:reports'], partnerId: partner.id }).expect(422);
    await post({ scopes: ['everything'] }).expect(422);
    await post({ scopes: [] }).expect(422);
    await post({ scopes: ['partner:referrals'], partnerId: partner.id }).expect(201);
  });

  it.each(['form', 'json', 'basic'])('get a token for ten minutes by %s', async (way) => {
    const { id, clientSecret } = await make();
    const fields = {
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: clientSecret,
      resource: 'ignored as RFC 6749 asks',
    };
    const answer = await (way === 'form'
      ? form(fields)
      : way === 'json'
        ? token(fields)
        : token({ grant_type: 'client_credentials' }, basic(id, clientSecret)));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'liaison:reports directory:read',
    });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const claims = JSON.parse(Buffer.from(answer.body.access_token.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ kind: 'client', sub: id, scopes: ['liaison:reports', 'directory:read'] });
    expect((await administrator.get(`/api/v1/api-clients/${id}`)).body.lastUsedAt).not.toBeNull();
  });

  it('get no more than the scopes they ask for, and none they do not hold', async () => {
    const { id, clientSecret } = await make();
    const body = { grant_type: 'client_credentials', client_id: id, client_secret: clientSecret };
    const less = await token({ ...body, scope: 'directory:read' }).expect(200);
    expect(less.body.scope).toBe('directory:read');
    const more = await token({ ...body, scope: 'directory:read partner:referrals' }).expect(400);
    expect(more.body.error).toBe('invalid_scope');
  });

  it('are answered in the words of RFC 6749 when something is wrong', async () => {
    const { id, clientSecret } = await make();
    const good = { grant_type: 'client_credentials', client_id: id, client_secret: clientSecret };
    const cases: [object, Record<string, string>, number, string][] = [
      [{ ...good, client_secret: 'hs_wrong' }, {}, 401, 'invalid_client'],
      [{ ...good, client_id: '01900000-0000-7000-8000-000000000000' }, {}, 401, 'invalid_client'],
      [{ ...good, client_id: 'not-an-id' }, {}, 401, 'invalid_client'],
      [{ grant_type: 'client_credentials' }, {}, 401, 'invalid_client'],
      [{ ...good, grant_type: 'password' }, {}, 400, 'unsupported_grant_type'],
      [{ client_id: id, client_secret: clientSecret }, {}, 400, 'invalid_request'],
      [{ ...good, client_secret: { $ne: '' } }, {}, 400, 'invalid_request'],
      [good, basic(id, clientSecret), 400, 'invalid_request'],
      [{ grant_type: 'client_credentials' }, basic(id, 'wrong'), 401, 'invalid_client'],
    ];
    for (const [body, headers, status, error] of cases) {
      const answer = await token(body, headers);
      expect([answer.status, answer.body]).toEqual([status, { error, error_description: expect.any(String) }]);
      if (headers.authorization && status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Basic /);
    }
  });

  it('are bounded in failures, for unknown clients too', async () => {
    const { id } = await make();
    const guess = (clientId: string) =>
      token({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'hs_wrong' });
    for (const clientId of [id, '01900000-0000-7000-8000-000000000000']) {
      const answers = await Promise.all(Array.from({ length: 15 }, () => guess(clientId)));
      expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
      const limited = answers.find((answer) => answer.status === 429)!;
      expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    }
  });

  it('lose every token and the old secret with a new secret, and everything when switched off', async () => {
    const { id, clientSecret } = await make(['directory:read']);
    const body = { grant_type: 'client_credentials', client_id: id, client_secret: clientSecret };
    const before = bearer((await token(body).expect(200)).body.access_token as string);
    await app.anonymous.get('/api/v1/directory/services').set(before).expect(200);
    const rotated = await administrator
      .post(`/api/v1/api-clients/${id}/steps/rotate-secret`, {}, { ifMatch: 1 })
      .expect(200);
    await token(body).expect(401);
    await app.anonymous.get('/api/v1/directory/services').set(before).expect(401);
    const [rights] = await app.sql('SELECT rights_version FROM access.api_clients WHERE id = $1', [id]);
    expect(rights).toEqual({ rights_version: 2 });
    await token({ ...body, client_secret: rotated.body.clientSecret }).expect(200);
    await administrator.post(`/api/v1/api-clients/${id}/steps/deactivate`, {}, { ifMatch: 1 }).expect(412);
    const off = await administrator.post(`/api/v1/api-clients/${id}/steps/deactivate`, {}, { ifMatch: 2 }).expect(200);
    expect(off.body).toMatchObject({ active: false, allowedSteps: [] });
    await token({ ...body, client_secret: rotated.body.clientSecret }).expect(401);
    await administrator.post(`/api/v1/api-clients/${id}/steps/rotate-secret`, {}, { ifMatch: 3 }).expect(409);
    await expect(app.sql('SELECT app.enter_client($1, 2)', [id])).rejects.toThrow('no live client');
  });

  it('have no session, account or inbox', async () => {
    const client = await app.aClient(['liaison:reports']);
    for (const path of ['/api/v1/auth/me', '/api/v1/auth/sessions', '/api/v1/notifications', '/api/v1/staff'])
      await client.get(path).expect(403);
  });
});
