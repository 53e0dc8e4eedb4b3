import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('the public HSDS 3 directory', () => {
  let app: TestApp;
  let supervisor: Caller;
  let organization: { id: string };
  let shown: string;
  let hidden: string;

  const get = (path: string, headers: Record<string, string> = {}) =>
    app.anonymous.get(`/api/hsds${path}`).set(headers);

  beforeAll(async () => {
    app = await startTestApp();
    supervisor = await app.aStaff('supervisor', { unit: await app.aUnit() });
    organization = await app.anOrganization('Körfez Köprüsü Derneği');
    await app.anOrganization('Nobody sees this one');
    const add = async (name: string) =>
      (
        await supervisor.post('/api/v1/directory/services', {
          organizationId: organization.id,
          name,
          sector: 'language',
          status: 'active',
          languages: ['tr'],
          requiredDocuments: ['None'],
          url: 'https://example.org/course',
          externalGate: { text: 'Asks for a ministry card' },
          translations: [{ language: 'ar', name: 'دورة تركية' }],
          locations: [
            {
              name: `House of ${name}`,
              latitude: 38.4,
              longitude: 27.1,
              address: 'Example Street 2',
              postalCode: '35000',
            },
          ],
        })
      ).body.id as string;
    shown = await add('Turkish course');
    hidden = await add('Secret course');
    await supervisor.post(`/api/v1/directory/services/${shown}/steps/publish`, { gateReviewed: true }, { ifMatch: 1 });
    for (const name of ['B', 'C', 'D']) await app.aService(organization.id, 'legal', name);
  });
  afterAll(() => app.close());

  it('says which version and profile it is, at addresses that answer', async () => {
    const answer = await get('');
    expect(answer.status).toBe(200);
    expect(answer.body.version).toBe('3.1');
    for (const address of [answer.body.profile, answer.body.openapi_url]) expect(() => new URL(address)).not.toThrow();
    expect((await app.anonymous.get(new URL(answer.body.profile).pathname)).status).toBe(200);
  });

  it('pages with the whole envelope, also past the end', async () => {
    const first = await get('/services?per_page=3');
    expect(first.body).toMatchObject({
      total_items: 4,
      total_pages: 2,
      page_number: 1,
      size: 3,
      first_page: true,
      last_page: false,
      empty: false,
    });
    const second = await get('/services?per_page=3&page=2');
    expect(second.body).toMatchObject({ page_number: 2, size: 1, first_page: false, last_page: true });
    expect((await get('/services?page=99')).body).toMatchObject({
      size: 0,
      empty: true,
      total_items: 4,
      last_page: true,
      contents: [],
    });
    const ids = [...first.body.contents, ...second.body.contents].map((service: { id: string }) => service.id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect((await get(`/services/${id}`)).status).toBe(200);
    expect((await get('/services?per_page=0')).status).toBe(422);
  });

  it('shows nothing that is not published, on any path', async () => {
    const all = await Promise.all(
      [
        '/services?per_page=500&full=true',
        '/services?search=secret',
        '/services?format=ndjson',
        '/service_at_locations?full=true',
        '/organizations?per_page=500',
        `/organizations/${organization.id}`,
      ].map(async (path) => (await get(path)).text),
    );
    expect(all.join()).toContain('Turkish course');
    expect(all.join()).not.toContain('Secret');
    expect(all.join()).not.toContain('Nobody sees');
    const missing = await get(`/services/${hidden}`);
    expect([missing.status, missing.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('gives a service with all that hangs on it, and says what is decided elsewhere', async () => {
    const { body, headers } = await get(`/services/${shown}`);
    expect(body).toMatchObject({
      organization: { id: organization.id },
      languages: [{ code: 'tr', name: 'Turkish' }],
      required_documents: [{ document: 'None' }],
      eligibility_description: 'Decided elsewhere, not by the city: Asks for a ministry card',
      service_at_locations: [
        { location: { location_type: 'physical', latitude: 38.4, addresses: [{ address_1: 'Example Street 2' }] } },
      ],
      x_hemsehri: { sector: 'language', accepts_referrals: true },
    });
    expect(headers['cache-control']).toContain('public');
    expect((await get(`/services/${shown}`)).body).toEqual(body);
    expect((await get(`/services/${shown}`, { 'accept-language': 'ar-SY,en;q=0.5' })).body).toMatchObject({
      name: 'دورة تركية',
      alternate_name: 'Turkish course',
    });
  });

  it('filters by words, organisation and time of change, together', async () => {
    const { body } = await get(`/services/${shown}`);
    const ids = async (query: string) =>
      (await get(`/services?${query}`)).body.contents.map((s: { id: string }) => s.id);
    expect(await ids('search=turk')).toEqual([shown]);
    expect(await ids(`organization_id=${organization.id}&search=turk&modified_after=${body.last_modified}`)).toEqual([
      shown,
    ]);
    expect(await ids('modified_after=2999-01-01T00:00:00Z')).toEqual([]);
    expect((await get('/services?minimal=true&search=turk')).body.contents).toEqual([
      { id: shown, last_modified: body.last_modified },
    ]);
    expect((await get('/services?taxonomy_id=x')).status).toBe(422);
    expect((await get('/services?modified_after=yesterday')).status).toBe(422);
  });

  it('streams everything as lines when asked for ndjson', async () => {
    const answer = await get('/services?format=ndjson')
      .buffer(true)
      .parse((res, done) => {
        let text = '';
        res.on('data', (chunk: Buffer) => (text += chunk.toString()));
        res.on('end', () => done(null, text));
      });
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(
      String(answer.body)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toHaveLength(4);
  });
});
