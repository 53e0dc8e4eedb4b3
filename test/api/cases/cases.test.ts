import { startTestApp, type TestApp } from '../../support/app.js';
import { aCase, aCity, aDraft, aResident, inDays, ok, sorted, step, type City } from '../../support/casework.js';

describe('cases', () => {
  let app: TestApp;
  let city: City;
  const auditRef = async (id: string) =>
    (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
  const lastAudit = async (action: string) => (await app.auditOf(action)).at(-1)!;

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  describe('opening', () => {
    it('puts the case into the unit of the file, writes it down, and tells', async () => {
      const resident = await aResident(city.intake);
      const answer = await city.worker.post('/api/v1/cases', {
        residentId: resident.id,
        sector: 'housing',
        priority: 'high',
        intakeSource: 'hotline',
      });
      expect(answer.status).toBe(201);
      expect(answer.headers.location).toBe(`/api/v1/cases/${answer.body.id}`);
      expect(answer.headers.etag).toBe('"v1"');
      expect(answer.body).toMatchObject({
        resident: { id: resident.id, code: resident.code, callName: resident.callName },
        unitId: city.unit.id,
        worker: { id: city.worker.id },
        state: 'intake',
        sector: 'housing',
        priority: 'high',
        intakeSource: 'hotline',
        allowedSteps: ['activate', 'assess_risk', 'close'],
        history: [{ step: 'open', to: 'intake' }],
      });
      const [row] = await app.sql('SELECT * FROM core.cases WHERE id = $1', [answer.body.id]);
      expect(row).toMatchObject({ resident_id: resident.id, state: 'intake', created_by: city.worker.id });
      expect(await lastAudit('case.open')).toMatchObject({
        actor: city.worker.id,
        subject_id: answer.body.id,
        persons: [await auditRef(resident.id)],
      });
      expect((await app.outboxOf('case.opened')).at(-1)!.payload).toEqual({ caseId: answer.body.id });
    });

    it('leaves a case of the desk without a worker until somebody takes it up', async () => {
      const resident = await aResident(city.intake);
      const opened = await aCase(city.intake, resident.id);
      expect(opened).toMatchObject({ worker: null, lastNotes: null, allowedSteps: ['assign'] });
      const taken = await ok(step(city.colleague, 'cases', opened, 'activate'));
      expect(taken).toMatchObject({ state: 'active', worker: { id: city.colleague.id } });
    });

    it('refuses a resident of another unit like one that does not exist', async () => {
      const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
      const resident = await aResident(city.intake);
      expect((await stranger.post('/api/v1/cases', { residentId: resident.id, sector: 'legal' })).status).toBe(404);
    });

    it('refuses a unit that does not have the file, a worker of elsewhere, and a day to come', async () => {
      const other = await app.aUnit();
      const both = await app.aStaff('social_worker', { units: [city.unit, other] });
      const elsewhere = await app.aStaff('social_worker', { unit: other });
      const resident = await aResident(city.intake);
      const faultOf = async (more: object) => {
        const answer = await both.post('/api/v1/cases', { residentId: resident.id, sector: 'legal', ...more });
        return [answer.status, answer.body.errors?.[0]?.pointer];
      };
      expect(await faultOf({ unitId: other.id })).toEqual([422, '/unitId']);
      expect(await faultOf({ workerId: elsewhere.id })).toEqual([422, '/workerId']);
      expect(await faultOf({ openedOn: inDays(3) })).toEqual([422, '/openedOn']);
      expect(await faultOf({ nationality: 'X' })).toEqual([422, '/nationality']);
    });
  });

  describe('the list', () => {
    it('shows the cases of own units, newest first, page after page, and names everybody in one audit event', async () => {
      const unit = await app.aUnit();
      const worker = await app.aStaff('social_worker', { unit });
      const desk = await app.aStaff('intake', { unit });
      const made: any[] = [];
      for (let i = 0; i < 5; i += 1)
        made.push(await aCase(worker, (await aResident(desk)).id, { openedOn: inDays(-i) }));
      const first = await ok(worker.get('/api/v1/cases?limit=2'));
      const second = await ok(worker.get(`/api/v1/cases?limit=2&cursor=${first.nextCursor}`));
      const third = await ok(worker.get(`/api/v1/cases?limit=2&cursor=${second.nextCursor}`));
      expect(third.nextCursor).toBeNull();
      const items = [...first.items, ...second.items, ...third.items];
      expect(items.map((item: any) => item.id)).toEqual(made.map((one) => one.id));
      expect(items.map((item: any) => item.resident)).toEqual(made.map((one) => one.resident));
      const [named] = await app.sql('SELECT name FROM access.units WHERE id = $1', [unit.id]);
      for (const item of items) {
        expect(item).toMatchObject({ unitName: named!.name, worker: { id: worker.id, name: expect.any(String) } });
        expect(item.lastActivityAt).toMatch(/^\d{4}-\d\d-\d\dT/);
      }
      const event = await lastAudit('case.list');
      expect(event).toMatchObject({
        actor: worker.id,
        detail: { count: 1 },
        persons: [await auditRef(made[4].resident.id)],
      });
    });

    it('filters by state, by person, and by what is mine', async () => {
      const unit = await app.aUnit();
      const [a, b] = [await app.aStaff('social_worker', { unit }), await app.aStaff('social_worker', { unit })];
      const desk = await app.aStaff('intake', { unit });
      const resident = await aResident(desk);
      const mine = await aCase(a, resident.id);
      const theirs = await aCase(b, (await aResident(desk)).id);
      await ok(step(b, 'cases', theirs, 'activate'));
      const ids = async (query: string) =>
        (await ok(a.get(`/api/v1/cases?${query}`))).items.map((item: any) => item.id);
      expect(await ids('worker=me')).toEqual([mine.id]);
      expect(await ids('state=active')).toEqual([theirs.id]);
      expect(await ids(`residentId=${resident.id}`)).toEqual([mine.id]);
      expect(await ids('state=closed')).toEqual([]);
      expect((await a.get('/api/v1/cases?nationality=X')).status).toBe(422);
    });

    it('merges the newest of several units', async () => {
      const [one, two] = [await app.aUnit(), await app.aUnit()];
      const both = await app.aStaff('supervisor', { units: [one, two] });
      const order: string[] = [];
      for (let i = 0; i < 4; i += 1) {
        const desk = await app.aStaff('intake', { unit: i % 2 === 0 ? one : two });
        order.push((await aCase(desk, (await aResident(desk)).id, { openedOn: inDays(-i) })).id);
      }
      const first = await ok(both.get('/api/v1/cases?limit=3'));
      const rest = await ok(both.get(`/api/v1/cases?limit=3&cursor=${first.nextCursor}`));
      expect([...first.items, ...rest.items].map((item: any) => item.id)).toEqual(order);
    });

    it('keeps a case in the list whose person was erased, without a name', async () => {
      const unit = await app.aUnit();
      const desk = await app.aStaff('intake', { unit });
      const opened = await aCase(desk, (await aResident(desk)).id);
      await app.sql(
        `UPDATE core.residents SET identity = NULL, demographics = NULL, audit_ref = NULL, state = 'erased' WHERE id = $1`,
        [opened.resident.id],
      );
      const { items } = await ok(desk.get('/api/v1/cases'));
      expect(items).toMatchObject([{ id: opened.id, resident: { callName: null } }]);
    });
  });

  describe('steps', () => {
    it('closes with a reason and a day, and opens again', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id, { openedOn: inDays(-10) });
      const closed = await ok(
        step(city.worker, 'cases', opened, 'close', { reason: 'goals_achieved', on: inDays(-1) }),
      );
      expect(closed).toMatchObject({
        state: 'closed',
        closedOn: inDays(-1),
        closureReason: 'goals_achieved',
        version: 2,
        allowedSteps: ['reopen'],
      });
      expect(await lastAudit('case.close')).toMatchObject({
        subject_id: opened.id,
        detail: { from: 'intake', to: 'closed' },
      });
      expect((await app.outboxOf('case.closed')).at(-1)!.payload).toEqual({ caseId: opened.id });
      const again = await ok(step(city.worker, 'cases', closed, 'reopen'));
      expect(again).toMatchObject({ state: 'active', closedOn: null, closureReason: null });
      expect(again.history.map((entry: any) => entry.step)).toEqual(['open', 'close', 'reopen']);
    });

    it('says what can be added to it, and takes exactly that', async () => {
      const resident = await aResident(city.intake);
      const opened = await aCase(city.worker, resident.id);
      const path = `/api/v1/cases/${opened.id}`;
      const workOf = async (reader: typeof city.worker): Promise<string[]> => (await reader.get(path)).body.allowedWork;
      expect(await workOf(city.worker)).toEqual(['write_note', 'add_task', 'record_service', 'refer']);
      expect(await workOf(city.colleague)).toEqual(['write_note', 'add_task', 'record_service']);
      expect(await workOf(city.intake)).toEqual(['record_service']);
      await ok(step(city.worker, 'cases', opened, 'close', { reason: 'moved' }));
      expect(await workOf(city.worker)).toEqual(['write_note', 'record_service']);
      const task = { title: 'Call', dueOn: inDays(2) };
      expect((await city.worker.post(`${path}/tasks`, task)).body.code).toBe('case-closed');
      expect((await city.worker.post(`${path}/notes`, { body: 'Moved to Bornova.' })).status).toBe(201);
    });

    it('asks for the version, refuses an old one, and a step that the state does not have', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      expect((await city.worker.post(`/api/v1/cases/${opened.id}/steps/activate`)).status).toBe(428);
      const active = await ok(step(city.worker, 'cases', opened, 'activate'));
      expect((await step(city.worker, 'cases', opened, 'close', { reason: 'moved' })).status).toBe(412);
      const twice = await step(city.worker, 'cases', active, 'activate');
      expect([twice.status, twice.body.code]).toEqual([409, 'case-step-not-possible']);
    });

    it('refuses a closing day before the opening or to come, and a reason that is not in the list', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      for (const body of [
        { reason: 'moved', on: inDays(-1) },
        { reason: 'moved', on: inDays(4) },
        { reason: 'nationality' },
      ]) {
        expect((await step(city.worker, 'cases', opened, 'close', body)).status).toBe(422);
      }
    });

    it('refuses a colleague without the case, lets the supervisor, and answers 404 to another unit', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      expect((await step(city.colleague, 'cases', opened, 'close', { reason: 'moved' })).status).toBe(403);
      const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
      expect((await step(stranger, 'cases', opened, 'close', { reason: 'moved' })).status).toBe(404);
      expect((await stranger.get(`/api/v1/cases/${opened.id}`)).status).toBe(404);
      expect((await step(city.supervisor, 'cases', opened, 'close', { reason: 'moved' })).status).toBe(200);
    });

    it('assesses the risk, says when to look again, and keeps what was before in the history', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id, { openedOn: inDays(-10) });
      expect(opened).toMatchObject({ risk: null, riskAssessedOn: null, reviewDueOn: null });
      const high = await ok(step(city.worker, 'cases', opened, 'assess_risk', { level: 'high', on: inDays(-2) }));
      expect(high).toMatchObject({ risk: 'high', riskAssessedOn: inDays(-2), reviewDueOn: inDays(5), state: 'intake' });
      const low = await ok(step(city.worker, 'cases', high, 'assess_risk', { level: 'low' }));
      expect(low.history.map((line: any) => [line.step, line.reason])).toEqual([
        ['open', null],
        ['assess_risk', 'high'],
        ['assess_risk', 'low'],
      ]);
      const [row] = await app.sql('SELECT risk, review_due_on::text FROM core.cases WHERE id = $1', [opened.id]);
      expect(row).toEqual({ risk: 'low', review_due_on: low.reviewDueOn });
      expect(await lastAudit('case.assess_risk')).toMatchObject({
        subject_id: opened.id,
        persons: [await auditRef(opened.resident.id)],
        detail: { risk: 'low', riskBefore: 'high' },
      });
      expect((await app.outboxOf('case.risk-assessed')).at(-1)!.payload).toEqual({ caseId: opened.id });
      const taken = await ok(step(city.worker, 'cases', low, 'activate'));
      expect(taken).toMatchObject({ risk: 'low', reviewDueOn: low.reviewDueOn });
      const closed = await ok(step(city.worker, 'cases', taken, 'close', { reason: 'moved' }));
      expect(closed).toMatchObject({ risk: 'low', reviewDueOn: null });
    });

    it('refuses a risk that is no level, a day outside the case, and a colleague', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      const answer = async (by: typeof city.worker, body: object) =>
        (await step(by, 'cases', opened, 'assess_risk', body)).status;
      expect(await answer(city.worker, { level: 'dire' })).toBe(422);
      expect(await answer(city.worker, { level: 'low', on: inDays(-1) })).toBe(422);
      expect(await answer(city.colleague, { level: 'low' })).toBe(403);
      expect(await answer(city.intake, { level: 'low' })).toBe(403);
    });

    it('lists by risk, and what nobody has', async () => {
      const unit = await app.aUnit();
      const worker = await app.aStaff('social_worker', { unit });
      const desk = await app.aStaff('intake', { unit });
      const mine = await aCase(worker, (await aResident(desk)).id);
      const nobodys = await aCase(desk, (await aResident(desk)).id);
      await ok(step(worker, 'cases', mine, 'assess_risk', { level: 'immediate' }));
      const ids = async (query: string) =>
        (await ok(worker.get(`/api/v1/cases?${query}`))).items.map((item: any) => item.id);
      expect(await ids('risk=immediate')).toEqual([mine.id]);
      expect(await ids('risk=low')).toEqual([]);
      expect(await ids('worker=none')).toEqual([nobodys.id]);
      expect(await ids('risk=none')).toEqual([nobodys.id]);
      expect((await worker.get('/api/v1/cases?risk=dire')).status).toBe(422);
      expect((await ids(`unitId=${unit.id}`)).toSorted()).toEqual([mine.id, nobodys.id].toSorted());
      expect(await ids(`unitId=${(await app.aUnit()).id}`)).toEqual([]);
      const assessed = await ok(worker.get(`/api/v1/cases/${mine.id}`));
      await ok(step(worker, 'cases', assessed, 'close', { reason: 'moved' }));
      expect(await ids('open=true')).toEqual([nobodys.id]);
    });

    it('assigns to a worker of the unit', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      expect((await step(city.worker, 'cases', opened, 'assign', { workerId: city.colleague.id })).status).toBe(403);
      expect((await step(city.supervisor, 'cases', opened, 'assign', { workerId: city.partner.id })).status).toBe(422);
      const assigned = await ok(step(city.intake, 'cases', opened, 'assign', { workerId: city.colleague.id }));
      expect(assigned).toMatchObject({ worker: { id: city.colleague.id }, state: 'intake' });
    });

    it('does not close a case whose referral somebody still waits for', async () => {
      const { owner, referral } = await aDraft(app, city);
      const refused = await step(city.worker, 'cases', owner, 'close', { reason: 'moved' });
      expect([refused.status, refused.body.code]).toEqual([409, 'open-referrals']);
      expect((await ok(city.worker.get(`/api/v1/cases/${owner.id}`))).referrals).toEqual({
        open: 1,
        overdue: 0,
        closed: 0,
        ended: 0,
      });
      await ok(step(city.worker, 'referrals', referral, 'recall', { reason: 'no_longer_needed' }));
      expect((await step(city.worker, 'cases', owner, 'close', { reason: 'moved' })).status).toBe(200);
    });

    it('lets one of two who act at the same moment', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      const answers = await Promise.all([
        step(city.worker, 'cases', opened, 'activate'),
        step(city.supervisor, 'cases', opened, 'close', { reason: 'moved' }),
      ]);
      expect(sorted(answers.map((answer) => answer.status))).toEqual([200, 412]);
    });
  });

  describe('notes', () => {
    it('keeps them as ciphertext, reads them back, and writes both down', async () => {
      const resident = await aResident(city.intake);
      const opened = await aCase(city.worker, resident.id);
      const texts = ['First visit, rent is late.', 'Landlord called 🙂\nمرحبا'];
      for (const body of texts) await ok(city.worker.post(`/api/v1/cases/${opened.id}/notes`, { body }), 201);
      const rows = await app.sql('SELECT body FROM core.case_notes WHERE case_id = $1', [opened.id]);
      expect(rows.every(({ body }) => !body.toString('utf8').includes('rent'))).toBe(true);
      const { items } = await ok(city.colleague.get(`/api/v1/cases/${opened.id}/notes`));
      expect(items.map((note: any) => note.body)).toEqual(texts.toReversed());
      expect(await lastAudit('case-note.read')).toMatchObject({
        actor: city.colleague.id,
        persons: [await auditRef(resident.id)],
      });
      expect((await ok(city.worker.get(`/api/v1/cases/${opened.id}`))).lastNotes).toHaveLength(2);
      expect(JSON.stringify(await app.sql('SELECT * FROM audit.events'))).not.toContain('rent');
      expect(JSON.stringify(await app.sql('SELECT * FROM app.outbox'))).not.toContain('rent');
    });

    it('pages', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      for (const body of ['a', 'b', 'c']) await ok(city.worker.post(`/api/v1/cases/${opened.id}/notes`, { body }), 201);
      const first = await ok(city.worker.get(`/api/v1/cases/${opened.id}/notes?limit=2`));
      const second = await ok(city.worker.get(`/api/v1/cases/${opened.id}/notes?limit=2&cursor=${first.nextCursor}`));
      expect([...first.items, ...second.items].map((note: any) => note.body)).toEqual(['c', 'b', 'a']);
      expect(second.nextCursor).toBeNull();
    });

    it('is closed to the desk, and to other units', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      expect((await city.intake.get(`/api/v1/cases/${opened.id}/notes`)).status).toBe(403);
      const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
      expect((await stranger.get(`/api/v1/cases/${opened.id}/notes`)).status).toBe(404);
      expect((await stranger.post(`/api/v1/cases/${opened.id}/notes`, { body: 'x' })).status).toBe(404);
    });

    it('stays readable when the case moves to another file, and not after its key is gone', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      await ok(city.worker.post(`/api/v1/cases/${opened.id}/notes`, { body: 'kept' }), 201);
      await app.sql('UPDATE core.cases SET resident_id = $2 WHERE id = $1', [
        opened.id,
        (await aResident(city.intake)).id,
      ]);
      expect((await ok(city.worker.get(`/api/v1/cases/${opened.id}`))).lastNotes[0].body).toBe('kept');
      await app.sql('DELETE FROM keys.data_keys WHERE subject_id = $1', [opened.id]);
      expect((await ok(city.worker.get(`/api/v1/cases/${opened.id}`))).lastNotes[0].body).toBeNull();
    });
  });

  describe('services given', () => {
    it('counts for the day it was given, in the sector of the case', async () => {
      const resident = await aResident(city.intake, { registeredOn: inDays(-5) });
      const opened = await aCase(city.worker, resident.id, { openedOn: inDays(-3) });
      const answer = await city.intake.post(`/api/v1/cases/${opened.id}/service-events`, {
        occurredOn: inDays(-1),
        serviceId: city.service.id,
      });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        sector: 'legal',
        occurredOn: inDays(-1),
        service: { name: 'Legal advice' },
        advice: [],
        allowedSteps: ['withdraw'],
      });
      const [row] = await app.sql('SELECT *, occurred_on::text AS day FROM core.service_events WHERE id = $1', [
        answer.body.id,
      ]);
      expect(row).toMatchObject({
        resident_id: resident.id,
        case_id: opened.id,
        unit_id: city.unit.id,
        day: inDays(-1),
        recorded_by: city.intake.id,
      });
      expect(await lastAudit('service-event.record')).toMatchObject({ persons: [await auditRef(resident.id)] });
      expect((await app.outboxOf('service-event.recorded')).at(-1)!.payload).toEqual({
        serviceEventId: answer.body.id,
        caseId: opened.id,
      });
    });

    it('takes help that came before the file, with advice, and none from the future', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      const early = await ok(
        city.worker.post(`/api/v1/cases/${opened.id}/service-events`, { occurredOn: inDays(-9), sector: 'food' }),
        201,
      );
      expect(early).toMatchObject({ sector: 'food', advice: ['before-registration', 'before-case'] });
      expect(
        (await city.worker.post(`/api/v1/cases/${opened.id}/service-events`, { occurredOn: inDays(3) })).status,
      ).toBe(422);
      const unknown = { occurredOn: inDays(0), serviceId: opened.id };
      expect((await city.worker.post(`/api/v1/cases/${opened.id}/service-events`, unknown)).body.errors[0].code).toBe(
        'unknown-service',
      );
    });

    it('is taken back once, by whoever recorded it or carries the case, and stays in the list', async () => {
      const opened = await aCase(city.worker, (await aResident(city.intake)).id);
      const event = await ok(
        city.intake.post(`/api/v1/cases/${opened.id}/service-events`, { occurredOn: inDays(0) }),
        201,
      );
      expect((await step(city.colleague, 'service-events', event, 'withdraw')).status).toBe(403);
      const withdrawn = await ok(step(city.worker, 'service-events', event, 'withdraw'));
      expect(withdrawn).toMatchObject({ withdrawnAt: expect.any(String), version: 2, allowedSteps: [] });
      expect((await step(city.worker, 'service-events', withdrawn, 'withdraw')).body.code).toBe('already-withdrawn');
      expect((await ok(city.worker.get(`/api/v1/cases/${opened.id}/service-events`))).items).toHaveLength(1);
      expect((await app.outboxOf('service-event.withdrawn')).at(-1)!.payload.serviceEventId).toBe(event.id);
    });
  });
});
