import { startTestApp, type TestApp } from '../../support/app.js';
import { PASSWORD, aPerson, signIn } from './support.js';

describe('bounded failures', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ TRUST_PROXY: '0' })));
  afterAll(() => app.close());
  beforeEach(() => app.sql('DELETE FROM access.sign_in_failures'));

  const guess = (email: string, password = 'a wrong guess') => signIn(app, { email, password });

  it('evaluates ten guesses of an account in a quarter of an hour, however many come at once, and names nobody', async () => {
    const person = await aPerson(app, ['liaison']);
    const before = (await app.auditOf('session.start')).length;
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => guess(person.email).set('x-forwarded-for', `10.0.0.${i}`)),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50);
    // Each evaluated guess leaves one refusal in the trail.
    expect((await app.auditOf('session.start')).length - before).toBe(10);
    const limited = answers.find((answer) => answer.status === 429)!;
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(800);
    expect(limited.body.code).toBe('sign-in-limited');

    const rows = await app.sql<{ row: string }>('SELECT to_jsonb(f)::text AS row FROM access.sign_in_failures f');
    expect(rows).toHaveLength(20);
    for (const { row } of rows) expect(row).not.toMatch(/directorate|127\.0|::1/);
  });

  it('does not compare even the right password while the account is locked', async () => {
    const person = await aPerson(app, ['liaison']);
    for (let i = 0; i < 10; i += 1) await guess(person.email).expect(401);
    await guess(person.email, PASSWORD).expect(429);
    // An unknown account is locked just the same.
    for (let i = 0; i < 10; i += 1) await guess('nobody@directorate.example').expect(401);
    await guess('nobody@directorate.example').expect(429);
  });

  it('lets the owner in with password and second factor together while others have locked the account', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['supervisor'], { unit, factor: true });
    for (let i = 0; i < 10; i += 1) await guess(person.email).expect(401);
    const wrongCode = await signIn(app, { email: person.email, password: PASSWORD, code: '000000' }).expect(429);
    const wrongPassword = await signIn(app, { email: person.email, password: 'wrong', code: person.code() }).expect(
      429,
    );
    expect({ ...wrongPassword.body, requestId: '' }).toEqual({ ...wrongCode.body, requestId: '' });
    const answer = await signIn(app, { email: person.email, password: PASSWORD, code: person.code() }).expect(200);
    expect(answer.body.accessToken).toEqual(expect.any(String));
  });

  it('bounds the tries with a second factor while the account is locked', async () => {
    const unit = await app.aUnit();
    const person = await aPerson(app, ['supervisor'], { unit, factor: true });
    for (let i = 0; i < 10; i += 1) await guess(person.email).expect(401);
    for (let i = 0; i < 10; i += 1)
      await signIn(app, { email: person.email, password: PASSWORD, code: '000000' }).expect(429);
    await signIn(app, { email: person.email, password: PASSWORD, code: person.code() }).expect(429);
  });

  it('bounds the failures of one address over all accounts', async () => {
    await app.sql('DELETE FROM access.sign_in_failures');
    const answers = [];
    for (let i = 0; i < 104; i += 8) {
      answers.push(
        ...(await Promise.all(Array.from({ length: 8 }, (_, n) => guess(`nobody-${i + n}@directorate.example`)))),
      );
    }
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(100);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(4);
  }, 60_000);

  it('opens again when the failures are a quarter of an hour old, and housekeeping removes them', async () => {
    const person = await aPerson(app, ['liaison']);
    for (let i = 0; i < 10; i += 1) await guess(person.email).expect(401);
    await app.sql(`UPDATE access.sign_in_failures SET failed_at = failed_at - interval '15 minutes'`);
    await guess(person.email, PASSWORD).expect(200);
    await app.runJob('sign-in-housekeeping');
    expect(await app.sql('SELECT 1 FROM access.sign_in_failures')).toHaveLength(0);
  });

  it('does not forget earlier failures because the owner signed in', async () => {
    const person = await aPerson(app, ['liaison']);
    for (let i = 0; i < 9; i += 1) await guess(person.email).expect(401);
    await guess(person.email, PASSWORD).expect(200);
    await guess(person.email).expect(401);
    await guess(person.email).expect(429);
  });
});
