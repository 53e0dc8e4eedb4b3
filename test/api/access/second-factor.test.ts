import { startTestApp, type TestApp } from '../../support/app.js';
import { PASSWORD, aPerson, bearer, codeOfText, signIn } from './support.js';

describe('the second factor', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp()));
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  const post = (path: string, body: object, token?: string) =>
    app.anonymous
      .post(`/api/v1/auth/${path}`)
      .set(token ? bearer(token) : {})
      .send(body);

  it('is asked for after the password, and each code works once', async () => {
    const person = await aPerson(app, ['administrator'], { factor: true });
    const first = await signIn(app, { email: person.email, password: PASSWORD, tokenDelivery: 'body' }).expect(200);
    expect(first.body).toEqual({ secondFactor: 'required', challenge: expect.any(String), expiresIn: 300 });
    const code = person.code();
    const second = await post('second-factor', { challenge: first.body.challenge, code }).expect(200);
    // What was asked for at the first step holds for the second.
    expect(second.body.refreshToken).toEqual(expect.any(String));
    await post('second-factor', { challenge: first.body.challenge, code }).expect(401);
    // The step before the one used is refused as well.
    await post('second-factor', { challenge: first.body.challenge, code: person.code(-1) }).expect(401);
    await post('second-factor', { challenge: first.body.challenge, code: person.code(1) }).expect(200);
    expect((await app.auditOf('session.second-factor')).every((event) => event.outcome === 'denied')).toBe(true);
  });

  it('is one session when the same code arrives twice at once', async () => {
    const person = await aPerson(app, ['dpo'], { factor: true });
    const { challenge } = (await signIn(app, { email: person.email, password: PASSWORD })).body;
    const code = person.code();
    const answers = await Promise.all(Array.from({ length: 6 }, () => post('second-factor', { challenge, code })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await app.sql('SELECT 1 FROM access.sessions WHERE staff_id = $1', [person.id])).toHaveLength(1);
  });

  it('bounds wrong codes per account', async () => {
    const person = await aPerson(app, ['dpo'], { factor: true });
    const { challenge } = (await signIn(app, { email: person.email, password: PASSWORD })).body;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('second-factor', { challenge, code: '000000' })),
    );
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
    await post('second-factor', { challenge, code: person.code() }).expect(429);
  });

  it('refuses a challenge of somebody else, an altered one, one after a changed password, and one that is old', async () => {
    const person = await aPerson(app, ['dpo'], { factor: true });
    const other = await aPerson(app, ['dpo'], { factor: true });
    const { challenge } = (await signIn(app, { email: person.email, password: PASSWORD })).body as {
      challenge: string;
    };
    await post('second-factor', { challenge, code: other.code() }).expect(401);
    await post('second-factor', { challenge: `${challenge.slice(0, -4)}AAAA`, code: person.code() }).expect(401);
    await post('second-factor', { challenge: 'x', code: person.code() }).expect(401);
    await app.sql(`UPDATE access.staff SET password_hash = password_hash || '=' WHERE id = $1`, [person.id]);
    const answer = await post('second-factor', { challenge, code: person.code() }).expect(401);
    expect(answer.body.code).toBe('challenge-ended');
  });

  it('is set up at the first sign-in by those whose role asks for one', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['supervisor'], { unit });
    const first = await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
    expect(first.body.secondFactor).toBe('enrol');
    const { challenge } = first.body;
    await post('second-factor', { challenge, code: '123456' }).expect(401);
    const enrolment = await post('second-factor/enrolment', { challenge }).expect(200);
    expect(enrolment.body.otpauthUri).toContain(enrolment.body.secret);
    const [stored] = await app.sql<{ text: string }>(
      'SELECT to_jsonb(s)::text AS text FROM access.staff s WHERE id = $1',
      [person.id],
    );
    expect(stored!.text).not.toContain(enrolment.body.secret);
    await post('second-factor/enrolment/confirm', { challenge, code: codeOfText(enrolment.body.secret, 5) }).expect(
      401,
    );
    const code = codeOfText(enrolment.body.secret);
    const session = await post('second-factor/enrolment/confirm', { challenge, code }).expect(200);
    await app.anonymous.get('/api/v1/auth/me').set(bearer(session.body.accessToken)).expect(200);
    // The code that confirmed is used up, and the challenge cannot replace the factor any more.
    await post('second-factor', { challenge, code }).expect(401);
    await post('second-factor/enrolment', { challenge }).expect(401);
  });

  it('is replaced by somebody signed in only with the password and the present code', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['supervisor'], { unit, factor: true });
    const session = await signIn(app, { email: person.email, password: PASSWORD, code: person.code(-1) }).expect(200);
    const token = session.body.accessToken as string;
    await post('second-factor/enrolment', {}).expect(401);
    await post('second-factor/enrolment', {}, token).expect(422);
    await post('second-factor/enrolment', { password: 'wrong', code: person.code() }, token).expect(403);
    await post('second-factor/enrolment', { password: PASSWORD }, token).expect(422);
    const enrolment = await post('second-factor/enrolment', { password: PASSWORD, code: person.code() }, token).expect(
      200,
    );
    // Until it is confirmed the old one counts.
    await signIn(app, { email: person.email, password: PASSWORD, code: person.code(1) }).expect(200);
    await post('second-factor/enrolment/confirm', { code: codeOfText(enrolment.body.secret) }, token).expect(204);
    await signIn(app, { email: person.email, password: PASSWORD, code: person.code(1) }).expect(401);
    await signIn(app, { email: person.email, password: PASSWORD, code: codeOfText(enrolment.body.secret, 1) }).expect(
      200,
    );
  });

  it('may be set up by anybody, and is asked for from then on', async () => {
    const person = await aPerson(app, ['liaison']);
    const { accessToken } = (await signIn(app, { email: person.email, password: PASSWORD }).expect(200)).body;
    const enrolment = await post('second-factor/enrolment', { password: PASSWORD }, accessToken).expect(200);
    await post('second-factor/enrolment/confirm', { code: codeOfText(enrolment.body.secret) }, accessToken).expect(204);
    expect((await signIn(app, { email: person.email, password: PASSWORD }).expect(200)).body.secondFactor).toBe(
      'required',
    );
  });

  it('ends a session without one when a role that needs it was given meanwhile', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['social_worker'], { unit });
    const { refreshToken } = (
      await signIn(app, { email: person.email, password: PASSWORD, tokenDelivery: 'body' }).expect(200)
    ).body;
    await app.sql(
      `INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES (gen_random_uuid(), $1, 'supervisor', $2)`,
      [person.id, unit.id],
    );
    await post('refresh', { refreshToken }).expect(401);
    const [session] = await app.sql('SELECT revoked_why FROM access.sessions WHERE staff_id = $1', [person.id]);
    expect(session).toEqual({ revoked_why: 'second-factor-missing' });
  });
});
