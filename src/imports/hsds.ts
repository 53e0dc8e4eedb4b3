import { unstorable } from '../platform/http/text-rules.js';
import {
  SECTORS,
  SERVICE_STATUSES,
  type ExternalGate,
  type Sector,
  type ServiceStatus,
  type Translations,
} from '../service-directory/index.js';
import type { SourceDirectory, SourceLocation, SourceOrganization, SourceService } from './directory-records.js';
import { Refused, type Fault } from './faults.js';
import { cleanNested, isEmail, isRecord, isWeb, NESTED_OF_SERVICE, type Json } from './hsds-nested.js';
import { fromTables } from './hsds-tables.js';

/** Mapper of HSDS 3 (Open Referral): services, organisations or services at locations, nested or as tables. Pure. */

export interface MappedHsds {
  directory: SourceDirectory;
  faults: Fault[];
}

interface Item {
  line: number;
  value: unknown;
}

/** Reads the text of a file: one record, a list, a page of the API, tables, or one record per line (ndjson). */
export function parseHsds(text: string): Item[] {
  const whole = parsed(text);
  if (whole === undefined) return ndjson(text);
  const list = Array.isArray(whole)
    ? whole
    : isRecord(whole) && Array.isArray(whole['contents'])
      ? whole['contents']
      : null;
  if (list) return list.map((value: unknown, i) => ({ line: i + 1, value }));
  const tables = isRecord(whole) ? fromTables(whole) : null;
  if (tables) return tables.map((value, i) => ({ line: i + 1, value }));
  return [{ line: 1, value: whole }];
}

/** Maps the records. `knownOrganizations` are those that earlier imports of the same source brought. */
export function mapHsds(items: readonly Item[], knownOrganizations: ReadonlySet<string>): MappedHsds {
  const mapper = new Mapper(knownOrganizations);
  for (const { line, value } of items) mapper.addOrganizations(value, line);
  for (const { line, value } of items) mapper.addServices(value, line);
  return { directory: mapper.directory(), faults: mapper.faults };
}

class Mapper {
  readonly faults: Fault[] = [];
  private readonly organizations = new Map<string, SourceOrganization>();
  private readonly locations = new Map<string, SourceLocation>();
  private readonly services = new Map<string, SourceService>();

  constructor(private readonly knownOrganizations: ReadonlySet<string>) {}

  directory(): SourceDirectory {
    return {
      organizations: [...this.organizations.values()],
      locations: [...this.locations.values()],
      services: [...this.services.values()],
    };
  }

  /** First pass: organisations, wherever they are nested, so that a service may name one that comes later. */
  addOrganizations(value: unknown, line: number): void {
    if (!isRecord(value)) return;
    const service = serviceIn(value);
    if (service) {
      if (isRecord(service['organization'])) this.organization(service['organization'], line, '/organization');
    } else {
      this.organization(value, line, '');
    }
  }

  addServices(value: unknown, line: number): void {
    if (!isRecord(value)) {
      this.fault(line, '', value === undefined ? 'not-json' : 'not-an-object');
      return;
    }
    const service = serviceIn(value);
    if (service) {
      this.service(service, line, '');
      return;
    }
    if (!Array.isArray(value['services'])) return;
    value['services'].forEach((nested: unknown, i) => {
      if (isRecord(nested)) this.service({ ...nested, organization_id: value['id'] }, line, `/services/${i}`);
      else this.fault(line, `/services/${i}`, 'not-an-object');
    });
  }

  private organization(record: Json, line: number, at: string): void {
    const key = this.id(record, line, at);
    const name = this.text(record, 'name', line, at, true);
    const description = this.text(record, 'description', line, at, true);
    if (!key || name == null || description == null || this.organizations.has(key)) return;
    this.organizations.set(key, {
      key,
      name,
      description,
      alternate_name: this.text(record, 'alternate_name', line, at) ?? null,
      email: this.checked(record, 'email', isEmail, line, at),
      website: this.checked(record, 'website', isWeb, line, at),
    });
  }

