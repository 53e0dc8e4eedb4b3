import { DateTime } from 'luxon';
import { Clock } from '../../../src/platform/clock.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { aCase, aCity, aResident, aSent, advance, inDays, ok, step, type City } from '../../support/casework.js';

describe('my day', () => {
  let app: TestApp;
  let city: City;
  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  /** A day in the city, so many days from today. */
  const day = (n: number): string => DateTime.fromISO(app.http.get(Clock).today()).plus({ days: n }).toISODate()!;
  const itemsOf = async (by: Caller, bucket: string): Promise<any[]> =>
    (await ok(by.get(`/api/v1/my-day/items?bucket=${bucket}`))).items;
  const aWorker = (): Promise<Caller> => app.aStaff('social_worker', { unit: city.unit });
  const auditRef = async (id: string) =>
    (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;

  async function aTask(by: Caller, caseId: string, dueIn: number, more: object = {}): Promise<any> {
    const body = { title: `Görev ${dueIn}`, dueOn: day(Math.max(dueIn, 0)), ...more };
    const task = await ok(by.post(`/api/v1/cases/${caseId}/tasks`, body), 201);
    await app.sql('UPDATE core.case_tasks SET due_on = $2 WHERE id = $1', [task.id, day(dueIn)]);
    return task;
  }

  it('of somebody new is empty', async () => {
    const mine = await aWorker();
    const body = await ok(mine.get('/api/v1/my-day'));
    expect(body).toMatchObject({
      today: day(0),
      tasks: { overdue: 0, today: 0, soon: 0 },
      referrals: { waitingOnMe: 0, waitingOnPartner: 0, waitingOnResident: 0 },
      reviewsDue: 0,
      openCases: { immediate: 0, high: 0, medium: 0, low: 0, notAssessed: 0, total: 0 },
      unreadNotifications: 0,
    });
    for (const { bucket, count } of body.buckets) {
      expect([bucket, count]).toEqual([bucket, 0]);
      expect(await itemsOf(mine, bucket)).toEqual([]);
    }
  });

  it('counts own tasks by their day, and lists as many as it counts', async () => {
    const mine = await aWorker();
    const resident = await aResident(city.intake);
    const owner = await aCase(mine, resident.id);
    const tasks = new Map<number, any>();
    for (const dueIn of [-3, -1, 0, 1, 7, 8]) tasks.set(dueIn, await aTask(mine, owner.id, dueIn));
    await aTask(mine, owner.id, -2, { assigneeId: city.colleague.id });
    await ok(step(mine, 'tasks', await aTask(mine, owner.id, 0), 'complete'));
    const body = await ok(mine.get('/api/v1/my-day'));
    expect(body.tasks).toEqual({ overdue: 2, today: 1, soon: 2 });
    expect(body.openCases).toMatchObject({ notAssessed: 1, total: 1 });
    const ids = async (bucket: string) => (await itemsOf(mine, bucket)).map((item) => item.id);
    expect(await ids('overdue')).toEqual([tasks.get(-3).id, tasks.get(-1).id]);
    expect(await ids('today')).toEqual([tasks.get(0).id]);
    expect(await ids('soon')).toEqual([tasks.get(1).id, tasks.get(7).id]);
    expect((await itemsOf(mine, 'today'))[0]).toEqual({
      kind: 'task',
      id: tasks.get(0).id,
      caseId: owner.id,
      caseCode: owner.code,
      residentId: resident.id,
      fileCode: resident.code,
      callName: resident.callName,
      title: 'Görev 0',
      serviceName: null,
      recipientName: null,
      risk: null,
      dueOn: day(0),
      state: 'open',
      waitingOn: null,
    });
    expect((await app.auditOf('my-day.list')).at(-1)).toMatchObject({
      actor: mine.id,
      persons: [await auditRef(resident.id)],
      detail: { bucket: 'today', count: 1 },
    });
  });

  it('says on whom each referral waits', async () => {
    const mine = await aWorker();
    const own = { ...city, worker: mine };
    const draft = await ok(
      mine.post(`/api/v1/cases/${(await aCase(mine, (await aResident(city.intake)).id)).id}/referrals`, {
        serviceId: city.service.id,
      }),
      201,
    );
    const { referral: sent } = await aSent(app, own);
    const { referral: other } = await aSent(app, own);
    const reported = await advance(city.partner, other, 'receive', 'accept', [
      'report_outcome',
      { outcome: 'service_received_full' },
    ]);
    expect((await ok(mine.get('/api/v1/my-day'))).referrals).toEqual({
      waitingOnMe: 1,
      waitingOnPartner: 1,
      waitingOnResident: 1,
    });
    const [waits] = await itemsOf(mine, 'waiting_on_partner');
    expect(waits).toMatchObject({ kind: 'referral', id: sent.id, state: 'sent', waitingOn: 'partner', title: null });
    expect(waits.serviceName).toBe(sent.service.name);
    expect(waits.recipientName).toBe(sent.recipient.name);
    expect(await itemsOf(mine, 'waiting_on_me')).toMatchObject([{ id: draft.id, state: 'draft' }]);
    expect(await itemsOf(mine, 'waiting_on_resident')).toMatchObject([{ id: reported.id, state: 'outcome_reported' }]);
    // What the partner has in hand is late with the partner, and nothing to do today.
    await app.sql(`UPDATE core.referrals SET due_at = now() - interval '2 days' WHERE id = ANY ($1)`, [
      [sent.id, draft.id],
    ]);
    expect((await itemsOf(mine, 'overdue')).map((item) => item.id)).toEqual([draft.id]);
  });

  it('names own cases whose review is due, and counts cases by risk', async () => {
    const mine = await aWorker();
    const opened = await aCase(mine, (await aResident(city.intake)).id, { openedOn: inDays(-20) });
    const due = await ok(step(mine, 'cases', opened, 'assess_risk', { level: 'high', on: inDays(-9) }));
    const later = await aCase(mine, (await aResident(city.intake)).id);
    await ok(step(mine, 'cases', later, 'assess_risk', { level: 'low' }));
    expect(await ok(mine.get('/api/v1/my-day'))).toMatchObject({
      reviewsDue: 1,
      openCases: { high: 1, low: 1, notAssessed: 0, total: 2 },
    });
    const line = { kind: 'case_review', id: due.id, caseId: due.id, dueOn: due.reviewDueOn, risk: 'high' };
    expect(await itemsOf(mine, 'review')).toMatchObject([line]);
    expect(await itemsOf(mine, 'overdue')).toMatchObject([line]);
    await ok(step(mine, 'cases', due, 'close', { reason: 'moved' }));
    expect(await itemsOf(mine, 'review')).toEqual([]);
  });

  it('pages through lines of every kind by their due date, each once', async () => {
    const mine = await aWorker();
    const owner = await aCase(mine, (await aResident(city.intake)).id, { openedOn: inDays(-30) });
    await ok(step(mine, 'cases', owner, 'assess_risk', { level: 'high', on: inDays(-10) }));
    for (const dueIn of [-1, -4, -4, -6]) await aTask(mine, owner.id, dueIn);
    const seen: any[] = [];
    let cursor = '';
    for (;;) {
      const page = await ok(mine.get(`/api/v1/my-day/items?bucket=overdue&limit=2${cursor}`));
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.map((item) => item.dueOn)).toEqual(seen.map((item) => item.dueOn).toSorted());
    expect(new Set(seen.map((item) => item.id)).size).toBe(5);
    expect(seen.filter((item) => item.kind === 'case_review')).toHaveLength(1);
  });

  it('shows no title to somebody who works at the desk now', async () => {
    const mine = await aWorker();
    await aTask(mine, (await aCase(city.worker, (await aResident(city.intake)).id)).id, 0, { assigneeId: mine.id });
    const desk = await app.aStaff('intake', { unit: city.unit });
    await app.sql('UPDATE core.case_tasks SET assignee_id = $2 WHERE assignee_id = $1', [mine.id, desk.id]);
    expect(await itemsOf(desk, 'today')).toMatchObject([{ kind: 'task', title: null }]);
  });

  it('counts unread messages, and refuses a bucket that there is not', async () => {
    const mine = await aWorker();
    await app.sql(
      `INSERT INTO core.notifications (id, staff_id, kind) VALUES (gen_random_uuid(), $1, 'referral.sent')`,
      [mine.id],
    );
    expect((await ok(mine.get('/api/v1/my-day'))).unreadNotifications).toBe(1);
    expect((await mine.get('/api/v1/my-day/items?bucket=yesterday')).status).toBe(422);
    expect((await mine.get('/api/v1/my-day/items')).status).toBe(422);
    expect((await mine.get('/api/v1/my-day/items?bucket=today&cursor=x')).status).toBe(400);
  });
});
