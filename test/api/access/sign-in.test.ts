import { verify } from '@node-rs/argon2';
import { Passwords } from '../../../src/access/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { PASSWORD, aPerson, bearer, refreshCookie, signIn } from './support.js';

// The real one, counted: how often it is called, and with a hash of what cost, is what an attacker's clock would see.
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, hash: real.hash, verify: jest.fn(real.verify) };
});

describe('signing in with a password', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  it('gives a bearer token, keeps the refresh token in a cookie no script can read, and is audited', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['social_worker'], { unit });
    const answer = await signIn(app, { email: person.email.toUpperCase(), password: PASSWORD }).expect(200);
    expect(answer.body).toEqual({
      accessToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: 600,
      sessionEndsAt: expect.any(String),
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(refreshCookie(answer).line).toMatch(
      /^hs_refresh=[\w-]{43}; Path=\/api\/v1\/auth; Max-Age=1(799|800); HttpOnly; SameSite=Strict$/,
    );

    const me = await app.anonymous.get('/api/v1/auth/me').set(bearer(answer.body.accessToken)).expect(200);
    expect(me.body).toMatchObject({
      id: person.id,
      email: person.email,
      roles: [{ role: 'social_worker', unitId: unit.id }],
      secondFactor: false,
    });
    expect(me.body.units).toEqual([{ id: unit.id, code: unit.code, name: unit.name }]);
    expect(me.body.permissions).toContain('case.open');
    expect(me.body.permissions).not.toContain('staff.manage');
    const [event] = (await app.auditOf('session.start')).slice(-1);
    expect(event).toMatchObject({ outcome: 'done', subject_id: person.id });
    expect(await app.sql('SELECT 1 FROM access.sign_in_failures')).toHaveLength(0);
  });

  it('gives the refresh token in the body to programs that ask for it, and sets no cookie then', async () => {
    const person = await aPerson(app, ['liaison']);
    const answer = await signIn(app, { email: person.email, password: PASSWORD, tokenDelivery: 'body' }).expect(200);
    expect(answer.body.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('answers an unknown account, a wrong password and a closed account with the same bytes', async () => {
    const unit = await app.aUnit();
    const known = await aPerson(app, ['social_worker'], { unit });
    const closed = await aPerson(app, ['social_worker'], { unit });
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [closed.id]);
    const bodies = [];
    for (const [email, password] of [
      [known.email, 'wrong'],
      ['nobody@directorate.example', 'wrong'],
      [closed.email, PASSWORD],
    ]) {
      const answer = await signIn(app, { email, password }).expect(401);
      bodies.push(JSON.stringify({ ...answer.body, requestId: '' }));
    }
    expect(new Set(bodies).size).toBe(1);
    expect((await app.auditOf('session.start')).filter((event) => event.outcome === 'denied')).toHaveLength(3);
  });

  it('compares with a hash of the same cost for unknown and closed accounts as for known ones', async () => {
    const person = await aPerson(app, ['liaison']);
    await app.sql('UPDATE access.staff SET password_hash = $2 WHERE id = $1', [
      person.id,
      await app.http.get(Passwords).hash(PASSWORD),
    ]);
    const closed = await aPerson(app, ['liaison']);
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [closed.id]);
    const costs = [];
    for (const email of [person.email, 'nobody@directorate.example', closed.email]) {
      jest.mocked(verify).mockClear();
      await signIn(app, { email, password: 'wrong' }).expect(401);
      costs.push(
        jest.mocked(verify).mock.calls.map(([stored]) => /^\$argon2id\$v=19\$[^$]+/.exec(String(stored))?.[0]),
      );
    }
    expect(costs).toEqual(Array.from({ length: 3 }, () => ['$argon2id$v=19$m=19456,t=2,p=1']));
  });

  it.each([
    ['an object', { email: { $ne: '' }, password: PASSWORD }],
    ['an array', { email: ['a@b.example'], password: PASSWORD }],
    ['an empty password', { email: 'a@b.example', password: '' }],
    ['no password', { email: 'a@b.example' }],
    ['an unknown field', { email: 'a@b.example', password: PASSWORD, role: 'administrator' }],
  ])('refuses %s before comparing anything', async (_, body) => {
    await signIn(app, body).expect(422);
    expect(await app.sql('SELECT 1 FROM access.sign_in_failures')).toHaveLength(0);
  });

  it('takes no password from the address line', async () => {
    const person = await aPerson(app, ['liaison']);
    await app.anonymous
      .post(`/api/v1/auth/sign-in?email=${person.email}&password=${encodeURIComponent(PASSWORD)}`)
      .send({})
      .expect(422);
  });

  it('writes neither e-mail nor password to the log', async () => {
    const person = await aPerson(app, ['liaison']);
    await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
    await signIn(app, { email: person.email, password: 'some wrong one' }).expect(401);
    const log = app.logs.join('');
    for (const secret of [person.email, PASSWORD, 'some wrong one']) expect(log).not.toContain(secret);
  });
});
