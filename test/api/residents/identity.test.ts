import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('identity', () => {
  let app: TestApp;
  let unit: { id: string };
  let worker: Caller;
  let id: string;
  let auditRef: string;
  const path = () => `/api/v1/residents/${id}`;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    worker = await app.aStaff('social_worker', { unit });
    const made = await worker.post('/api/v1/residents', {
      callName: 'Barış',
      names: [{ given: 'Barış', family: 'Yılmaz' }],
      birthDate: { value: '1990-05-06', quality: 'exact' },
      registeredOn: '2026-03-01',
    });
    id = made.body.id;
    auditRef = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
  });
  afterAll(() => app.close());

  it('is read by the unit that has the file, and the reading is in the trail', async () => {
    const answer = await worker.get(path());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id,
      callName: 'Barış',
      birthDate: { value: '1990-05-06', quality: 'exact' },
      allowedSteps: ['change', 'close', 'share', 'propose_merge'],
    });
    expect((await app.auditOf('resident.read')).at(-1)).toMatchObject({
      actor: worker.id,
      persons: [auditRef],
      subject_id: null,
    });
  });

  it('is not there for a colleague of another unit, who cannot tell it from one that does not exist', async () => {
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    const answer = await stranger.get(path());
    const none = await stranger.get('/api/v1/residents/01900000-0000-7000-8000-000000000000');
    expect([answer.status, none.status]).toEqual([404, 404]);
    expect(answer.body.code).toBe(none.body.code);
    expect((await stranger.put(path(), { callName: 'X' }, { ifMatch: 1 })).status).toBe(404);
    expect((await stranger.get(`${path()}/history`)).status).toBe(404);
    expect((await stranger.get(`${path()}/access-log`)).status).toBe(404);
  });

  it('needs the version that the change starts from', async () => {
    expect((await worker.put(path(), { callName: 'X' })).status).toBe(428);
    expect((await worker.put(path(), { callName: 'X' }, { ifMatch: 7 })).status).toBe(412);
  });

  it('changes only what is named, and keeps what it was', async () => {
    const answer = await worker.put(
      path(),
      { sex: 'M', birthDate: { value: '1990-05-06', quality: 'year' } },
      { ifMatch: 1 },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      callName: 'Barış',
      sex: 'M',
      birthDate: { value: '1990', quality: 'year' },
      version: 2,
    });
    expect(answer.headers.etag).toBe('"v2"');
    const history = (await worker.get(`${path()}/history`)).body;
    expect(history.items[0]).toMatchObject({
      version: 2,
      change: 'identity',
      fields: ['birthDate', 'sex'],
      by: { id: worker.id },
      before: { birthDate: { value: '1990-05-06', quality: 'exact' }, sex: 'unknown' },
    });
    expect(history.items[0].before).not.toHaveProperty('names');
    expect((await app.auditOf('resident.change')).at(-1)).toMatchObject({
      persons: [auditRef],
      detail: { fields: ['birthDate', 'sex'] },
    });
    expect((await app.outboxOf('resident.changed')).at(-1)).toEqual({ payload: { residentId: id, version: 2 } });
  });

  it('is one winner and one stale version when two colleagues change it at once', async () => {
    const answers = await Promise.all([
      worker.put(path(), { neighbourhood: 'Alsancak' }, { ifMatch: 2 }),
      worker.put(path(), { neighbourhood: 'Bostanlı' }, { ifMatch: 2 }),
    ]);
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('clears what is null, and never the name to call the person by', async () => {
    const cleared = await worker.put(path(), { neighbourhood: null, names: null }, { ifMatch: 3 });
    expect(cleared.body).toMatchObject({ neighbourhood: null, names: [], callName: 'Barış', version: 4 });
    const refused = await worker.put(path(), { callName: null }, { ifMatch: 4 });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].pointer).toBe('/callName');
  });

  it('does nothing when nothing differs', async () => {
    const answer = await worker.put(path(), { callName: ' Barış ' }, { ifMatch: 4 });
    expect(answer.body.version).toBe(4);
  });

  it('refuses impossible values and stores nothing', async () => {
    const answer = await worker.put(path(), { birthDate: { value: '2199-01-01', quality: 'exact' } }, { ifMatch: 4 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/birthDate/value', code: 'future' })]);
    expect((await worker.get(path())).body.version).toBe(4);
  });

  it('closes and reopens the file by steps, each in its own state only', async () => {
    expect(
      (await worker.post(`${path()}/steps/close`, { reason: 'moved', on: '2026-02-01' }, { ifMatch: 4 })).body.errors,
    ).toEqual([expect.objectContaining({ pointer: '/on', code: 'before-registration' })]);
    expect((await worker.post(`${path()}/steps/close`, { reason: 'bored' }, { ifMatch: 4 })).status).toBe(422);
    const closed = await worker.post(`${path()}/steps/close`, { reason: 'moved', on: '2026-04-01' }, { ifMatch: 4 });
    expect(closed.body).toMatchObject({
      state: 'closed',
      closedOn: '2026-04-01',
      closureReason: 'moved',
      version: 5,
      allowedSteps: ['change', 'reopen', 'share', 'propose_merge'],
    });
    expect((await worker.post(`${path()}/steps/close`, { reason: 'moved' }, { ifMatch: 5 })).status).toBe(409);
    const reopened = await worker.post(`${path()}/steps/reopen`, {}, { ifMatch: 5 });
    expect(reopened.body).toMatchObject({ state: 'open', closedOn: null, closureReason: null, version: 6 });
    expect(await app.outboxOf('resident.closed')).toEqual([{ payload: { residentId: id, version: 5 } }]);
    expect(await app.outboxOf('resident.reopened')).toEqual([{ payload: { residentId: id, version: 6 } }]);
    expect((await app.auditOf('resident.close'))[0]).toMatchObject({ persons: [auditRef] });
  });

  it('is not closed by the intake desk', async () => {
    const desk = await app.aStaff('intake', { unit });
    expect((await desk.post(`${path()}/steps/close`, { reason: 'moved' }, { ifMatch: 6 })).status).toBe(403);
  });

  it('is shared with another unit, which then sees it', async () => {
    const other = await app.aUnit();
    const colleague = await app.aStaff('social_worker', { unit: other });
    expect((await colleague.get(path())).status).toBe(404);
    const answer = await worker.post(`${path()}/units`, { unitId: other.id, reason: 'joint_work' });
    expect(answer.body).toMatchObject({ unitIds: [unit.id, other.id], version: 7 });
    expect(
      (await worker.post(`${path()}/units`, { unitId: other.id.toUpperCase(), reason: 'joint_work' })).body.version,
    ).toBe(7);
    expect((await colleague.get(path())).status).toBe(200);
    expect(await app.outboxOf('resident.shared')).toEqual([
      { payload: { residentId: id, unitId: other.id, homeUnitId: unit.id, how: 'shared' } },
    ]);
    expect(
      (await worker.post(`${path()}/units`, { unitId: '01900000-0000-7000-8000-000000000000', reason: 'joint_work' }))
        .body.errors[0].pointer,
    ).toBe('/unitId');
  });

  it('shows who read and changed the file, newest first, to its workers and to the data-protection officer', async () => {
    const log = await worker.get(`${path()}/access-log?limit=3`);
    expect(log.status).toBe(200);
    expect(log.body.items).toHaveLength(3);
    expect(log.body.items[0]).toMatchObject({
      byKind: 'staff',
      by: { name: expect.stringMatching(/^Colleague/), roles: ['social_worker'] },
    });
    const next = await worker.get(`${path()}/access-log?cursor=${log.body.nextCursor}`);
    expect(next.body.items.map((e: { action: string }) => e.action)).toContain('resident.register');
    const officer = await app.aStaff('dpo');
    const shown = await officer.get(`${path()}/access-log`);
    expect(shown.status).toBe(200);
    expect(shown.body.items[0]).toMatchObject({ action: 'resident.access-log' });
    expect((await officer.get(path())).status).toBe(403);
    expect((await (await app.aStaff('intake', { unit })).get(`${path()}/access-log`)).status).toBe(403);
    expect((await app.auditOf('resident.access-log')).at(-1)).toMatchObject({ actor: officer.id, persons: [auditRef] });
  });
});
