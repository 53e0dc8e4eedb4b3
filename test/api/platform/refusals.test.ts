import { startTestApp, type TestApp } from '../../support/app.js';

describe('what a service refuses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is on record like what the guard refuses, by route and code and without the id', async () => {
    const administrator = await app.aStaff('administrator');
    const answer = await administrator.post(`/api/v1/staff/${administrator.id}/steps/deactivate`, {}, { ifMatch: 1 });
    expect(answer.status).toBe(403);
    const [event] = await app.auditOf('request.refuse');
    expect(event).toMatchObject({
      actor: administrator.id,
      outcome: 'denied',
      detail: { method: 'POST', route: '/api/v1/staff/:staffId/steps/deactivate', code: answer.body.code },
    });
  });
});
