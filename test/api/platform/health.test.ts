import { startTestApp, type TestApp } from '../../support/app.js';

describe('health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('says that the process lives and that the database answers', async () => {
    expect((await app.anonymous.get('/api/health/live')).body).toEqual({ status: 'up' });
    expect((await app.anonymous.get('/api/health/ready')).status).toBe(200);
  });

  it('answers an unknown path with a problem and a request id, and nothing else', async () => {
    const answer = await app.anonymous.get('/api/v1/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ status: 404, code: 'not-found', requestId: expect.any(String) });
  });

  it('gives figures to this machine and to nobody behind a proxy', async () => {
    const figures = await app.anonymous.get('/api/metrics');
    expect(figures.status).toBe(200);
    expect(figures.text).toMatch('hemsehri_request_seconds');
    expect((await app.anonymous.get('/api/metrics').set('x-forwarded-for', '203.0.113.9')).status).toBe(404);
  });
});
