import pg from 'pg';
import { startTestApp, type TestApp } from '../../support/app.js';
import {
  aCase,
  aCity,
  aConsent,
  aDraft,
  advance,
  aResident,
  aSent,
  inDays,
  ok,
  partnerStep,
  sorted,
  step,
  type City,
} from '../../support/casework.js';

describe('referrals', () => {
  let app: TestApp;
  let city: City;
  const lastAudit = async (action: string) => (await app.auditOf(action)).at(-1)!;
  const rowOf = async (id: string) =>
    (await app.sql('SELECT *, made_on::text FROM core.referrals WHERE id = $1', [id]))[0]!;
  const auditRef = async (id: string) =>
    (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [id]))[0]!.audit_ref;
  const noticesOf = (id: string, kind: string) =>
    app.sql('SELECT staff_id, detail FROM core.notifications WHERE subject_id = $1 AND kind = $2 ORDER BY id', [
      id,
      kind,
    ]);

  /** What the database shows to a partner, whatever the service asks. */
  async function asPartner(sql: string, params: unknown[] = []): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await client.connect();
    try {
      await client.query('BEGIN');
      const { actor } = city.partner;
      if (actor.kind !== 'staff') throw new Error('not staff');
      await client.query('SELECT app.enter_staff($1, 1)', [actor.sessionId]);
      await client.query('SET LOCAL ROLE hs_partner');
      return (await client.query(sql, params)).rows;
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  describe('drafting', () => {
    it('makes a draft that its sender must send within a week', async () => {
      const { referral, owner, resident } = await aDraft(app, city);
      expect(referral).toMatchObject({
        state: 'draft',
        whoseMove: 'sender',
        overdue: false,
        sector: 'legal',
        priority: 'normal',
        case: { id: owner.id, code: owner.code },
        service: { id: city.service.id },
        recipient: { id: city.organization.id },
        packet: null,
        allowedSteps: ['send', 'recall'],
        validConsentId: null,
        history: [{ step: 'draft' }],
      });
      expect(new Date(referral.dueAt).getTime()).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
      expect(await lastAudit('referral.draft')).toMatchObject({
        actor: city.worker.id,
        persons: [await auditRef(resident.id)],
      });
      expect((await app.outboxOf('referral.drafted')).at(-1)!.payload).toEqual({
        referralId: referral.id,
        caseId: owner.id,
      });
    });

    it('is refused for a service that takes none, in a closed case, by a colleague, and by the desk', async () => {
      const resident = await aResident(city.intake);
      const owner = await aCase(city.worker, resident.id);
      const path = `/api/v1/cases/${owner.id}/referrals`;
      const full = await app.aService(city.organization.id);
      await app.sql('UPDATE directory.services SET accepts_referrals = false WHERE id = $1', [full.id]);
      expect((await city.worker.post(path, { serviceId: full.id })).body.errors[0].code).toBe('takes-no-referrals');
      expect((await city.worker.post(path, { serviceId: owner.id })).body.errors[0].code).toBe('unknown-service');
      expect((await city.colleague.post(path, { serviceId: city.service.id })).status).toBe(403);
      expect((await city.intake.post(path, { serviceId: city.service.id })).status).toBe(403);
      await ok(step(city.worker, 'cases', owner, 'close', { reason: 'moved' }));
      expect((await city.worker.post(path, { serviceId: city.service.id })).body.code).toBe('case-not-open');
    });

    it('is invisible to the partner', async () => {
      const { referral } = await aDraft(app, city);
      expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
    });
  });

  describe('sending', () => {
    it('is refused without a consent for exactly this organisation that holds today', async () => {
      const { referral, resident } = await aDraft(app, city);
      const other = await app.anOrganization('Another association');
      const foreign = await aConsent(city.worker, resident.id, other.id);
      const ofSomebodyElse = await aConsent(city.worker, (await aResident(city.intake)).id, city.organization.id);
      const ended = await aConsent(city.worker, resident.id, city.organization.id);
      await app.sql('UPDATE core.consents SET given_on = $2, valid_until = $3 WHERE id = $1', [
        ended.id,
        inDays(-9),
        inDays(-2),
      ]);
      const withdrawn = await aConsent(city.worker, resident.id, city.organization.id);
      await ok(step(city.worker, 'consents', withdrawn, 'withdraw'));
      for (const consentId of [undefined, foreign.id, ofSomebodyElse.id, ended.id, withdrawn.id, referral.id]) {
        const refused = await step(city.worker, 'referrals', referral, 'send', { consentId });
        expect([refused.status, refused.body.code]).toEqual([409, 'no-valid-consent']);
      }
      expect(await rowOf(referral.id)).toMatchObject({ state: 'draft', packet: null, version: 1 });
      expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toEqual([]);
    });

    it('computes the packet field by field from the consent, and seals it under a key of its own', async () => {
      const { referral, resident } = await aDraft(app, city);
      const consent = await aConsent(city.worker, resident.id, city.organization.id, {
        fields: [
          'callName',
          'age',
          'languages',
          'interpreterNeed',
          'district',
          'phone',
          'safeContact',
          'householdSize',
          'sector',
          'needSummary',
        ],
      });
      const answer = await step(city.worker, 'referrals', referral, 'send', {
        needSummary: 'Rent contract, urgent letter.',
      });
      expect(answer.body).toMatchObject({
        state: 'sent',
        whoseMove: 'partner',
        consent: { id: consent.id, validUntil: consent.validUntil, state: 'valid' },
        disclosed: consent.fields,
        version: 2,
        allowedSteps: ['record_outcome', 'recall', 'withdraw'],
      });
      const expected = {
        callName: resident.callName,
        age: expect.any(Number),
        languages: ['ar', 'tr'],
        interpreterNeed: true,
        district: 'TUR035021',
        phone: ['+90 555 000 00 00'],
        safeContact: { rule: 'not_asked', note: null },
        householdSize: null,
        sector: 'legal',
        needSummary: 'Rent contract, urgent letter.',
      };
      expect(answer.body.packet.fields).toEqual(expected);
      expect((await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).packet.fields).toEqual(expected);
      const row = await rowOf(referral.id);
      expect(row).toMatchObject({
        made_on: expect.any(String),
        person_ref: await auditRef(resident.id),
        sender_id: city.worker.id,
      });
      expect(row.packet.toString('utf8')).not.toMatch(/Deniz|555|Rent/);
      expect(await app.sql('SELECT data_class FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toEqual([
        { data_class: 'packet' },
      ]);
      expect(await lastAudit('referral.send')).toMatchObject({
        persons: [await auditRef(resident.id)],
        detail: { consentId: consent.id, recipientId: city.organization.id, fields: consent.fields },
      });
      expect((await app.outboxOf('referral.sent')).at(-1)!.payload).toEqual({ referralId: referral.id });
      expect(await noticesOf(referral.id, 'referral.sent')).toEqual([
        { staff_id: city.partner.id, detail: { code: referral.code, state: 'sent' } },
      ]);
      expect(JSON.stringify(await app.sql('SELECT payload FROM app.outbox'))).not.toMatch(/Deniz|Rent/);
    });

    it('discloses no field more than agreed, and keeps the snapshot when the file changes', async () => {
      const { referral, resident } = await aSent(app, city);
      const sheet = await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`));
      expect(Object.keys(sheet.packet.fields)).toEqual(['callName', 'age', 'phone']);
      const file = await city.worker.get(`/api/v1/residents/${resident.id}`);
      await ok(
        city.worker.put(`/api/v1/residents/${resident.id}`, { callName: 'Changed' }, { ifMatch: file.body.version }),
      );
      expect((await ok(city.worker.get(`/api/v1/referrals/${referral.id}`))).resident.callName).toBe('Changed');
      expect((await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).packet.fields.callName).toBe(
        resident.callName,
      );
    });

    it('refuses a summary that the consent does not cover', async () => {
      const { referral, resident } = await aDraft(app, city);
      await aConsent(city.worker, resident.id, city.organization.id);
      const refused = await step(city.worker, 'referrals', referral, 'send', { needSummary: 'secret' });
      expect([refused.status, refused.body.errors[0]]).toMatchObject([
        422,
        { pointer: '/needSummary', code: 'not-consented' },
      ]);
    });

    it('happens once when two send at the same moment', async () => {
      const { referral, resident } = await aDraft(app, city);
      await aConsent(city.worker, resident.id, city.organization.id);
      const answers = await Promise.all([
        step(city.worker, 'referrals', referral, 'send'),
        step(city.supervisor, 'referrals', referral, 'send'),
      ]);
      expect(sorted(answers.map((answer) => answer.status))).toEqual([200, 412]);
    });
  });

  describe('the partner', () => {
    it('sees what it needs of the referral, nothing of the file, and every reading names the person', async () => {
      const { referral, resident, owner } = await aSent(app, city);
      const answer = await city.partner.get(`/api/v1/partner/referrals/${referral.id}`);
      expect(answer.headers.etag).toBe('"v2"');
      expect(answer.body).toMatchObject({
        state: 'sent',
        whoseMove: 'partner',
        allowedSteps: ['receive'],
        sender: { unitName: expect.any(String) },
      });
      for (const hidden of [resident.id, resident.code, owner.id, owner.code, city.worker.id])
        expect(answer.text).not.toContain(hidden);
      expect(await lastAudit('referral.read')).toMatchObject({
        actor: city.partner.id,
        subject_id: referral.id,
        persons: [await auditRef(resident.id)],
        detail: { side: 'partner', fields: ['callName', 'age', 'phone'] },
      });
      const { items } = await ok(city.partner.get('/api/v1/partner/referrals?state=sent&limit=200'));
      expect(items.find((item: any) => item.id === referral.id)).not.toHaveProperty('packet');
      expect((await lastAudit('referral.list')).persons).toContain(await auditRef(resident.id));
    });

    it('is one of many: another partner, a partner without organisation and a client without scope find nothing', async () => {
      const { referral } = await aSent(app, city);
      const other = await app.aStaff('partner_worker', { partner: await app.anOrganization('Another') });
      const nobody = await app.aStaff('partner_worker');
      for (const caller of [other, nobody]) {
        expect((await caller.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
        expect((await partnerStep(caller, referral, 'receive')).status).toBe(404);
        expect((await ok(caller.get('/api/v1/partner/referrals'))).items).toEqual([]);
      }
      const client = await app.aClient(['directory:read'], city.organization);
      expect((await client.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(403);
      expect((await city.worker.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(403);
      expect((await city.partner.get(`/api/v1/referrals/${referral.id}`)).status).toBe(403);
    });

    it('reaches in the database its own referrals and their keys, and no file, contact or case', async () => {
      const { referral, consent } = await aSent(app, city);
      const other = await app.aService((await app.anOrganization('Another')).id);
      const { referral: foreign } = await aDraft(app, { ...city, service: other });
      await ok(step(city.worker, 'referrals', foreign, 'recall', { reason: 'sent_in_error' }));
      const keys = 'SELECT subject_id FROM keys.data_keys WHERE subject_id = $1';
      expect(await asPartner(keys, [referral.id])).toHaveLength(1);
      expect(await asPartner('SELECT id FROM core.referrals WHERE recipient_id <> $1', [city.organization.id])).toEqual(
        [],
      );
      expect(await asPartner(`SELECT 1 FROM keys.data_keys WHERE data_class <> 'packet'`)).toEqual([]);
      for (const sql of [
        'SELECT resident_id FROM core.referrals',
        'SELECT id FROM core.residents',
        'SELECT id FROM core.cases',
        'SELECT fields FROM core.consents',
      ]) {
        await expect(asPartner(sql)).rejects.toThrow(/permission denied/);
      }
      await ok(step(city.intake, 'consents', consent, 'withdraw'));
      expect(await asPartner(keys, [referral.id])).toEqual([]);
      expect(await asPartner('SELECT id FROM core.referrals WHERE id = $1', [referral.id])).toEqual([]);
    });

    it('works through a system of its own as well, once per key', async () => {
      const { referral } = await aSent(app, city);
      const client = await app.aClient(['partner:referrals'], city.organization);
      const send = () =>
        client.post(
          `/api/v1/partner/referrals/${referral.id}/steps/receive`,
          {},
          { ifMatch: 2, idempotencyKey: 'receive-once-1' },
        );
      const [first, second] = [await send(), await send()];
      expect([first.status, first.body.state, second.status]).toEqual([200, 'received', 200]);
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect(second.body).toEqual(first.body);
      expect(
        await app.sql(`SELECT taken_by_kind FROM core.referral_steps WHERE referral_id = $1 AND step = 'receive'`, [
          referral.id,
        ]),
      ).toEqual([{ taken_by_kind: 'client' }]);
    });
  });

  describe('the way to an outcome', () => {
    it('goes from intake to a confirmed outcome, with an owner and a due date at every step', async () => {
      const { referral, owner, resident } = await aSent(app, city);
      let now = referral;
      for (const [name, state] of [
        ['receive', 'received'],
        ['accept', 'accepted'],
        ['start', 'in_progress'],
      ] as const) {
        now = await advance(city.partner, now, name);
        expect(now).toMatchObject({ state, whoseMove: 'partner', dueAt: expect.any(String), escalation: 0 });
        expect(await lastAudit(`referral.${name}`)).toMatchObject({
          actor: city.partner.id,
          persons: [await auditRef(resident.id)],
        });
      }
      now = await advance(city.partner, now, ['report_outcome', { outcome: 'service_received_full' }]);
      expect(now).toMatchObject({
        state: 'outcome_reported',
        whoseMove: 'sender',
        outcome: 'service_received_full',
        allowedSteps: [],
      });
      const closed = await ok(step(city.worker, 'referrals', now, 'confirm', { by: 'resident' }));
      expect(closed).toMatchObject({
        state: 'closed',
        whoseMove: 'nobody',
        dueAt: null,
        confirmedBy: 'resident',
        confirmedOn: expect.any(String),
        allowedSteps: [],
      });
      expect(closed.history.map((entry: any) => entry.step)).toEqual([
        'draft',
        'send',
        'receive',
        'accept',
        'start',
        'report_outcome',
        'confirm',
      ]);
      for (const topic of ['sent', 'received', 'accepted', 'started', 'outcome-reported', 'closed']) {
        expect((await app.outboxOf(`referral.${topic}`)).at(-1)!.payload).toEqual({ referralId: referral.id });
      }
      expect((await ok(city.worker.get(`/api/v1/cases/${owner.id}`))).referrals).toEqual({
        open: 0,
        overdue: 0,
        closed: 1,
        ended: 0,
      });
      expect(await noticesOf(referral.id, 'referral.outcome-reported')).toMatchObject([{ staff_id: city.worker.id }]);
    });

    it('declines with a reason of the closed list, and then holds no packet', async () => {
      const { referral } = await aSent(app, city);
      const received = await advance(city.partner, referral, 'receive');
      for (const reason of ['nationality', 'legal_status', 'missing_documents', 'other', undefined]) {
        expect((await partnerStep(city.partner, received, 'decline', { reason })).status).toBe(422);
      }
      const declined = await advance(city.partner, received, ['decline', { reason: 'no_capacity' }]);
      expect(declined).toMatchObject({
        state: 'declined',
        declineReason: 'no_capacity',
        packet: null,
        whoseMove: 'nobody',
      });
      expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toEqual([]);
      expect(await noticesOf(referral.id, 'referral.declined')).toMatchObject([{ staff_id: city.worker.id }]);
    });

    it('is tried again elsewhere once, linked to the first attempt', async () => {
      const { referral, owner } = await aSent(app, city);
      const path = `/api/v1/cases/${owner.id}/referrals`;
      const again = { serviceId: city.service.id, attemptOf: referral.id };
      expect((await city.worker.post(path, again)).body.errors[0].code).toBe('not-an-earlier-attempt');
      await advance(city.partner, referral, 'receive', ['decline', { reason: 'no_capacity' }]);
      expect(await ok(city.worker.post(path, again), 201)).toMatchObject({ attemptOf: referral.id, state: 'draft' });
      expect((await city.worker.post(path, again)).status).toBe(422);
    });

    it('asks and answers in sealed messages, while the time to decide stands still', async () => {
      const { referral } = await aSent(app, city);
      const received = await advance(city.partner, referral, 'receive');
      const asked = await advance(city.partner, received, ['ask_information', { message: 'Which street, roughly?' }]);
      expect(asked).toMatchObject({ state: 'needs_information', whoseMove: 'sender' });
      const left = (await rowOf(referral.id)).clock_left_seconds;
      expect(left).toBeGreaterThan(4 * 86_400);
      const shown = await ok(city.worker.get(`/api/v1/referrals/${referral.id}`));
      expect(shown.history.at(-1)).toMatchObject({ step: 'ask_information', message: 'Which street, roughly?' });
      const answered = await ok(
        step(city.worker, 'referrals', shown, 'answer_information', { message: 'Near the station.' }),
      );
      expect(answered).toMatchObject({ state: 'received', whoseMove: 'partner' });
      expect(Math.abs(new Date(answered.dueAt).getTime() - Date.now() - left * 1000)).toBeLessThan(5_000);
      expect((await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).history.at(-1).message).toBe(
        'Near the station.',
      );
      const rows = await app.sql(
        'SELECT message FROM core.referral_steps WHERE referral_id = $1 AND message IS NOT NULL',
        [referral.id],
      );
      expect(rows.map(({ message }) => message.toString('utf8')).join()).not.toMatch(/street|station/);
    });

    it('goes back to the partner when the resident says that it was not so, and the supervisor learns of it', async () => {
      const { referral } = await aSent(app, city);
      const reported = await advance(city.partner, referral, 'receive', 'accept', [
        'report_outcome',
        { outcome: 'service_received_full' },
      ]);
      const disputed = await ok(
        step(city.worker, 'referrals', reported, 'dispute', { reason: 'did_not_happen', message: 'Nobody called.' }),
      );
      expect(disputed).toMatchObject({ state: 'in_progress', whoseMove: 'partner', outcome: null });
      const told = (await noticesOf(referral.id, 'referral.disputed')).map((row) => row.staff_id);
      expect(sorted(told)).toEqual(sorted([city.partner.id, city.supervisor.id]));
      const later = await advance(city.partner, disputed, ['report_progress', { message: 'Called today.' }]);
      expect(later).toMatchObject({ state: 'in_progress', version: disputed.version + 1 });
    });

    it('refuses days of an outcome before the referral and to come', async () => {
      const { referral } = await aSent(app, city);
      const accepted = await advance(city.partner, referral, 'receive', 'accept');
      for (const on of [inDays(-2), inDays(3)]) {
        expect((await partnerStep(city.partner, accepted, 'report_outcome', { outcome: 'unknown', on })).status).toBe(
          422,
        );
      }
    });

    it('refuses the steps of the other side and those that the state does not have', async () => {
      const { referral } = await aSent(app, city);
      expect((await partnerStep(city.partner, referral, 'accept')).body.code).toBe('referral-step-not-possible');
      expect((await step(city.worker, 'referrals', referral, 'confirm', { by: 'resident' })).body.code).toBe(
        'referral-step-not-possible',
      );
      expect((await step(city.colleague, 'referrals', referral, 'recall', { reason: 'wrong_service' })).status).toBe(
        403,
      );
      expect((await city.partner.post(`/api/v1/partner/referrals/${referral.id}/steps/receive`)).status).toBe(428);
      expect((await partnerStep(city.partner, { ...referral, version: 1 }, 'receive')).status).toBe(412);
    });

    it('withdraws for the resident at any time, and the partner loses it at once', async () => {
      const { referral } = await aSent(app, city);
      const accepted = await advance(city.partner, referral, 'receive', 'accept');
      const withdrawn = await ok(step(city.worker, 'referrals', accepted, 'withdraw', { reason: 'resident_decision' }));
      expect(withdrawn).toMatchObject({ state: 'withdrawn', packet: null });
      expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
      expect(await noticesOf(referral.id, 'referral.withdrawn')).toMatchObject([{ staff_id: city.partner.id }]);
    });
  });

  describe('two at the same moment', () => {
    it('accept and recall: exactly one of them happens', async () => {
      const seen = new Set<string>();
      for (let round = 0; round < 8; round += 1) {
        const { referral } = await aSent(app, city);
        const received = await advance(city.partner, referral, 'receive');
        const recall = () => step(city.worker, 'referrals', received, 'recall', { reason: 'no_longer_needed' });
        const accept = () => partnerStep(city.partner, received, 'accept');
        const [first, second] = round % 2 === 0 ? [recall, accept] : [accept, recall];
        const both = await Promise.all([first(), second()]);
        const { state } = await rowOf(referral.id);
        seen.add(state);
        expect(['accepted', 'recalled']).toContain(state);
        // The recalled one is gone for the partner; the accepted one is newer than what the sender saw.
        expect(sorted(both.map((answer) => answer.status))).toEqual([200, state === 'recalled' ? 404 : 412]);
        const steps = await app.sql(
          `SELECT step FROM core.referral_steps WHERE referral_id = $1 AND step IN ('accept','recall')`,
          [referral.id],
        );
        expect(steps).toHaveLength(1);
        expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toHaveLength(
          state === 'accepted' ? 1 : 0,
        );
      }
      expect(seen.size).toBeGreaterThan(0);
    });

    it('sending and withdrawing the consent: the partner ends up with nothing', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { referral, resident } = await aDraft(app, city);
        const consent = await aConsent(city.worker, resident.id, city.organization.id);
        const calls = [
          () => step(city.worker, 'referrals', referral, 'send'),
          () => step(city.intake, 'consents', consent, 'withdraw'),
        ];
        const [sent, withdrawn] = await Promise.all(calls.map((call) => call()));
        expect([withdrawn!.status, [200, 409].includes(sent!.status)]).toEqual([200, true]);
        expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
      }
    });
  });

  describe('the board', () => {
    it('shows what is due first, filters, pages, and names everybody it shows', async () => {
      const unit = await app.aUnit();
      const here: City = {
        ...city,
        unit,
        intake: await app.aStaff('intake', { unit }),
        worker: await app.aStaff('social_worker', { unit }),
        colleague: await app.aStaff('social_worker', { unit }),
      };
      const urgent = await aSent(app, here, { priority: 'urgent' });
      const normal = await aSent(app, here);
      const draft = await aDraft(app, here);
      const late = await aSent(app, here);
      await app.sql(`UPDATE core.referrals SET due_at = now() - interval '1 hour' WHERE id = $1`, [late.referral.id]);
      const over = await aDraft(app, here);
      await ok(step(here.worker, 'referrals', over.referral, 'recall', { reason: 'wrong_service' }));
      const ids = async (query: string) =>
        (await ok(here.worker.get(`/api/v1/referrals?${query}`))).items.map((item: any) => item.id);
      expect(await ids('')).toEqual([late, urgent, normal, draft, over].map(({ referral }) => referral.id));
      expect(await ids('overdue=true')).toEqual([late.referral.id]);
      expect(await ids('state=draft')).toEqual([draft.referral.id]);
      expect(await ids(`caseId=${urgent.owner.id}`)).toEqual([urgent.referral.id]);
      expect(await ok(here.colleague.get('/api/v1/referrals?worker=me'))).toEqual({ items: [], nextCursor: null });
      const first = await ok(here.worker.get('/api/v1/referrals?limit=3'));
      expect(first.items[0]).toMatchObject({ overdue: true, resident: { callName: late.resident.callName } });
      expect((await lastAudit('referral.list')).persons).toHaveLength(3);
      const rest = await ok(here.worker.get(`/api/v1/referrals?limit=3&cursor=${first.nextCursor}`));
      expect([...first.items, ...rest.items]).toHaveLength(5);
      expect(rest.nextCursor).toBeNull();
      const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
      expect((await ok(stranger.get('/api/v1/referrals'))).items).toEqual([]);
      expect((await stranger.get(`/api/v1/referrals/${late.referral.id}`)).status).toBe(404);
    });
  });

  it('logs nothing of what was disclosed', () => {
    expect(app.logs.join('')).not.toMatch(/Deniz|Örnek|555 000|Rent contract|Basmane/);
  });
});
