import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Clock } from '../../src/platform/clock.js';
import { loadDemoCity } from '../../src/demo/index.js';
import { Database } from '../../src/platform/database/database.js';
import { DirectoryStore } from '../../src/imports/directory-store.js';
import { parseHsds } from '../../src/imports/hsds-file.js';
import { mapHsds } from '../../src/imports/hsds.js';
import { mapServicesAdvisor } from '../../src/imports/services-advisor.js';
import { startTestApp, type TestApp } from '../support/app.js';

const shared = join(import.meta.dirname ?? __dirname, '../../../shared/data');
const present = existsSync(join(shared, 'hsds'));
if (!present)
  process.stdout.write('skipped: validation against the official HSDS schemas, because ../shared/data is absent\n');
const read = (path: string): unknown => JSON.parse(readFileSync(join(shared, path), 'utf8'));

(present ? describe : describe.skip)('what the public directory gives out, against the official schemas', () => {
  let app: TestApp;
  const validators = new Map<string, ValidateFunction>();

  beforeAll(async () => {
    app = await startTestApp();
    await loadDemoCity(app.http, { residents: 60, today: app.http.get(Clock).today() });
    const store = new DirectoryStore(app.http.get(Database), app.http.get(Clock));
    const options = { dryRun: false, progress: () => undefined };
    const advisor = mapServicesAdvisor(
      read('services-advisor/services_en.json'),
      read('services-advisor/services_ar.json'),
      '2014-12-01',
    );
    await store.import(advisor.directory, { ...options, source: 'services-advisor', organizationsByName: true });
    const official = mapHsds(
      parseHsds(readFileSync(join(shared, 'hsds/examples/service_full.json'), 'utf8')),
      new Set(),
    );
    await store.import(official.directory, { ...options, source: 'hsds', organizationsByName: false });
    const unit = await app.aUnit();
    const supervisor = await app.aStaff('supervisor', { unit });
    const organization = await app.anOrganization();
    const own = await supervisor.post('/api/v1/directory/services', {
      organizationId: organization.id,
      name: 'Own',
      sector: 'legal',
      status: 'temporarily closed',
      url: 'https://example.org/a',
      email: 'a@example.org',
      languages: ['tr', 'kmr'],
      requiredDocuments: ['None'],
      minimumAge: 0,
      maximumAge: 17,
      externalGate: { text: 'Ministry card' },
      locations: [
        { name: 'House', latitude: 38, longitude: 27, address: 'Street 1', postalCode: '35000' },
        { name: 'Bare' },
      ],
    });
    await supervisor.post(
      `/api/v1/directory/services/${own.body.id}/steps/publish`,
      { gateReviewed: true },
      { ifMatch: 1 },
    );
    await app.sql(`UPDATE directory.services SET published = true`);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
    for (const name of ['service', 'service_list', 'organization', 'organization_list', 'service_at_location_list']) {
      validators.set(name, ajv.compile(read(`hsds/compiled/${name}.json`) as object));
    }
  }, 60_000);
  afterAll(() => app.close());

  const everything = async (path: string): Promise<Record<string, unknown>[]> => {
    const all: Record<string, unknown>[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await app.anonymous.get(
        `/api/hsds${path}${path.includes('?') ? '&' : '?'}per_page=500&page=${page}`,
      );
      all.push(...body.contents);
      if (body.last_page) return all;
    }
  };
  const expectValid = (schema: string, records: Record<string, unknown>[]) => {
    const validate = validators.get(schema)!;
    const wrong = records
      .filter((record) => !validate(record))
      .map((record) => ({ name: record['name'], errors: (validate(record), validate.errors) }));
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
  };

  it('gives every service whole, as the schema of a service wants it', async () => {
    const services = await everything('/services?full=true');
    const [{ demo }] = (await app.sql(
      `SELECT count(*)::int AS demo FROM directory.services s WHERE NOT EXISTS (SELECT FROM directory.source_records r WHERE r.record_id = s.id)`,
    )) as [{ demo: number }];
    expect(demo).toBeGreaterThan(30);
    expect(services).toHaveLength(562 + 1 + demo);
    expectValid('service', services);
  });

  it('lists services, organisations and places as the schemas of the lists want them', async () => {
    expectValid('service_list', await everything('/services'));
    expectValid('organization_list', await everything('/organizations'));
    expectValid('service_at_location_list', await everything('/service_at_locations'));
  });

  it('gives an organisation with its services as its schema wants it', async () => {
    const [first] = await everything('/organizations');
    expectValid('organization', [(await app.anonymous.get(`/api/hsds/organizations/${String(first!['id'])}`)).body]);
  });

  it('gives out again what came in nested, and can be imported by another city', async () => {
    const services = await everything('/services?full=true');
    const counselling = services.find((service) => service['name'] === 'Community Counselling');
    expect(counselling).toMatchObject({
      phones: [{ extension: 100 }],
      schedules: [{ freq: 'WEEKLY' }],
      cost_options: expect.any(Array),
    });
    const copy = mapHsds(
      services.map((value, i) => ({ line: i + 1, value })),
      new Set(),
    );
    expect(copy.faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
    expect(copy.directory.services).toHaveLength(services.length);
    expect(copy.directory.services.filter((service) => service.external_gate)).not.toEqual([]);
  });
});