  private service(record: Json, line: number, at: string): void {
    const before = this.faults.filter(({ severity }) => severity === 'fault').length;
    const key = this.id(record, line, at);
    const name = this.text(record, 'name', line, at, true);
    const status = this.status(record, line, at);
    const organizationKey = this.organizationOf(record, line, at);
    const text = (field: string) => this.text(record, field, line, at) ?? null;
    const own = {
      alternate_name: text('alternate_name'),
      description: text('description'),
      application_process: text('application_process'),
      fees_description: text('fees_description'),
      eligibility_description: text('eligibility_description'),
      interpretation_services: text('interpretation_services'),
      alert: text('alert'),
    };
    if (key && this.services.has(key)) this.fault(line, `${at}/id`, 'repeated');
    if (
      this.faults.filter(({ severity }) => severity === 'fault').length > before ||
      !key ||
      name == null ||
      !status ||
      !organizationKey
    )
      return;
    const ours = isRecord(record['x_hemsehri']) ? record['x_hemsehri'] : {};
    const gate = gateOf(ours['external_gate'], own.eligibility_description);
    if (gate && !isRecord(ours['external_gate']))
      this.note(line, `${at}/eligibility_description`, 'may-state-nationality-or-registration');
    this.services.set(key, {
      key,
      organizationKey,
      name,
      status,
      ...own,
      locationKeys: this.places(record, line, at),
      translations: translationsOf(ours['translations']),
      sector: SECTORS.includes(ours['sector'] as Sector) ? (ours['sector'] as Sector) : 'other',
      url: this.checked(record, 'url', isWeb, line, at),
      email: this.checked(record, 'email', isEmail, line, at),
      minimum_age: this.age(record, 'minimum_age', line, at),
      maximum_age: this.age(record, 'maximum_age', line, at),
      accepts_referrals: ours['accepts_referrals'] !== false,
      external_gate: gate,
      extra: { hsds: this.nested(record, line, at) },
    });
  }

  private organizationOf(record: Json, line: number, at: string): string | null {
    const nested = isRecord(record['organization']) ? record['organization']['id'] : undefined;
    const key = keyOf(nested ?? record['organization_id']);
    if (key && (this.organizations.has(key) || this.knownOrganizations.has(key))) return key;
    this.fault(line, `${at}/organization_id`, key ? 'unknown-organization' : 'missing');
    return null;
  }

  private places(record: Json, line: number, at: string): string[] {
    const links = Array.isArray(record['service_at_locations']) ? (record['service_at_locations'] as unknown[]) : [];
    return links.flatMap((link, i) => {
      const location = isRecord(link) && isRecord(link['location']) ? link['location'] : null;
      const key = location ? keyOf(location['id']) : null;
      if (location && key) return [this.location(key, location, line, `${at}/service_at_locations/${i}/location`)];
      this.note(line, `${at}/service_at_locations/${i}`, 'no-location');
      return [];
    });
  }

  private location(key: string, record: Json, line: number, at: string): string {
    if (this.locations.has(key)) return key;
    const [latitude, longitude] = [record['latitude'], record['longitude']];
    const onEarth =
      typeof latitude === 'number' &&
      typeof longitude === 'number' &&
      Math.abs(latitude) <= 90 &&
      Math.abs(longitude) <= 180;
    if (!onEarth && (latitude != null || longitude != null)) this.note(line, `${at}/latitude`, 'not-on-earth');
    const type = record['location_type'];
    const addresses = Array.isArray(record['addresses']) ? (record['addresses'] as unknown[]) : [];
    this.locations.set(key, {
      key,
      name: this.text(record, 'name', line, at) ?? null,
      location_type: type === 'postal' || type === 'virtual' ? type : 'physical',
      latitude: onEarth ? latitude : null,
      longitude: onEarth ? longitude : null,
      addresses: addresses.flatMap((address) => (isRecord(address) ? [addressOf(address)] : [])),
      extra: {},
    });
    return key;
  }

  /** Nested records are kept as they came and given out again, so they must be fit for that. */
  private nested(record: Json, line: number, at: string): Json {
    const result: Json = {};
    for (const name of NESTED_OF_SERVICE) {
      const value = record[name];
      if (value === undefined || value === null) continue;
      if (!Array.isArray(value)) {
        this.note(line, `${at}/${name}`, 'not-a-list');
        continue;
      }
      const kept = value.flatMap((item: unknown, i) => {
        const clean = cleanNested(name, item);
        if (clean) return [clean];
        this.note(line, `${at}/${name}/${i}`, 'unfit');
        return [];
      });
      if (kept.length > 0) result[name] = kept;
    }
    return result;
  }

  private id(record: Json, line: number, at: string): string | null {
    const key = keyOf(record['id']);
    if (!key) this.fault(line, `${at}/id`, record['id'] === undefined ? 'missing' : 'not-an-id');
    return key;
  }

