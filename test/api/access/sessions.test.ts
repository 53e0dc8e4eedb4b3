import { startTestApp, type TestApp } from '../../support/app.js';
import { PASSWORD, aPerson, bearer, refreshCookie, signIn, type Person } from './support.js';

describe('sessions', () => {
  let app: TestApp;
  let unit: { id: string };
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.sql('DELETE FROM access.sign_in_failures');
    person = await aPerson(app, ['social_worker'], { unit });
  });

  const enter = async (): Promise<{ accessToken: string; refreshToken: string }> =>
    (await signIn(app, { email: person.email, password: PASSWORD, tokenDelivery: 'body' }).expect(200)).body;
  const refresh = (body: object = {}, headers: Record<string, string> = {}) =>
    app.anonymous.post('/api/v1/auth/refresh').set(headers).send(body);
  const me = (token: string) => app.anonymous.get('/api/v1/auth/me').set(bearer(token));

  it('are renewed by a refresh token that works once', async () => {
    const first = await enter();
    const second = (await refresh({ refreshToken: first.refreshToken }).expect(200)).body;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    await me(second.accessToken).expect(200);
    const third = (await refresh({ refreshToken: second.refreshToken }).expect(200)).body;
    await me(third.accessToken).expect(200);
  });

  it('end when a refresh token comes twice: for the thief and for the owner, tokens and all, and the trail says so', async () => {
    const stolen = await enter();
    const owner = (await refresh({ refreshToken: stolen.refreshToken }).expect(200)).body;
    await refresh({ refreshToken: stolen.refreshToken }).expect(401);
    await refresh({ refreshToken: owner.refreshToken }).expect(401);
    await me(owner.accessToken).expect(401);
    const [session] = await app.sql('SELECT revoked_why FROM access.sessions WHERE staff_id = $1', [person.id]);
    expect(session).toEqual({ revoked_why: 'refresh-reused' });
    expect((await app.auditOf('session.end')).at(-1)).toMatchObject({
      subject_id: person.id,
      detail: { why: 'refresh-reused' },
    });
  });

  it('give one new token when the same refresh token arrives many times at once', async () => {
    const { refreshToken } = await enter();
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh({ refreshToken })));
    expect(answers.filter((answer) => answer.status === 200).length).toBeLessThanOrEqual(1);
    expect(
      await app.sql('SELECT 1 FROM access.sessions WHERE staff_id = $1 AND revoked_at IS NULL', [person.id]),
    ).toHaveLength(0);
  });

  it('are renewed by the cookie of a browser, which then holds the next token', async () => {
    const answer = await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
    const { value } = refreshCookie(answer);
    const renewed = await app.anonymous
      .post('/api/v1/auth/refresh')
      .set({ cookie: `theme=dark; hs_refresh=${value}; other=1`, 'sec-fetch-site': 'same-origin' })
      .expect(200);
    expect(renewed.body.refreshToken).toBeUndefined();
    expect(refreshCookie(renewed).value).not.toBe(value);
  });

  it.each([
    ['another site', (value: string) => ({ cookie: `hs_refresh=${value}`, 'sec-fetch-site': 'same-site' }), 403],
    ['a cookie that is there twice', (value: string) => ({ cookie: `hs_refresh=planted; hs_refresh=${value}` }), 401],
    ['a cookie whose name only ends alike', (value: string) => ({ cookie: `xhs_refresh=${value}` }), 401],
    ['no cookie', () => ({}), 401],
  ])('are not renewed by %s', async (_, headers, status) => {
    const answer = await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
    await refresh({}, headers(refreshCookie(answer).value) as Record<string, string>).expect(status);
  });

  it('end after half an hour without use, at the database itself', async () => {
    const { accessToken, refreshToken } = await enter();
    const [row] = await app.sql<{ idle: number }>(
      'SELECT extract(epoch FROM expires_at - last_used_at)::int AS idle FROM access.sessions WHERE staff_id = $1',
      [person.id],
    );
    expect(row!.idle).toBe(1800);
    await app.sql(`UPDATE access.sessions SET expires_at = now() - interval '1 second' WHERE staff_id = $1`, [
      person.id,
    ]);
    await me(accessToken).expect(401);
    await refresh({ refreshToken }).expect(401);
  });

  it('end after eight hours, however busy', async () => {
    const { refreshToken } = await enter();
    await app.sql(
      `UPDATE access.sessions SET created_at = created_at - interval '7 hours 50 minutes' WHERE staff_id = $1`,
      [person.id],
    );
    const renewed = await refresh({ refreshToken }).expect(200);
    const left = Date.parse(renewed.body.sessionEndsAt) - Date.now();
    expect(left).toBeGreaterThan(9 * 60_000);
    expect(left).toBeLessThanOrEqual(10 * 60_000);
  });

  it('carry changed roles after the next refresh, and old access tokens die with the change', async () => {
    const { accessToken, refreshToken } = await enter();
    await app.sql('UPDATE access.staff SET rights_version = rights_version + 1 WHERE id = $1', [person.id]);
    const dead = await me(accessToken).expect(401);
    expect(dead.body.code).toBe('session-ended');
    const renewed = await refresh({ refreshToken }).expect(200);
    await me(renewed.body.accessToken).expect(200);
  });

  it('end by signing out, and the browser is told to forget', async () => {
    const answer = await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
    const { value } = refreshCookie(answer);
    const out = await app.anonymous.post('/api/v1/auth/sign-out').set(bearer(answer.body.accessToken)).expect(204);
    expect(refreshCookie(out).line).toMatch(/^hs_refresh=; Path=\/api\/v1\/auth; Max-Age=0; HttpOnly/);
    expect(out.headers['clear-site-data']).toBe('"cookies", "storage"');
    await me(answer.body.accessToken).expect(401);
    await refresh({}, { cookie: `hs_refresh=${value}` }).expect(401);
  });

  it('end by signing out with the refresh token alone, when the access token has ended already', async () => {
    const { refreshToken } = await enter();
    await app.anonymous.post('/api/v1/auth/sign-out').set(bearer('ended.long.ago')).send({ refreshToken }).expect(204);
    await refresh({ refreshToken }).expect(401);
    // Signing out with nothing is no error and ends nothing.
    await app.anonymous.post('/api/v1/auth/sign-out').expect(204);
  });

  it('are shown to their owner, who ends one of them; those of others do not exist for them', async () => {
    const phone = await signIn(app, { email: person.email, password: PASSWORD })
      .set(
        'user-agent',
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17 Mobile Safari/604.1',
      )
      .expect(200);
    const { accessToken } = await enter();
    const list = await app.anonymous.get('/api/v1/auth/sessions').set(bearer(accessToken)).expect(200);
    expect(list.body.items).toHaveLength(2);
    const lost = list.body.items.find((item: { current: boolean }) => !item.current);
    expect(lost.device).toBe('Safari, iOS');
    await app.anonymous.delete(`/api/v1/auth/sessions/${lost.id}`).set(bearer(accessToken)).expect(204);
    await me(phone.body.accessToken).expect(401);
    await me(accessToken).expect(200);

    const other = await app.aStaff('liaison');
    const own = list.body.items.find((item: { current: boolean }) => item.current);
    await other.delete(`/api/v1/auth/sessions/${own.id}`).expect(404);
    await me(accessToken).expect(200);
  });

  it('remove themselves thirty days after their end', async () => {
    await enter();
    await app.sql(`UPDATE access.sessions SET expires_at = now() - interval '31 days' WHERE staff_id = $1`, [
      person.id,
    ]);
    await app.runJob('sign-in-housekeeping');
    expect(await app.sql('SELECT 1 FROM access.sessions WHERE staff_id = $1', [person.id])).toHaveLength(0);
  });
});
