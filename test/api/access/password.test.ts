import { startTestApp, type TestApp } from '../../support/app.js';
import { PASSWORD, aPerson, bearer, signIn } from './support.js';

const NEW = 'yosun renkli 12 vapur';

describe("one's own password", () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  const change = (token: string, body: object) =>
    app.anonymous.post('/api/v1/auth/password').set(bearer(token)).send(body);

  it('is changed with the present one, and all other sessions end', async () => {
    const person = await aPerson(app, ['liaison']);
    const elsewhere = (await signIn(app, { email: person.email, password: PASSWORD })).body.accessToken as string;
    const here = (await signIn(app, { email: person.email, password: PASSWORD })).body.accessToken as string;
    await change(here, { currentPassword: PASSWORD, newPassword: NEW }).expect(204);
    await app.anonymous.get('/api/v1/auth/me').set(bearer(elsewhere)).expect(401);
    await app.anonymous.get('/api/v1/auth/me').set(bearer(here)).expect(200);
    await signIn(app, { email: person.email, password: PASSWORD }).expect(401);
    await signIn(app, { email: person.email, password: NEW }).expect(200);
    const [row] = await app.sql<{ password_hash: string }>('SELECT password_hash FROM access.staff WHERE id = $1', [
      person.id,
    ]);
    expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await app.auditOf('password.change')).toHaveLength(1);
  });

  it('is not changed without the present one, and guesses at it are bounded', async () => {
    const person = await aPerson(app, ['liaison']);
    const { accessToken } = (await signIn(app, { email: person.email, password: PASSWORD })).body;
    for (let i = 0; i < 10; i += 1)
      await change(accessToken, { currentPassword: 'wrong', newPassword: NEW }).expect(403);
    await change(accessToken, { currentPassword: PASSWORD, newPassword: NEW }).expect(429);
  });

  it.each(['short', 'aaaaaaaaaaaaaaa', 'Password1234', 'hemsehri1234567', 'x'.repeat(129)])(
    'is refused when easily guessed: %s',
    async (weak) => {
      const person = await aPerson(app, ['liaison']);
      const { accessToken } = (await signIn(app, { email: person.email, password: PASSWORD })).body;
      const answer = await change(accessToken, { currentPassword: PASSWORD, newPassword: weak }).expect(422);
      expect(answer.body.errors[0]).toMatchObject({ pointer: '/newPassword', code: 'weak-password' });
      expect(JSON.stringify(answer.body)).not.toContain(weak);
    },
  );
});

describe('a password set with a one-time code', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  const set = (body: object) => app.anonymous.post('/api/v1/auth/password-with-code').send(body);

  async function invited(): Promise<{ id: string; email: string; code: string }> {
    const administrator = await app.aStaff('administrator');
    const email = `invited-${Math.random().toString(36).slice(2)}@directorate.example`;
    const answer = await administrator.post('/api/v1/staff', { email, displayName: 'Deniz Yeni' }).expect(201);
    return { id: answer.body.id, email, code: answer.body.oneTimeCode.code };
  }

  it('opens the account once; the code is forgiving in how it is typed', async () => {
    const person = await invited();
    await signIn(app, { email: person.email, password: NEW }).expect(401);
    await set({ email: person.email, code: person.code.toLowerCase().replaceAll('-', ' '), password: NEW }).expect(204);
    await signIn(app, { email: person.email, password: NEW }).expect(200);
    await set({ email: person.email, code: person.code, password: `${NEW} 2` }).expect(401);
  });

  it('is refused with the same bytes for a wrong code, an old code, a code of somebody else and an unknown account', async () => {
    const person = await invited();
    const other = await invited();
    const old = await invited();
    await app.sql(`UPDATE access.staff SET one_time_expires_at = now() - interval '1 second' WHERE id = $1`, [old.id]);
    const bodies = [];
    for (const [email, code] of [
      [person.email, '0000-0000-0000-0000'],
      [person.email, other.code],
      [old.email, old.code],
      ['x@y.example', other.code],
    ]) {
      const answer = await set({ email, code, password: NEW }).expect(401);
      bodies.push(JSON.stringify({ ...answer.body, requestId: '' }));
    }
    expect(new Set(bodies).size).toBe(1);
  });

  it.each([[{}], [[]], [''], [null], [0], [{ $ne: '' }]])('takes no %j for a code', async (code) => {
    const person = await invited();
    await set({ email: person.email, code, password: NEW }).expect(422);
  });

  it('is bounded in guesses', async () => {
    const person = await invited();
    for (let i = 0; i < 10; i += 1)
      await set({ email: person.email, code: `AAAA-AAAA-AAAA-AAA${i}`, password: NEW }).expect(401);
    await set({ email: person.email, code: person.code, password: NEW }).expect(429);
  }, 60_000);
});