  private status(record: Json, line: number, at: string): ServiceStatus | null {
    const status = record['status'];
    if (SERVICE_STATUSES.includes(status as ServiceStatus)) return status as ServiceStatus;
    this.fault(line, `${at}/status`, status === undefined ? 'missing' : 'not-of-the-list');
    return null;
  }

  /** Undefined when the field is faulty or, if not needed, absent. */
  private text(record: Json, field: string, line: number, at: string, needed = false): string | undefined {
    const value = record[field];
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
      if (needed) this.fault(line, `${at}/${field}`, 'missing');
      return undefined;
    }
    if (typeof value !== 'string') return void this.fault(line, `${at}/${field}`, 'not-a-text');
    if (unstorable(value) !== null) return void this.fault(line, `${at}/${field}`, 'unstorable-text');
    if (value.length > 10_000) return void this.fault(line, `${at}/${field}`, 'too-long');
    return value;
  }

  private checked(
    record: Json,
    field: string,
    fits: (text: string) => boolean,
    line: number,
    at: string,
  ): string | null {
    const value = this.text(record, field, line, at);
    if (value === undefined || fits(value)) return value ?? null;
    this.note(line, `${at}/${field}`, 'unfit');
    return null;
  }

  private age(record: Json, field: string, line: number, at: string): number | null {
    const value = record[field];
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 150) return value;
    this.note(line, `${at}/${field}`, 'not-an-age');
    return null;
  }

  private fault(line: number, column: string, code: string): void {
    this.faults.push({ severity: 'fault', line, column, code });
  }

  private note(line: number, column: string, code: string): void {
    this.faults.push({ severity: 'note', line, column, code });
  }
}

/** The service a record is or holds; null for an organisation. */
function serviceIn(record: Json): Json | null {
  if (isRecord(record['service'])) {
    const { service, ...link } = record;
    return isRecord(service) ? { ...service, service_at_locations: [link] } : null;
  }
  const isService =
    'status' in record || 'organization' in record || 'organization_id' in record || 'service_at_locations' in record;
  return isService ? record : null;
}

// Words by which a text about eligibility speaks of nationality or registration, in English, Turkish and Arabic. A false alarm costs a look.
const STATUS_WORDS =
  /national(s|ity|ities)\b|citizen|refugee|asylum|residence permit|immigra|migrant|\bregist(ered|ration) (with|at|by|card)|unhcr|identity card|passport|vatandaş|uyruk|mülteci|sığınmac|geçici koruma|ikamet izni|kimlik|yabancı|لاجئ|جنسي|مواطن|مفوضية|إقامة/iu;

function gateOf(stated: unknown, eligibility: string | null): ExternalGate | null {
  if (isRecord(stated) && typeof stated['text'] === 'string' && unstorable(stated['text']) === null)
    return { text: stated['text'].slice(0, 4_000) };
  return eligibility !== null && STATUS_WORDS.test(eligibility) ? { text: eligibility } : null;
}

function translationsOf(value: unknown): Translations {
  if (!isRecord(value)) return {};
  const fits = (text: unknown): text is string => typeof text === 'string' && unstorable(text) === null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, texts]) => {
      if (!/^[a-z]{2,3}$/.test(language) || !isRecord(texts) || !fits(texts['name'])) return [];
      return [
        [
          language,
          { name: texts['name'], ...(fits(texts['description']) ? { description: texts['description'] } : {}) },
        ],
      ];
    }),
  );
}

const ADDRESS_FIELDS = [
  'address_1',
  'address_2',
  'city',
  'region',
  'state_province',
  'postal_code',
  'country',
  'address_type',
] as const;

function addressOf(record: Json): Record<string, string> {
  return Object.fromEntries(
    ADDRESS_FIELDS.flatMap((field) => {
      const value = record[field];
      return typeof value === 'string' && value !== '' && unstorable(value) === null
        ? [[field, value.slice(0, 300)]]
        : [];
    }),
  );
}

/** Ids of the standard are UUIDs; others are taken as they are, since they only have to be the same next time. */
function keyOf(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && /^[\x21-\x7e]{1,100}$/.test(id) ? id.toLowerCase() : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function ndjson(text: string): Item[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: i + 1, text: line }))
    .filter((line) => line.text.trim() !== '');
  const items = lines.map(({ line, text: one }) => ({ line, value: parsed(one) }));
  if (lines.length === 0 || isRecord(items[0]!.value)) return items;
  throw new Refused('not-json', 'The file is neither JSON nor one JSON record per line.');
}
