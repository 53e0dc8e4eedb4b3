import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('the service directory for staff', () => {
  let app: TestApp;
  let supervisor: Caller;
  let worker: Caller;
  let organization: { id: string; name: string };

  beforeAll(async () => {
    app = await startTestApp();
    const unit = await app.aUnit();
    supervisor = await app.aStaff('supervisor', { unit });
    worker = await app.aStaff('social_worker', { unit });
    organization = await app.anOrganization('Zeytin Dalı Hukuk Dayanışması');
  });
  afterAll(() => app.close());

  const aService = (over: object = {}) => ({
    organizationId: organization.id,
    name: 'Hukuki danışma',
    sector: 'legal',
    status: 'active',
    ...over,
  });
  const add = async (over: object = {}) => {
    const answer = await supervisor.post('/api/v1/directory/services', aService(over));
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('adds a service unpublished, with its places, an audit event and an event for others', async () => {
    const answer = await supervisor.post(
      '/api/v1/directory/services',
      aService({
        description: 'Avukat görüşmesi',
        languages: ['tr', 'ar'],
        requiredDocuments: ['Any paper with your name'],
        translations: [{ language: 'ar', name: 'استشارة قانونية', description: 'مقابلة مع محام' }],
        locations: [
          {
            name: 'Office',
            latitude: 38.42,
            longitude: 27.14,
            districtCode: 'TUR035021',
            address: 'Example Street 1',
            postalCode: '35250',
          },
        ],
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers['etag']).toBe('"v1"');
    expect(answer.headers['location']).toBe(`/api/v1/directory/services/${answer.body.id}`);
    expect(answer.body).toMatchObject({
      published: false,
      languages: ['tr', 'ar'],
      allowedSteps: ['publish'],
      organizationName: organization.name,
      translations: [{ language: 'ar', name: 'استشارة قانونية' }],
      translatedNames: [{ language: 'ar', name: 'استشارة قانونية' }],
      districtCodes: ['TUR035021'],
      locations: [{ name: 'Office', districtCode: 'TUR035021', address: 'Example Street 1' }],
    });
    const [row] = await app.sql('SELECT name, published, sector FROM directory.services WHERE id = $1', [
      answer.body.id,
    ]);
    expect(row).toEqual({ name: 'Hukuki danışma', published: false, sector: 'legal' });
    expect((await app.auditOf('service.add')).at(-1)).toMatchObject({
      subject_id: answer.body.id,
      actor: supervisor.id,
    });
    expect((await app.outboxOf('service.changed')).at(-1)?.payload).toEqual({ serviceId: answer.body.id });
  });

  it('lets only those change it who may', async () => {
    expect((await worker.post('/api/v1/directory/services', aService())).status).toBe(403);
    const { id } = await add();
    expect((await worker.get(`/api/v1/directory/services/${id}`)).body.allowedSteps).toEqual([]);
  });

  it('names every faulty field', async () => {
    const answer = await supervisor.post('/api/v1/directory/services', {
      organizationId: 'x',
      name: '',
      sector: 'weather',
      status: 'open',
      url: 'javascript:alert(1)',
      nationality: 'SYR',
      locations: [{ name: 'P', latitude: 100 }],
    });
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map((fault: { pointer: string }) => fault.pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/organizationId',
        '/name',
        '/sector',
        '/status',
        '/url',
        '/nationality',
        '/locations/0/latitude',
      ]),
    );
    const ages = await supervisor.post('/api/v1/directory/services', aService({ minimumAge: 30, maximumAge: 6 }));
    expect([ages.status, ages.body.errors[0].pointer]).toEqual([422, '/maximumAge']);
    const nobody = await supervisor.post(
      '/api/v1/directory/services',
      aService({ organizationId: '0190aaaa-0000-7000-8000-000000000000' }),
    );
    expect([nobody.status, nobody.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/organizationId', code: 'unknown-organization' })],
    ]);
  });

  it('replaces a service under its version only, and keeps places that stay', async () => {
    const { id, locations } = await add({ locations: [{ name: 'A' }, { name: 'B' }] });
    const change = aService({ name: 'Hukuki danışma 2', locations: [{ id: locations[0].id, name: 'A2' }] });
    expect((await supervisor.put(`/api/v1/directory/services/${id}`, change)).status).toBe(428);
    expect((await supervisor.put(`/api/v1/directory/services/${id}`, change, { ifMatch: 7 })).status).toBe(412);
    const answer = await supervisor.put(`/api/v1/directory/services/${id}`, change, { ifMatch: 1 });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      version: 2,
      name: 'Hukuki danışma 2',
      locations: [{ id: locations[0].id, name: 'A2' }],
    });
    expect(await app.sql('SELECT 1 FROM directory.locations WHERE id = $1', [locations[1].id])).toEqual([]);
  });

  it('publishes and withdraws by steps; a gate must be looked at first, and a changed gate again', async () => {
    const { id } = await add({ externalGate: { text: 'Only with a ministry card', decidedBy: 'Ministry' } });
    const publish = (ifMatch: number, body = {}) =>
      supervisor.post(`/api/v1/directory/services/${id}/steps/publish`, body, { ifMatch });
    expect((await publish(1)).body.code).toBe('gate-not-reviewed');
    const published = await publish(1, { gateReviewed: true });
    expect(published.body).toMatchObject({ published: true, version: 2, allowedSteps: ['withdraw'] });
    expect((await publish(2)).status).toBe(409);
    const same = await supervisor.put(
      `/api/v1/directory/services/${id}`,
      aService({ externalGate: { text: 'Only with a ministry card' } }),
      { ifMatch: 2 },
    );
    expect(same.body.published).toBe(true);
    const other = await supervisor.put(
      `/api/v1/directory/services/${id}`,
      aService({ externalGate: { text: 'Only for others' } }),
      { ifMatch: 3 },
    );
    expect(other.body.published).toBe(false);
    const withdraw = await supervisor.post(`/api/v1/directory/services/${id}/steps/withdraw`, {}, { ifMatch: 4 });
    expect(withdraw.body.code).toBe('step-not-possible');
    expect((await app.auditOf('service.publish')).at(-1)).toMatchObject({ subject_id: id });
  });

  it('finds by words in any spelling and language, and by its filters', async () => {
    const other = await app.anOrganization('İmbat Çocuk Atölyesi');
    const { id } = await add({
      organizationId: other.id,
      name: 'ÇOCUK dostu IŞIK alanı',
      sector: 'child-protection',
      acceptsReferrals: false,
      translations: [{ language: 'ar', name: 'مساحة آمنة للأطفال' }],
    });
    const found = async (query: string) =>
      (await worker.get(`/api/v1/directory/services?${query}`)).body.items.map((item: { id: string }) => item.id);
    for (const words of ['cocuk isik', 'Çocuk ışı', 'امنة', 'آمنة لل', `dostu' | !&`]) {
      expect([words, await found(`search=${encodeURIComponent(words)}`)]).toEqual([words, [id]]);
    }
    expect(await found(`search=${encodeURIComponent('مساحة آمن')}`)).toEqual([id]);
    expect(await found('sector=child-protection&acceptsReferrals=false')).toEqual([id]);
    expect(await found(`organizationId=${other.id}`)).toEqual([id]);
    expect(await found('status=defunct')).toEqual([]);
    expect((await worker.get('/api/v1/directory/services?nationality=SYR')).status).toBe(422);
  });

  it('lists what somebody has to know before sending anybody there: languages, other names, districts, the alert', async () => {
    const { id } = await add({
      name: 'Gezici sağlık taraması',
      alert: 'Yalnızca salı günleri',
      languages: ['tr', 'ar'],
      translations: [{ language: 'ar', name: 'فحص صحي متنقل' }],
      locations: [
        { name: 'Bornova', districtCode: 'TUR035008' },
        { name: 'Bornova 2', districtCode: 'TUR035008' },
        { name: 'Araç' },
      ],
    });
    const { items } = (await worker.get('/api/v1/directory/services?search=gezici')).body;
    expect(items).toMatchObject([
      {
        id,
        alert: 'Yalnızca salı günleri',
        languages: ['tr', 'ar'],
        translatedNames: [{ language: 'ar', name: 'فحص صحي متنقل' }],
        districtCodes: ['TUR035008'],
      },
    ]);
  });

  it('lists each service once over all pages', async () => {
    for (let i = 0; i < 5; i += 1) await add({ name: 'Same name' });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await worker.get(
        `/api/v1/directory/services?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map((item) => item.id));
      cursor = page.body.nextCursor;
    }
    const [{ count }] = (await app.sql('SELECT count(*)::int AS count FROM directory.services')) as [{ count: number }];
    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
    expect((await worker.get('/api/v1/directory/services?cursor=abc')).status).toBe(400);
  });

  it('shows partners and machines what is published and what is their own', async () => {
    const own = await add({ name: 'Own hidden' });
    const stranger = await app.anOrganization('Other organisation');
    const member = await app.aStaff('partner_worker', { partner: organization });
    const outsider = await app.aStaff('partner_worker', { partner: stranger });
    const machine = await app.aClient(['directory:read']);
    expect((await member.get(`/api/v1/directory/services/${own.id}`)).status).toBe(200);
    expect((await outsider.get(`/api/v1/directory/services/${own.id}`)).status).toBe(404);
    expect((await machine.get(`/api/v1/directory/services/${own.id}`)).status).toBe(404);
    const listed = (await machine.get('/api/v1/directory/services?limit=200')).body.items;
    expect(listed.every((item: { published: boolean }) => item.published)).toBe(true);
  });

  it('adds and changes organisations and refuses circles', async () => {
    const added = await supervisor.post('/api/v1/directory/organizations', {
      name: 'Nar Kadın Kooperatifi',
      description: 'Cooperative',
    });
    expect(added.status).toBe(201);
    const child = await supervisor.post('/api/v1/directory/organizations', {
      name: 'Nar Bornova',
      description: 'Branch',
      parentId: added.body.id,
    });
    const circle = await supervisor.put(
      `/api/v1/directory/organizations/${added.body.id}`,
      { name: 'Nar Kadın Kooperatifi', description: 'Cooperative', parentId: child.body.id },
      { ifMatch: 1 },
    );
    expect([circle.status, circle.body.errors[0].code]).toEqual([422, 'circle']);
    const changed = await supervisor.put(
      `/api/v1/directory/organizations/${child.body.id}`,
      { name: 'Nar Buca', description: 'Branch' },
      { ifMatch: 1 },
    );
    expect(changed.body).toMatchObject({ name: 'Nar Buca', version: 2, parentId: null });
    expect((await worker.get('/api/v1/directory/organizations?search=nar')).body.items).toHaveLength(2);
    expect((await app.auditOf('organization.change')).at(-1)).toMatchObject({ subject_id: child.body.id });
  });
});
