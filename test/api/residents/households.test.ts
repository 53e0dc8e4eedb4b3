import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('households', () => {
  let app: TestApp;
  let unit: { id: string };
  let worker: Caller;
  const resident = async (callName: string): Promise<string> =>
    (await worker.post('/api/v1/residents', { callName })).body.id;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    worker = await app.aStaff('social_worker', { unit });
  });
  afterAll(() => app.close());

  it('hold people with roles and dates', async () => {
    const [mother, child] = [await resident('Elif'), await resident('Can')];
    const made = await worker.post('/api/v1/households', {
      openedOn: '2026-01-01',
      members: [{ residentId: mother, role: 'head', from: '2026-01-01' }],
    });
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/households/${made.body.id}`);
    expect(made.body).toMatchObject({
      code: expect.stringMatching(/^H-/),
      unitIds: [unit.id],
      version: 1,
      members: [{ residentId: mother, callName: 'Elif', role: 'head', from: '2026-01-01', until: null }],
    });
    const path = `/api/v1/households/${made.body.id}`;
    const joined = await worker.post(`${path}/members`, { residentId: child, role: 'child' });
    expect(joined.body).toMatchObject({ version: 2 });
    expect((await worker.get(`/api/v1/residents/${child}`)).body.householdId).toBe(made.body.id);
    const read = await worker.get(path);
    expect(read.body.members.map((m: { callName: string }) => m.callName)).toEqual(['Elif', 'Can']);
    const refs = new Set(
      (await app.sql('SELECT audit_ref FROM core.residents WHERE id = ANY($1)', [[mother, child]])).map(
        (r) => r.audit_ref,
      ),
    );
    expect(new Set((await app.auditOf('household.read')).at(-1)!.persons)).toEqual(refs);
    expect((await app.outboxOf('household.changed')).at(-1)).toEqual({ payload: { householdId: made.body.id } });

    const [first, second] = read.body.members;
    expect((await worker.post(`${path}/members/${second.id}/steps/leave`, {}, { ifMatch: 1 })).status).toBe(412);
    expect((await worker.post(`${path}/members/${second.id}/steps/leave`, {})).status).toBe(428);
    const left = await worker.post(`${path}/members/${second.id}/steps/leave`, {}, { ifMatch: 2 });
    expect(left.body.members[1].until).toMatch(/^\d{4}-/);
    expect(left.body.closedOn).toBeNull();
    expect((await worker.post(`${path}/members/${second.id}/steps/leave`, {}, { ifMatch: 3 })).status).toBe(409);
    expect(
      (await worker.post(`${path}/members/${first.id}/steps/leave`, { on: '2025-01-01' }, { ifMatch: 3 })).body
        .errors[0].pointer,
    ).toBe('/on');
    const empty = await worker.post(`${path}/members/${first.id}/steps/leave`, {}, { ifMatch: 3 });
    expect(empty.body.closedOn).toMatch(/^\d{4}-/);
    expect((await worker.post(`${path}/members`, { residentId: child, role: 'head' })).status).toBe(409);
  });

  it('are one at a time for everybody', async () => {
    const id = await resident('Ayşe');
    await worker.post('/api/v1/households', { members: [{ residentId: id, role: 'head' }] });
    const second = await worker.post('/api/v1/households', { members: [{ residentId: id, role: 'head' }] });
    expect(second.body).toMatchObject({ status: 409, code: 'in-a-household' });
    expect(await app.sql('SELECT 1 FROM core.household_members WHERE resident_id = $1', [id])).toHaveLength(1);
  });

  it('take nobody whose file the worker does not have, and are hidden from other units', async () => {
    const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
    const theirs = (await stranger.post('/api/v1/residents', { callName: 'Sevgi' })).body.id;
    const refused = await worker.post('/api/v1/households', { members: [{ residentId: theirs, role: 'head' }] });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/members/0/residentId' })]);
    const own = (await worker.post('/api/v1/households', {})).body.id;
    expect((await stranger.get(`/api/v1/households/${own}`)).status).toBe(404);
    expect(
      (await stranger.post(`/api/v1/households/${own}/members`, { residentId: theirs, role: 'head' })).status,
    ).toBe(404);
    expect(
      (await worker.post('/api/v1/households', { members: [{ residentId: theirs, role: 'boss' }] })).body.errors[0]
        .pointer,
    ).toBe('/members/0/role');
    expect((await worker.post('/api/v1/households', { openedOn: '2999-01-01' })).body.errors[0].pointer).toBe(
      '/openedOn',
    );
  });
});
