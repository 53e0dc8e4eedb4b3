import { startTestApp, type TestApp } from '../../support/app.js';
import { aCity, advance, aDraft, aSent, inDays, ok, step, type City } from '../../support/casework.js';

describe('an outcome that the sender heard of past the system', () => {
  let app: TestApp;
  let city: City;
  const heard = { outcome: 'service_received_full', heardBy: 'phone' };
  const record = (referral: any, body: object = heard, by = city.worker) =>
    step(by, 'referrals', referral, 'record_outcome', body);

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  it('is taken down with the way it came, and closes only with the word of the resident', async () => {
    const { referral, resident } = await aSent(app, city);
    const recorded = await ok(record(referral));
    expect(recorded).toMatchObject({
      state: 'outcome_reported',
      whoseMove: 'sender',
      outcome: 'service_received_full',
      outcomeOn: expect.any(String),
      outcomeHeardBy: 'phone',
      allowedSteps: ['confirm', 'dispute', 'withdraw'],
    });
    expect(recorded.history.at(-1)).toMatchObject({ step: 'record_outcome', reason: 'service_received_full' });
    expect(recorded.history.at(-1).takenBy.organization).toBe(recorded.sender.unitName);
    const [row] = await app.sql('SELECT * FROM core.referrals WHERE id = $1', [referral.id]);
    expect(row).toMatchObject({ outcome: 'service_received_full', outcome_heard_by: 'phone', confirmed_by: null });
    const [person] = await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id]);
    expect((await app.auditOf('referral.record_outcome')).at(-1)).toMatchObject({
      actor: city.worker.id,
      subject_id: referral.id,
      persons: [person!.audit_ref],
      detail: { heardBy: 'phone', reason: 'service_received_full' },
    });
    expect((await app.outboxOf('referral.outcome-recorded')).at(-1)!.payload).toEqual({ referralId: referral.id });
    expect(
      await app.sql(`SELECT staff_id FROM core.notifications WHERE subject_id = $1 AND kind = $2`, [
        referral.id,
        'referral.outcome-recorded',
      ]),
    ).toEqual([{ staff_id: city.partner.id }]);
    const closed = await ok(step(city.worker, 'referrals', recorded, 'confirm', { by: 'resident' }));
    expect(closed).toMatchObject({ state: 'closed', outcomeHeardBy: 'phone', confirmedBy: 'resident' });
  });

  it('is shown to the partner, which may find that it was not so', async () => {
    const { referral } = await aSent(app, city);
    const accepted = await advance(city.partner, referral, 'receive', 'accept');
    const recorded = await ok(record(accepted, { outcome: 'not_received_unreachable', heardBy: 'letter' }));
    expect(await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).toMatchObject({
      outcome: 'not_received_unreachable',
      outcomeHeardBy: 'letter',
    });
    const disputed = await ok(step(city.worker, 'referrals', recorded, 'dispute', { reason: 'not_as_reported' }));
    expect(disputed).toMatchObject({ state: 'in_progress', outcome: null, outcomeHeardBy: null });
    const reported = await advance(city.partner, disputed, ['report_outcome', { outcome: 'resolved_otherwise' }]);
    expect(reported).toMatchObject({ outcome: 'resolved_otherwise', outcomeHeardBy: null });
  });

  it('is refused with another way, on days that cannot be, of a draft, by a colleague, and by the partner', async () => {
    const { referral } = await aSent(app, city);
    for (const body of [
      { outcome: 'unknown' },
      { outcome: 'unknown', heardBy: 'rumour' },
      { outcome: 'good', heardBy: 'phone' },
      { ...heard, on: inDays(-2) },
      { ...heard, on: inDays(3) },
    ]) {
      expect([body, (await record(referral, body)).status]).toEqual([body, 422]);
    }
    expect((await record(referral, heard, city.colleague)).status).toBe(403);
    expect((await record(referral, heard, city.partner)).status).toBe(403);
    expect((await record({ ...referral, version: 1 })).status).toBe(412);
    const { referral: draft } = await aDraft(app, city);
    expect((await record(draft)).body.code).toBe('referral-step-not-possible');
  });
});
