import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('units', () => {
  let app: TestApp;
  let administrator: Caller;
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.aStaff('administrator');
  });
  afterAll(() => app.close());

  it('are made, read by everybody, renamed and closed, each under its version and in the trail', async () => {
    const made = await administrator
      .post('/api/v1/units', { code: 'SW-KONAK', name: 'Social work Konak', kind: 'social-work' })
      .expect(201);
    const { id } = made.body;
    expect(made.headers).toMatchObject({ etag: '"v1"', location: `/api/v1/units/${id}` });
    const liaison = await app.aStaff('liaison');
    expect((await liaison.get('/api/v1/units').expect(200)).body.items).toContainEqual(made.body);
    await administrator.put(`/api/v1/units/${id}`, { name: 'Konak', kind: 'social-work' }).expect(428);
    const change = { name: 'Konak', kind: 'social-work', closedOn: '2026-06-30' };
    const changed = await administrator.put(`/api/v1/units/${id}`, change, { ifMatch: 1 }).expect(200);
    expect(changed.body).toEqual({ id, code: 'SW-KONAK', ...change, version: 2 });
    await administrator.put(`/api/v1/units/${id}`, change, { ifMatch: 1 }).expect(412);
    expect((await liaison.get(`/api/v1/units/${id}`).expect(200)).headers.etag).toBe('"v2"');
    expect((await app.auditOf('unit.change')).at(-1)).toMatchObject({ actor: administrator.id, subject_id: id });
  });

  it('have a code of their own and no impossible day', async () => {
    await administrator.post('/api/v1/units', { code: 'LA', name: 'Legal aid', kind: 'legal-aid' }).expect(201);
    await administrator.post('/api/v1/units', { code: 'LA', name: 'Legal aid 2', kind: 'legal-aid' }).expect(409);
    await administrator.post('/api/v1/units', { code: 'la', name: 'x', kind: 'other' }).expect(422);
    const unit = await app.aUnit();
    await administrator
      .put(`/api/v1/units/${unit.id}`, { name: 'x', kind: 'intake', closedOn: '2026-02-30' }, { ifMatch: 1 })
      .expect(422);
  });
});
