import { startTestApp, type TestApp } from '../../support/app.js';
import {
  aCity,
  aConsent,
  aResident,
  aSent,
  inDays,
  ok,
  partnerStep,
  sorted,
  step,
  type City,
} from '../../support/casework.js';

describe('consent', () => {
  let app: TestApp;
  let city: City;
  const lastAudit = async (action: string) => (await app.auditOf(action)).at(-1)!;
  const wanted = (more: object = {}) => ({
    recipientId: city.organization.id,
    fields: ['callName'],
    language: 'ar',
    interpreter: true,
    form: 'signed',
    validUntil: inDays(30),
    ...more,
  });

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  it('is recorded for one recipient, with its fields, its form and its last day', async () => {
    const resident = await aResident(city.intake);
    const answer = await city.intake.post(
      `/api/v1/residents/${resident.id}/consents`,
      wanted({ fields: ['age', 'callName', 'age'], form: 'verbal_witnessed', givenOn: inDays(-1) }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      residentId: resident.id,
      recipient: { id: city.organization.id, name: 'Umut Association' },
      fields: ['callName', 'age'],
      form: 'verbal_witnessed',
      givenOn: inDays(-1),
      validUntil: inDays(30),
      state: 'valid',
      allowedSteps: ['withdraw'],
      version: 1,
    });
    expect(answer.headers.location).toBe(`/api/v1/consents/${answer.body.id}`);
    const [row] = await app.sql('SELECT * FROM core.consents WHERE id = $1', [answer.body.id]);
    expect(row).toMatchObject({ unit_id: city.unit.id, recorded_by: city.intake.id, purpose: 'referral' });
    const [{ audit_ref }] = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id])) as [
      any,
    ];
    expect(await lastAudit('consent.record')).toMatchObject({
      persons: [audit_ref],
      detail: { fields: ['callName', 'age'] },
    });
    expect((await app.outboxOf('consent.recorded')).at(-1)!.payload).toEqual({ consentId: answer.body.id });
    const { items } = await ok(city.worker.get(`/api/v1/residents/${resident.id}/consents`));
    expect(items).toEqual([answer.body]);
    expect(await lastAudit('consent.read')).toMatchObject({ actor: city.worker.id, persons: [audit_ref] });
    expect((await city.worker.get(`/api/v1/consents/${answer.body.id}`)).body).toEqual(answer.body);
  });

  it('is listed a page at a time, newest first', async () => {
    const resident = await aResident(city.intake);
    const path = `/api/v1/residents/${resident.id}/consents`;
    const made: string[] = [];
    for (let n = 0; n < 3; n++) made.push((await ok(city.worker.post(path, wanted()), 201)).id);
    const first = await ok(city.worker.get(`${path}?limit=2`));
    const second = await ok(city.worker.get(`${path}?limit=2&cursor=${first.nextCursor}`));
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect([first.items.length, second.nextCursor, ids]).toEqual([2, null, made.toReversed()]);
  });

  it.each([
    ['legalStatus', '/fields/1'],
    ['nationality', '/fields/1'],
    ['identityNumber', '/fields/1'],
    ['religion', '/fields/1'],
  ])('cannot name the protected field %s', async (field, pointer) => {
    const resident = await aResident(city.intake);
    const answer = await city.intake.post(
      `/api/v1/residents/${resident.id}/consents`,
      wanted({ fields: ['callName', field] }),
    );
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
    expect(await app.sql('SELECT 1 FROM core.consents WHERE resident_id = $1', [resident.id])).toEqual([]);
  });

  it('refuses no fields at all, days that cannot be, and a recipient that does not exist', async () => {
    const resident = await aResident(city.intake);
    const faultOf = async (more: object) => {
      const answer = await city.intake.post(`/api/v1/residents/${resident.id}/consents`, wanted(more));
      return [answer.status, answer.body.errors?.[0]?.pointer];
    };
    expect(await faultOf({ fields: [] })).toEqual([422, '/fields']);
    expect(await faultOf({ validUntil: inDays(-2) })).toEqual([422, '/validUntil']);
    expect(await faultOf({ validUntil: inDays(3 * 366) })).toEqual([422, '/validUntil']);
    expect(await faultOf({ givenOn: inDays(5) })).toEqual([422, '/givenOn']);
    expect(await faultOf({ recipientId: resident.id })).toEqual([422, '/recipientId']);
  });

  it('belongs to the unit: another one gets 404 for file, consent and withdrawal', async () => {
    const resident = await aResident(city.intake);
    const consent = await aConsent(city.intake, resident.id, city.organization.id);
    const stranger = await app.aStaff('supervisor', { unit: await app.aUnit() });
    expect((await stranger.get(`/api/v1/residents/${resident.id}/consents`)).status).toBe(404);
    expect((await stranger.post(`/api/v1/residents/${resident.id}/consents`, wanted())).status).toBe(404);
    expect((await stranger.get(`/api/v1/consents/${consent.id}`)).status).toBe(404);
    expect((await step(stranger, 'consents', consent, 'withdraw')).status).toBe(404);
    expect((await step(city.partner, 'consents', consent, 'withdraw')).status).toBe(403);
  });

  it('names the fields in the languages of the form', async () => {
    const { items } = await ok(city.intake.get('/api/v1/packet-fields'));
    expect(items[0]).toEqual({
      name: 'callName',
      label: { tr: 'Hitap adı', en: 'Calling name', ar: 'الاسم المتداول' },
    });
  });

  it('is withdrawn once, with the version, and told to others', async () => {
    const consent = await aConsent(city.intake, (await aResident(city.intake)).id, city.organization.id);
    expect((await city.intake.post(`/api/v1/consents/${consent.id}/steps/withdraw`)).status).toBe(428);
    const withdrawn = await ok(step(city.intake, 'consents', consent, 'withdraw'));
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawnAt: expect.any(String),
      allowedSteps: [],
      version: 2,
    });
    expect((await app.outboxOf('consent.withdrawn')).at(-1)!.payload).toEqual({ consentId: consent.id });
    expect(await lastAudit('consent.withdraw')).toMatchObject({
      subject_id: consent.id,
      persons: [expect.any(String)],
    });
    expect((await step(city.intake, 'consents', consent, 'withdraw')).status).toBe(412);
    expect((await step(city.intake, 'consents', withdrawn, 'withdraw')).body.code).toBe('already-withdrawn');
  });

  describe('withdrawal while a partner has the packet', () => {
    it('answers the partner 404 at once, before any job has run, and leaves it no key', async () => {
      const { consent, referral } = await aSent(app, city);
      await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`));
      await ok(step(city.intake, 'consents', consent, 'withdraw'));
      expect((await app.sql('SELECT state FROM core.referrals WHERE id = $1', [referral.id]))[0]).toEqual({
        state: 'sent',
      });
      expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
      expect((await partnerStep(city.partner, referral, 'receive')).status).toBe(404);
      const { items } = await ok(city.partner.get('/api/v1/partner/referrals?limit=200'));
      expect(items.map((item: any) => item.id)).not.toContain(referral.id);
    });

    it('withdraws what is open, destroys the packet, tells both sides, and does so once', async () => {
      const { consent, referral, resident } = await aSent(app, city);
      await ok(step(city.intake, 'consents', consent, 'withdraw'));
      await app.deliverEvents();
      const [row] = await app.sql('SELECT * FROM core.referrals WHERE id = $1', [referral.id]);
      expect(row).toMatchObject({ state: 'withdrawn', next_actor: null, due_at: null, packet: null });
      expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toEqual([]);
      const told = await app.sql(
        'SELECT staff_id, kind, detail FROM core.notifications WHERE subject_id = $1 AND kind = $2',
        [referral.id, 'referral.withdrawn'],
      );
      expect(sorted(told.map((row) => row.staff_id))).toEqual(sorted([city.partner.id, city.worker.id]));
      expect(told[0]!.detail).toEqual({ code: referral.code, state: 'withdrawn', reason: 'consent_withdrawn' });
      const [{ audit_ref }] = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id])) as [
        any,
      ];
      expect(await lastAudit('referral.withdraw')).toMatchObject({
        actor_kind: 'system',
        subject_id: referral.id,
        persons: [audit_ref],
        detail: { reason: 'consent_withdrawn' },
      });
      const [event] = await app.sql(
        `SELECT id FROM app.outbox WHERE topic = 'consent.withdrawn' AND payload->>'consentId' = $1`,
        [consent.id],
      );
      await app.runJob('on consent.withdrawn end-referrals', { consentId: consent.id }, `${event!.id}-end-referrals`);
      expect(
        await app.sql('SELECT 1 FROM core.referral_steps WHERE referral_id = $1 AND step = $2', [
          referral.id,
          'withdraw',
        ]),
      ).toHaveLength(1);
      const sheet = await ok(city.worker.get(`/api/v1/referrals/${referral.id}`));
      expect(sheet).toMatchObject({ state: 'withdrawn', packet: null, allowedSteps: [] });
    });

    it('reaches a recipient whose referral was closed long ago', async () => {
      const { consent, referral } = await aSent(app, city);
      await app.sql(`UPDATE core.referrals SET state = 'closed', next_actor = NULL, due_at = NULL WHERE id = $1`, [
        referral.id,
      ]);
      await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`));
      await ok(step(city.intake, 'consents', consent, 'withdraw'));
      expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
      await app.deliverEvents();
      const [row] = await app.sql('SELECT state, packet FROM core.referrals WHERE id = $1', [referral.id]);
      expect(row).toEqual({ state: 'closed', packet: null });
      const told = await app.sql('SELECT staff_id FROM core.notifications WHERE subject_id = $1 AND kind = $2', [
        referral.id,
        'referral.delete-packet',
      ]);
      expect(told).toEqual([{ staff_id: city.partner.id }]);
    });

    it('leaves alone what rests on another consent', async () => {
      const [one, two] = [await aSent(app, city), await aSent(app, city)];
      await ok(step(city.intake, 'consents', one.consent, 'withdraw'));
      await app.deliverEvents();
      expect((await ok(city.partner.get(`/api/v1/partner/referrals/${two.referral.id}`))).packet.fields.callName).toBe(
        two.resident.callName,
      );
    });
  });

  it('ends for the partner on the day after its last one, and the sweep ends the referral', async () => {
    const { consent, referral } = await aSent(app, city);
    await app.sql('UPDATE core.consents SET given_on = $2, valid_until = $3 WHERE id = $1', [
      consent.id,
      inDays(-9),
      inDays(-2),
    ]);
    expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
    await app.runJob('referral-sweep');
    const sheet = await ok(city.worker.get(`/api/v1/referrals/${referral.id}`));
    expect(sheet).toMatchObject({ state: 'withdrawn', packet: null });
    expect(sheet.history.at(-1)).toMatchObject({
      step: 'withdraw',
      reason: 'consent_ended',
      takenBy: { kind: 'system' },
    });
  });

  it('empties the reference of an erased person from the referral, and ends it', async () => {
    const { referral, resident } = await aSent(app, city);
    const file = await city.supervisor.get(`/api/v1/residents/${resident.id}`);
    const erased = await city.supervisor.post(
      `/api/v1/residents/${resident.id}/steps/erase`,
      { reason: 'asked_by_person' },
      { ifMatch: file.body.version },
    );
    expect(erased.status).toBe(200);
    expect((await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).packet).toBeNull();
    await app.deliverEvents();
    const [row] = await app.sql('SELECT state, packet, person_ref FROM core.referrals WHERE id = $1', [referral.id]);
    expect(row).toEqual({ state: 'withdrawn', packet: null, person_ref: null });
    expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).status).toBe(404);
  });
});
