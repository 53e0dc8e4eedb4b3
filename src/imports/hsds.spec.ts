import { parseHsds } from './hsds-file.js';
import { mapHsds } from './hsds.js';

const ORG = '11111111-1111-4111-8111-111111111111';
const SERVICE = '22222222-2222-4222-8222-222222222222';
const PLACE = '33333333-3333-4333-8333-333333333333';
const NESTED = '44444444-4444-4444-8444-444444444444';
const organization = { id: ORG, name: 'Umut', description: 'An association' };
const service = (over: object = {}) => ({ id: SERVICE, name: 'Advice', status: 'active', organization, ...over });
const map = (file: unknown, known: string[] = []) =>
  mapHsds(parseHsds(typeof file === 'string' ? file : JSON.stringify(file)), new Set(known));
const faults = (mapped: ReturnType<typeof map>) =>
  mapped.faults.map(({ severity, line, column, code }) => `${severity} ${line} ${column} ${code}`);

describe('HSDS 3', () => {
  it.each([
    ['one record', service()],
    ['a list', [service()]],
    ['a page', { total_items: 1, contents: [service()] }],
    ['an organisation with services', { ...organization, services: [service({ organization: undefined })] }],
    ['a service at a location', { id: NESTED, location: { id: PLACE, location_type: 'physical' }, service: service() }],
    ['lines', `${JSON.stringify(service())}\n\n${JSON.stringify(organization)}\n`],
    [
      'tables',
      {
        'organizations.csv': [organization],
        'services.csv': [{ id: SERVICE, name: 'Advice', status: 'active', organization_id: ORG }],
      },
    ],
  ])('reads %s', (_, file) => {
    const mapped = map(file);
    expect(faults(mapped)).toEqual([]);
    expect(mapped.directory.services).toMatchObject([{ key: SERVICE, organizationKey: ORG, name: 'Advice' }]);
    expect(mapped.directory.organizations).toMatchObject([{ key: ORG, name: 'Umut' }]);
  });

  it('puts places and nested tables to their service', () => {
    const { directory } = map({
      'organizations.csv': [organization],
      'services.csv': [{ id: SERVICE, name: 'Advice', status: 'active', organization_id: ORG }],
      'service_at_location.csv': [{ id: NESTED, service_id: SERVICE, location_id: PLACE }],
      'locations.csv': [{ id: PLACE, location_type: 'physical', name: 'House', latitude: 38.4, longitude: 27.1 }],
      'addresses.csv': [{ id: NESTED, location_id: PLACE, address_1: 'Street 1' }],
      'phones.csv': [
        { id: NESTED, service_id: SERVICE, number: '+90 232 000 00 00' },
        { id: NESTED, service_id: 'other', number: '1' },
      ],
    });
    expect(directory.services[0]).toMatchObject({
      locationKeys: [PLACE],
      extra: { hsds: { phones: [{ number: '+90 232 000 00 00' }] } },
    });
    expect(directory.locations).toMatchObject([
      { name: 'House', latitude: 38.4, addresses: [{ address_1: 'Street 1' }] },
    ]);
  });

  it('names each fault by record and field, and never a value', () => {
    const mapped = map([
      service({ id: undefined }),
      service({ status: 'open' }),
      service({ name: 5 }),
      service({ organization: undefined }),
      'text',
      service(),
      service(),
    ]);
    expect(faults(mapped)).toEqual([
      'fault 1 /id missing',
      'fault 2 /status not-of-the-list',
      'fault 3 /name not-a-text',
      'fault 4 /organization_id missing',
      'fault 5  not-an-object',
      'fault 7 /id repeated',
    ]);
    expect(mapped.directory.services).toHaveLength(1);
    expect(faults(map(`${JSON.stringify(service())}\n{"id":`))).toEqual(['fault 2  not-json']);
    expect(() => map('hello')).toThrow(expect.objectContaining({ code: 'not-json' }));
  });

  it('takes an organisation that an earlier import brought', () => {
    const alone = service({ organization: undefined, organization_id: ORG });
    expect(faults(map(alone))).toEqual(['fault 1 /organization_id unknown-organization']);
    expect(faults(map(alone, [ORG]))).toEqual([]);
  });

  it('leaves out what does not fit the standard, and says so', () => {
    const mapped = map(
      service({
        url: 'javascript:alert(1)',
        email: 'no',
        minimum_age: -3,
        phones: [{ id: NESTED, number: '1', extension: 'ten', metadata: [{}] }, { number: '2' }],
        service_at_locations: [{ location: { id: PLACE, location_type: 'physical', latitude: 100, longitude: 101 } }],
      }),
    );
    expect(mapped.directory.services[0]).toMatchObject({
      url: null,
      email: null,
      minimum_age: null,
      extra: { hsds: { phones: [{ id: NESTED, number: '1' }] } },
    });
    expect(mapped.directory.services[0]!.extra).toEqual({ hsds: { phones: [{ id: NESTED, number: '1' }] } });
    expect(mapped.directory.locations[0]).toMatchObject({ latitude: null, longitude: null });
    expect(mapped.faults.every(({ severity }) => severity === 'note')).toBe(true);
  });

  it.each([
    'Syrian nationals only',
    'For refugees registered with UNHCR',
    'Sadece Türk vatandaşları',
    'Geçici koruma altındakiler',
    'للاجئين فقط',
  ])('sends %j to review as an external gate', (text) =>
    expect(map(service({ eligibility_description: text })).directory.services[0]!.external_gate).toEqual({ text }),
  );

  it('lets other texts of eligibility be', () => {
    expect(
      map(service({ eligibility_description: 'People from 12 years on who live in the city' })).directory.services[0]!
        .external_gate,
    ).toBeNull();
  });
});
