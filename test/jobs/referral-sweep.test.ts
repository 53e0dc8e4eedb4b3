import { startTestApp, type TestApp } from '../support/app.js';
import { aCity, aDraft, advance, aSent, ok, partnerStep, sorted, step, type City } from '../support/casework.js';

describe('the sweep of overdue referrals', () => {
  let app: TestApp;
  let city: City;
  const sweep = () => app.runJob('referral-sweep');
  const rowOf = async (id: string) => (await app.sql('SELECT * FROM core.referrals WHERE id = $1', [id]))[0]!;
  /** As if the time had passed: moves both times of a referral into the past. */
  const late = (id: string) =>
    app.sql(
      `UPDATE core.referrals SET due_at = least(due_at, now() - interval '1 minute'), escalate_at = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
  const told = async (id: string, kind: string) => {
    const rows = await app.sql('SELECT staff_id FROM core.notifications WHERE subject_id = $1 AND kind = $2', [
      id,
      kind,
    ]);
    return sorted(rows.map((row) => String(row.staff_id)));
  };

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
  });
  afterAll(() => app.close());

  it('leaves alone what is not due', async () => {
    const { referral } = await aSent(app, city);
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ state: 'sent', escalation: 0, version: referral.version });
    expect(await told(referral.id, 'referral.overdue')).toEqual([]);
  });

  it('reminds the owner, then tells supervisor and both sides, then lets it expire and destroys the packet', async () => {
    const { referral, resident } = await aSent(app, city);
    const everybody = sorted([city.partner.id, city.supervisor.id, city.worker.id]);
    await late(referral.id);
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ state: 'sent', escalation: 1 });
    expect((await rowOf(referral.id)).escalate_at.getTime()).toBeGreaterThan(Date.now());
    expect(await told(referral.id, 'referral.overdue')).toEqual([city.partner.id]);
    await late(referral.id);
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ state: 'sent', escalation: 2 });
    expect(await told(referral.id, 'referral.escalated')).toEqual(everybody);
    expect((await ok(city.partner.get(`/api/v1/partner/referrals/${referral.id}`))).packet).not.toBeNull();
    await late(referral.id);
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ state: 'expired', next_actor: null, due_at: null, packet: null });
    expect(await told(referral.id, 'referral.expired')).toEqual(everybody);
    expect(await app.sql('SELECT 1 FROM keys.data_keys WHERE subject_id = $1', [referral.id])).toEqual([]);
    expect((await app.outboxOf('referral.expired')).at(-1)!.payload).toEqual({ referralId: referral.id });
    const [{ audit_ref }] = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id])) as [
      any,
    ];
    expect((await app.auditOf('referral.expire')).at(-1)).toMatchObject({
      actor_kind: 'system',
      actor: 'referral-sweep',
      persons: [audit_ref],
    });
    expect((await city.partner.get(`/api/v1/partner/referrals/${referral.id}`)).body).toMatchObject({
      state: 'expired',
      packet: null,
    });
    expect(await partnerStep(city.partner, { id: referral.id, version: 3 }, 'receive')).toMatchObject({ status: 409 });
  });

  it('does the same when it runs twice, also at the same moment', async () => {
    const { referral } = await aSent(app, city);
    await late(referral.id);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ escalation: 1 });
    expect(await told(referral.id, 'referral.overdue')).toEqual([city.partner.id]);
    const events = await app.sql(
      `SELECT 1 FROM app.outbox WHERE topic = 'referral.escalated' AND payload->>'referralId' = $1`,
      [referral.id],
    );
    expect(events).toHaveLength(1);
  });

  it('does not make stale what somebody is writing', async () => {
    const { referral } = await aSent(app, city);
    await late(referral.id);
    await sweep();
    const received = await advance(city.partner, referral, 'receive');
    expect(received).toMatchObject({ state: 'received', escalation: 0, overdue: false });
  });

  it('escalates work in progress again and again, and never ends it', async () => {
    const { referral } = await aSent(app, city);
    await advance(city.partner, referral, 'receive', 'accept', 'start');
    for (let round = 1; round <= 4; round += 1) {
      await late(referral.id);
      await sweep();
      expect(await rowOf(referral.id)).toMatchObject({ state: 'in_progress', escalation: round });
    }
    expect(await told(referral.id, 'referral.overdue')).toEqual([city.partner.id]);
    expect(await told(referral.id, 'referral.escalated')).toHaveLength(9);
  });

  it('tells the supervisors instead of a sender who has left, and no partner of a draft', async () => {
    const leaver = await app.aStaff('social_worker', { unit: city.unit });
    const { referral } = await aDraft(app, { ...city, worker: leaver });
    await app.sql('UPDATE access.staff SET active = false WHERE id = $1', [leaver.id]);
    await late(referral.id);
    await sweep();
    expect(await told(referral.id, 'referral.overdue')).toEqual([city.supervisor.id]);
    await late(referral.id);
    await sweep();
    expect(await told(referral.id, 'referral.escalated')).toEqual([city.supervisor.id]);
  });

  it('gives people their time after an outage: one step at a time, counted from now', async () => {
    const { referral } = await aSent(app, city, { priority: 'urgent' });
    await app.sql(`UPDATE core.referrals SET due_at = now() - interval '30 days', escalate_at = NULL WHERE id = $1`, [
      referral.id,
    ]);
    await sweep();
    await sweep();
    const row = await rowOf(referral.id);
    expect(row).toMatchObject({ state: 'sent', escalation: 1 });
    expect(row.escalate_at.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
  });

  it('finds the end of a consent whose event was lost', async () => {
    const { referral, consent } = await aSent(app, city);
    await ok(step(city.intake, 'consents', consent, 'withdraw'));
    await app.sql(`DELETE FROM app.outbox WHERE topic = 'consent.withdrawn'`);
    await sweep();
    await sweep();
    expect(await rowOf(referral.id)).toMatchObject({ state: 'withdrawn', packet: null });
    expect(await told(referral.id, 'referral.withdrawn')).toHaveLength(2);
  });

  it('works through more than one batch', async () => {
    const { referral } = await aSent(app, city);
    await app.sql(
      `INSERT INTO core.referrals (id, code, case_id, resident_id, unit_id, sender_id, service_id, recipient_id, consent_id, sector, state,
         next_actor, due_at, made_on)
       SELECT gen_random_uuid(), 'X-' || n, case_id, resident_id, unit_id, sender_id, service_id, recipient_id, consent_id, sector, 'received',
         'receiver', now() - interval '1 hour', made_on FROM core.referrals, generate_series(1, 230) n WHERE id = $1`,
      [referral.id],
    );
    await sweep();
    expect(
      await app.sql(`SELECT count(*)::int AS n FROM core.referrals WHERE code LIKE 'X-%' AND escalation = 1`),
    ).toEqual([{ n: 230 }]);
  });
});
