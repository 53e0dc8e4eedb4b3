import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { aCase, aCity, aResident, inDays, ok, step, type City } from '../../support/casework.js';

describe('tasks of a case', () => {
  let app: TestApp;
  let city: City;
  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  const lastAudit = async (action: string) => (await app.auditOf(action)).at(-1)!;
  const aCaseOf = async (by: Caller): Promise<any> => aCase(by, (await aResident(city.intake)).id);
  const give = (by: Caller, caseId: string, more: object = {}) =>
    by.post(`/api/v1/cases/${caseId}/tasks`, { title: 'Kurumu ara', dueOn: inDays(2), ...more });
  const tasksOf = async (by: Caller, caseId: string, query = '') =>
    (await ok(by.get(`/api/v1/cases/${caseId}/tasks${query}`))).items as any[];

  it('are given with a due date, kept as ciphertext, read back, and written down', async () => {
    const owner = await aCaseOf(city.worker);
    const answer = await give(city.worker, owner.id, { assigneeId: city.colleague.id });
    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"v1"');
    expect(answer.body).toMatchObject({
      caseId: owner.id,
      caseCode: owner.code,
      title: 'Kurumu ara',
      dueOn: inDays(2),
      overdue: false,
      state: 'open',
      assignee: { id: city.colleague.id },
      createdBy: { id: city.worker.id },
      endedAt: null,
      allowedSteps: ['complete', 'cancel'],
    });
    const [row] = await app.sql('SELECT * FROM core.case_tasks WHERE id = $1', [answer.body.id]);
    expect(row).toMatchObject({ unit_id: city.unit.id, state: 'open' });
    expect(row!.title.toString('utf8')).not.toContain('Kurumu');
    const [{ audit_ref }] = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [
      owner.resident.id,
    ])) as [any];
    expect(await lastAudit('case-task.give')).toMatchObject({ subject_id: answer.body.id, persons: [audit_ref] });
    expect((await app.outboxOf('case-task.given')).at(-1)!.payload).toEqual({
      taskId: answer.body.id,
      caseId: owner.id,
      assigneeId: city.colleague.id,
    });
    expect(await tasksOf(city.supervisor, owner.id)).toMatchObject([{ id: answer.body.id, title: 'Kurumu ara' }]);
    expect(await lastAudit('case-task.list')).toMatchObject({ subject_id: owner.id, persons: [audit_ref] });
    expect(await ok(city.worker.get(`/api/v1/cases/${owner.id}`))).toMatchObject({ tasks: { open: 1, overdue: 0 } });
  });

  it('belong to whoever gave them when nobody is named; a day that is over and a stranger are refused', async () => {
    const owner = await aCaseOf(city.worker);
    const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
    expect((await ok(give(city.colleague, owner.id), 201)).assignee.id).toBe(city.colleague.id);
    const faultOf = async (more: object) => {
      const answer = await give(city.worker, owner.id, more);
      return [answer.status, answer.body.errors?.[0]?.pointer];
    };
    expect(await faultOf({ dueOn: inDays(-2) })).toEqual([422, '/dueOn']);
    expect(await faultOf({ dueOn: '2027-02-30' })).toEqual([422, '/dueOn']);
    expect(await faultOf({ assigneeId: stranger.id })).toEqual([422, '/assigneeId']);
    expect(await faultOf({ assigneeId: city.intake.id })).toEqual([422, '/assigneeId']);
    expect(await faultOf({ title: 'two\nlines' })).toEqual([422, '/title']);
    expect((await give(stranger, owner.id)).status).toBe(404);
    expect((await give(city.intake, owner.id)).status).toBe(403);
    expect((await city.intake.get(`/api/v1/cases/${owner.id}/tasks`)).status).toBe(403);
  });

  it('are completed, cancelled and opened again; an old version and an impossible step are refused', async () => {
    const owner = await aCaseOf(city.worker);
    const task = await ok(give(city.worker, owner.id, { assigneeId: city.colleague.id }), 201);
    expect((await city.colleague.post(`/api/v1/tasks/${task.id}/steps/complete`)).status).toBe(428);
    expect((await step(city.colleague, 'tasks', task, 'cancel')).status).toBe(403);
    const done = await ok(step(city.colleague, 'tasks', task, 'complete'));
    expect(done).toMatchObject({ state: 'done', version: 2, endedAt: expect.any(String), allowedSteps: ['reopen'] });
    expect(await lastAudit('case-task.complete')).toMatchObject({
      subject_id: task.id,
      detail: { from: 'open', to: 'done' },
    });
    expect((await app.outboxOf('case-task.completed')).at(-1)!.payload).toEqual({ taskId: task.id, caseId: owner.id });
    expect((await step(city.worker, 'tasks', task, 'reopen')).status).toBe(412);
    expect((await step(city.worker, 'tasks', done, 'cancel')).body.code).toBe('task-step-not-possible');
    const open = await ok(step(city.worker, 'tasks', done, 'reopen'));
    expect(open).toMatchObject({ state: 'open', endedAt: null });
    expect(await ok(step(city.worker, 'tasks', open, 'cancel'))).toMatchObject({ state: 'cancelled' });
  });

  it('page with open ones first, and filter by state', async () => {
    const owner = await aCaseOf(city.worker);
    const made: any[] = [];
    for (const days of [4, 2, 3])
      made.push(await ok(give(city.worker, owner.id, { dueOn: inDays(days), title: `In ${days} days` }), 201));
    await ok(step(city.worker, 'tasks', made[1], 'complete'));
    const first = await ok(city.worker.get(`/api/v1/cases/${owner.id}/tasks?limit=2`));
    const rest = await ok(city.worker.get(`/api/v1/cases/${owner.id}/tasks?limit=2&cursor=${first.nextCursor}`));
    expect([...first.items, ...rest.items].map((item: any) => item.id)).toEqual([made[2].id, made[0].id, made[1].id]);
    expect(rest.nextCursor).toBeNull();
    expect((await tasksOf(city.worker, owner.id, '?state=done')).map((item) => item.id)).toEqual([made[1].id]);
  });

  it('keep a case open: it closes when they are done, and then none is opened again', async () => {
    const owner = await aCaseOf(city.worker);
    const task = await ok(give(city.worker, owner.id), 201);
    const refused = await step(city.worker, 'cases', owner, 'close', { reason: 'goals_achieved' });
    expect([refused.status, refused.body.code]).toEqual([409, 'open-tasks']);
    const done = await ok(step(city.worker, 'tasks', task, 'complete'));
    await ok(step(city.worker, 'cases', owner, 'close', { reason: 'goals_achieved' }));
    expect((await step(city.worker, 'tasks', done, 'reopen')).body.code).toBe('case-closed');
    expect((await give(city.worker, owner.id)).body.code).toBe('case-closed');
    expect(await tasksOf(city.worker, owner.id)).toMatchObject([{ allowedSteps: [] }]);
  });

  it('of the former worker go with the case to the new one', async () => {
    const owner = await aCaseOf(city.worker);
    const task = await ok(give(city.worker, owner.id), 201);
    const others = await ok(give(city.worker, owner.id, { assigneeId: city.supervisor.id }), 201);
    await ok(step(city.supervisor, 'cases', owner, 'assign', { workerId: city.colleague.id }));
    const whose = Object.fromEntries(
      (await tasksOf(city.colleague, owner.id)).map((item) => [item.id, item.assignee.id]),
    );
    expect(whose).toEqual({ [task.id]: city.colleague.id, [others.id]: city.supervisor.id });
    expect(await lastAudit('case.assign')).toMatchObject({ detail: { tasks: 1 } });
  });

  it('of another unit are not there', async () => {
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    const task = await ok(give(city.worker, (await aCaseOf(city.worker)).id), 201);
    expect((await step(stranger, 'tasks', task, 'complete')).status).toBe(404);
  });

  it('show no title after the keys of the case are gone', async () => {
    const owner = await aCaseOf(city.worker);
    await ok(give(city.worker, owner.id), 201);
    await app.sql('DELETE FROM keys.data_keys WHERE subject_id = $1', [owner.id]);
    expect(await tasksOf(city.worker, owner.id)).toMatchObject([{ title: null, state: 'open' }]);
  });
});
