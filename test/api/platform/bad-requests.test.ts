import { startTestApp, type TestApp } from '../../support/app.js';

// What cannot even be parsed is refused before any route looks at it; sign-in stands for every route that takes a body.
describe('requests that cannot be read', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const send = (body: string | Buffer, type = 'application/json') =>
    app.anonymous
      .post('/api/v1/auth/sign-in')
      .set('content-type', type)
      .serialize((x) => x as never)
      .send(body as never);

  it.each([
    ['half a JSON document', '{"email":'],
    ['no JSON at all', 'email=x'],
    ['a reserved key', '{"__proto__":{"roles":["administrator"]}}'],
    ['another media type', '<xml/>', 'application/xml'],
  ])('refuses %s', async (_, body, type = 'application/json') => {
    const answer = await send(body, type);
    expect([400, 415]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.text).not.toMatch(/at .*\.js/);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const answer = await send(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]));
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('body-not-utf8');
  });

  it('refuses ten megabytes', async () => {
    const answer = await send(JSON.stringify({ email: 'x'.repeat(10 * 1024 * 1024) }));
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('body-too-large');
  });

  it('refuses a body nested a thousand deep', async () => {
    const answer = await send('{"a":'.repeat(1000) + '1' + '}'.repeat(1000));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('answers a method that the path does not have like an unknown path', async () => {
    expect([404, 405]).toContain((await app.anonymous.patch('/api/health/live')).status);
  });
});
