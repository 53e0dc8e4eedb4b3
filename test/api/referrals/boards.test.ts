import { startTestApp, type TestApp } from '../../support/app.js';
import { aCity, advance, aDraft, aSent, ok, sorted, step, type City } from '../../support/casework.js';

describe('what the screens of both sides show of referrals', () => {
  let app: TestApp;
  let city: City;
  let sent: Awaited<ReturnType<typeof aSent>>;
  let draft: Awaited<ReturnType<typeof aDraft>>;
  let over: Awaited<ReturnType<typeof aSent>>;

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
    sent = await aSent(app, city);
    draft = await aDraft(app, city);
    over = await aSent(app, city);
    await advance(city.partner, over.referral, 'receive', ['decline', { reason: 'no_capacity' }]);
  });
  afterAll(() => app.close());

  const ids = (items: any[]) => sorted(items.map((item) => item.id));
  const staffIds = async (query: string) => ids((await ok(city.worker.get(`/api/v1/referrals?${query}`))).items);
  const partnerIds = async (query: string) =>
    ids((await ok(city.partner.get(`/api/v1/partner/referrals?${query}`))).items);

  it('filters by whose move it is and by resident', async () => {
    expect(await staffIds('whoseMove=partner')).toEqual([sent.referral.id]);
    expect(await staffIds('whoseMove=sender')).toEqual([draft.referral.id]);
    expect(await staffIds('whoseMove=nobody')).toEqual([over.referral.id]);
    expect(await staffIds(`residentId=${draft.resident.id}`)).toEqual([draft.referral.id]);
    expect(await staffIds(`residentId=${draft.resident.id}&whoseMove=partner`)).toEqual([]);
    expect(await partnerIds('whoseMove=partner')).toEqual([sent.referral.id]);
    expect(await partnerIds('whoseMove=sender')).toEqual([]);
    expect((await city.worker.get('/api/v1/referrals?whoseMove=resident')).status).toBe(422);
    expect((await city.worker.get('/api/v1/referrals?residentId=1')).status).toBe(422);
  });

  it('finds a referral by its code or the beginning of it, however it is typed', async () => {
    const { code, id } = sent.referral;
    const bare = code.slice(2).replace('-', '').toLowerCase();
    for (const typed of [code, code.toLowerCase(), bare, `F ${bare}`, code.slice(0, 8), bare.replaceAll('0', 'o')]) {
      expect([typed, await staffIds(`search=${encodeURIComponent(typed)}`)]).toEqual([typed, [id]]);
    }
    expect(await partnerIds(`search=${code}`)).toEqual([id]);
    expect(await partnerIds(`search=${draft.referral.code}`)).toEqual([]);
    for (const typed of ['F-ÜÜÜÜ', '%', '1234567890', `${code}0`]) {
      expect(await staffIds(`search=${encodeURIComponent(typed)}`)).toEqual([]);
    }
  });

  it('names unit, worker, service and organisation, and says when something last happened', async () => {
    const { items } = await ok(city.worker.get('/api/v1/referrals'));
    const line = items.find((item: any) => item.id === sent.referral.id);
    expect(line).toMatchObject({
      whoseMove: 'partner',
      service: { name: 'Legal advice' },
      recipient: { name: 'Umut Association' },
      sender: { unitId: city.unit.id, unitName: expect.any(String) },
      worker: { id: city.worker.id, name: expect.stringMatching(/^Colleague/) },
    });
    expect(Math.abs(new Date(line.changedAt).getTime() - Date.now())).toBeLessThan(60_000);
    expect(line.changedAt).toBe(sent.referral.history.at(-1).takenAt);
    const seen = (await ok(city.partner.get('/api/v1/partner/referrals'))).items[0];
    expect(seen).toMatchObject({
      id: sent.referral.id,
      changedAt: line.changedAt,
      recipient: { id: city.organization.id },
      consentValidUntil: sent.consent.validUntil,
    });
    expect(seen).not.toHaveProperty('worker');
  });

  it('tells who took each step, and for whom', async () => {
    const sheet = await ok(city.worker.get(`/api/v1/referrals/${over.referral.id}`));
    expect(sheet.history.map((entry: any) => [entry.step, entry.takenBy.organization])).toEqual([
      ['draft', sheet.sender.unitName],
      ['send', sheet.sender.unitName],
      ['receive', 'Umut Association'],
      ['decline', 'Umut Association'],
    ]);
    expect(sheet).toMatchObject({ packet: null, disclosed: over.consent.fields, consent: { state: 'valid' } });
    const seen = await ok(city.partner.get(`/api/v1/partner/referrals/${sent.referral.id}`));
    expect(seen.disclosed).toEqual(sent.consent.fields);
    await ok(step(city.worker, 'consents', sent.consent, 'withdraw'));
    const after = await ok(city.worker.get(`/api/v1/referrals/${sent.referral.id}`));
    expect(after.consent).toMatchObject({ id: sent.consent.id, state: 'withdrawn' });
  });

  it('shows the whole chain of attempts from each of its ends', async () => {
    const again = (attemptOf: string) =>
      ok(city.worker.post(`/api/v1/cases/${over.owner.id}/referrals`, { serviceId: city.service.id, attemptOf }), 201);
    const second = await again(over.referral.id);
    await ok(step(city.worker, 'referrals', second, 'recall', { reason: 'wrong_service' }));
    const third = await again(second.id);
    expect(third.attempts.map((attempt: any) => [attempt.id, attempt.state, attempt.declineReason])).toEqual([
      [over.referral.id, 'declined', 'no_capacity'],
      [second.id, 'recalled', null],
    ]);
    const first = await ok(city.worker.get(`/api/v1/referrals/${over.referral.id}`));
    expect(first.attempts.map((attempt: any) => attempt.id)).toEqual([second.id, third.id]);
    expect(first.attempts[0]).toMatchObject({ code: second.code, service: { name: 'Legal advice' } });
  });
});
