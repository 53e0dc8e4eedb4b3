import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { aCase, aCity, aResident, aSent, inDays, ok, step, type City } from '../../support/casework.js';

describe('the work of a unit', () => {
  let app: TestApp;
  let city: City;
  beforeEach(async () => {
    app ??= await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  const of = (what: string, unit = city.unit): string => `/api/v1/units/${unit.id}/${what}`;

  async function aLateTask(by: Caller, caseId: string, daysLate: number): Promise<any> {
    const body = { title: 'Geç kalan iş', dueOn: inDays(3) };
    const task = await ok(by.post(`/api/v1/cases/${caseId}/tasks`, body), 201);
    await app.sql('UPDATE core.case_tasks SET due_on = $2 WHERE id = $1', [task.id, inDays(-daysLate)]);
    return task;
  }

  it('is shown per worker, with what nobody has', async () => {
    const mine = await aCase(city.worker, (await aResident(city.intake)).id);
    await ok(step(city.worker, 'cases', mine, 'assess_risk', { level: 'immediate' }));
    await aLateTask(city.colleague, mine.id, 2);
    await aCase(city.intake, (await aResident(city.intake)).id);
    const { referral } = await aSent(app, city);
    await app.sql(`UPDATE core.referrals SET due_at = now() - interval '1 hour' WHERE id = $1`, [referral.id]);
    const body = await ok(city.supervisor.get(of('workload')));
    const loadOf = (id: string) => body.workers.find((worker: any) => worker.id === id);
    expect(loadOf(city.worker.id)).toMatchObject({
      name: expect.any(String),
      active: true,
      openCases: { immediate: 1, notAssessed: 1, total: 2 },
      overdueTasks: 0,
      overdueReferrals: 1,
    });
    expect(loadOf(city.colleague.id)).toMatchObject({ openCases: { total: 0 }, overdueTasks: 1, overdueReferrals: 0 });
    expect(body.workers).toHaveLength(3);
    expect(body.unassigned).toMatchObject({ notAssessed: 1, total: 1 });
  });

  it('names who left with what they still had', async () => {
    await aCase(city.colleague, (await aResident(city.intake)).id);
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [city.colleague.id]);
    const { workers } = await ok(city.supervisor.get(of('workload')));
    expect(workers.find((worker: any) => worker.id === city.colleague.id)).toMatchObject({
      active: false,
      openCases: { total: 1 },
    });
  });

  it('lists what is late, with whose it is, page after page, and records whom it named', async () => {
    const resident = await aResident(city.intake);
    const mine = await aCase(city.worker, resident.id);
    const tasks = [await aLateTask(city.worker, mine.id, 2), await aLateTask(city.colleague, mine.id, 6)];
    const { referral } = await aSent(app, city);
    await app.sql(`UPDATE core.referrals SET due_at = now() - interval '4 days' WHERE id = $1`, [referral.id]);
    const first = await ok(city.supervisor.get(of('escalations?limit=2')));
    const rest = await ok(city.supervisor.get(of(`escalations?limit=2&cursor=${first.nextCursor}`)));
    expect(rest.nextCursor).toBeNull();
    expect([...first.items, ...rest.items]).toMatchObject([
      { kind: 'task', id: tasks[1].id, worker: { id: city.colleague.id }, title: 'Geç kalan iş' },
      { kind: 'referral', id: referral.id, worker: { id: city.worker.id }, waitingOn: 'partner' },
      { kind: 'task', id: tasks[0].id, callName: resident.callName, fileCode: resident.code },
    ]);
    const [person] = await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id]);
    expect((await app.auditOf('unit.escalations')).at(-1)).toMatchObject({
      actor: city.supervisor.id,
      subject_id: city.unit.id,
      persons: [person!.audit_ref],
    });
  });

  it('is open to only the supervisor of that unit, not to one of another who also works here', async () => {
    const elsewhere = await app.aUnit();
    const caller = await app.aStaff('supervisor', { units: [city.unit, elsewhere] });
    await app.sql(`UPDATE access.staff_roles SET role = 'social_worker' WHERE staff_id = $1 AND unit_id = $2`, [
      caller.id,
      city.unit.id,
    ]);
    for (const what of ['workload', 'escalations']) {
      expect((await caller.get(of(what))).status).toBe(403);
      expect((await caller.get(of(what, elsewhere))).status).toBe(200);
      expect((await city.worker.get(of(what))).status).toBe(403);
    }
  });

  it('of another unit is not there', async () => {
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    for (const what of ['workload', 'escalations', 'colleagues'])
      expect((await stranger.get(of(what))).status).toBe(404);
  });

  it('names the colleagues whom a case can be given to, also to the desk', async () => {
    const { items } = await ok(city.intake.get(of('colleagues')));
    expect(items.map((item: any) => item.id).toSorted()).toEqual(
      [city.worker.id, city.colleague.id, city.supervisor.id].toSorted(),
    );
    expect(Object.keys(items[0])).toEqual(['id', 'displayName']);
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [city.colleague.id]);
    expect((await ok(city.intake.get(of('colleagues')))).items).toHaveLength(2);
  });
});
