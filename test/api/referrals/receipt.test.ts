import { startTestApp, type TestApp } from '../../support/app.js';
import { newId } from '../../../src/platform/ids.js';
import { aCity, advance, aDraft, aSent, ok, step, type City } from '../../support/casework.js';

describe('the receipt of a referral', () => {
  let app: TestApp;
  let city: City;
  const receiptOf = (id: string) => city.worker.get(`/api/v1/referrals/${id}/receipt`);

  beforeAll(async () => {
    app = await startTestApp();
    city = await aCity(app);
    const place = newId();
    await app.sql(`INSERT INTO directory.locations (id, name, addresses) VALUES ($1, 'Konak office', $2)`, [
      place,
      JSON.stringify([{ address_1: 'Anafartalar Cd. 1', city: 'İzmir', postal_code: '35250' }]),
    ]);
    await app.sql('INSERT INTO directory.service_at_locations (id, service_id, location_id) VALUES ($1, $2, $3)', [
      newId(),
      city.service.id,
      place,
    ]);
    await app.sql(
      `UPDATE directory.services SET url = 'https://example.org', translations = '{"ar": {"name": "استشارة قانونية"}}',
         extra = '{"hsds": {"phones": [{"number": "+90 232 000 00 00"}]}}' WHERE id = $1`,
      [city.service.id],
    );
  });
  afterAll(() => app.close());

  it('says where to go, what was agreed and by when to expect an answer, and nothing about the person', async () => {
    const { referral, resident, owner, consent } = await aSent(app, city);
    const answer = await receiptOf(referral.id);
    const [unit] = await app.sql('SELECT name FROM access.units WHERE id = $1', [city.unit.id]);
    expect(answer.body).toEqual({
      code: referral.code,
      service: {
        name: 'Legal advice',
        translations: [{ language: 'ar', name: 'استشارة قانونية' }],
        organization: 'Umut Association',
        url: 'https://example.org',
        email: null,
        phones: ['+90 232 000 00 00'],
        places: [{ name: 'Konak office', address: 'Anafartalar Cd. 1', city: 'İzmir', postalCode: '35250' }],
      },
      shared: [
        { name: 'callName', label: expect.objectContaining({ tr: 'Hitap adı' }) },
        { name: 'age', label: expect.anything() },
        { name: 'phone', label: expect.anything() },
      ],
      sentOn: referral.madeOn,
      answerExpectedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      unitName: unit!.name,
    });
    expect(answer.body.answerExpectedOn > referral.madeOn).toBe(true);
    const hidden = [resident.id, resident.code, resident.callName, '555 000', owner.id, owner.code, consent.id];
    for (const text of [...hidden, city.worker.id]) expect(answer.text).not.toContain(text);
  });

  it('is a reading that names the person in the audit trail', async () => {
    const { referral, resident } = await aSent(app, city);
    await ok(receiptOf(referral.id));
    const [{ audit_ref }] = (await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [resident.id])) as [
      any,
    ];
    expect((await app.auditOf('referral.read')).at(-1)).toMatchObject({
      actor: city.worker.id,
      subject_id: referral.id,
      persons: [audit_ref],
      detail: { page: 'receipt' },
    });
  });

  it('keeps to itself where a service is that the public directory does not show', async () => {
    const { referral } = await aSent(app, city);
    await app.sql('UPDATE directory.services SET published = false WHERE id = $1', [city.service.id]);
    const { service } = await ok(receiptOf(referral.id));
    await app.sql('UPDATE directory.services SET published = true WHERE id = $1', [city.service.id]);
    expect(service).toMatchObject({ name: 'Legal advice', url: null, email: null, phones: [], places: [] });
  });

  it('exists for what was sent and did not come to nothing, and for nobody outside the unit', async () => {
    const { referral: draft } = await aDraft(app, city);
    const refused = await receiptOf(draft.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'no-receipt']);
    const { referral: declined } = await aSent(app, city);
    await advance(city.partner, declined, 'receive', ['decline', { reason: 'no_capacity' }]);
    expect((await receiptOf(declined.id)).status).toBe(409);
    const { referral } = await aSent(app, city);
    const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
    expect((await stranger.get(`/api/v1/referrals/${referral.id}/receipt`)).status).toBe(404);
    expect((await city.partner.get(`/api/v1/referrals/${referral.id}/receipt`)).status).toBe(403);
    await ok(step(city.worker, 'referrals', referral, 'recall', { reason: 'sent_in_error' }));
    expect((await receiptOf(referral.id)).status).toBe(409);
  });
});
