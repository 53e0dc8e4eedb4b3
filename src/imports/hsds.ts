import { unstorable } from '../platform/http/text-rules.js';
import { SECTORS, SERVICE_STATUSES, type Sector, type ServiceStatus } from '../service-directory/index.js';
import type { SourceDirectory, SourceLocation, SourceOrganization, SourceService } from './directory-records.js';
import type { Fault } from './faults.js';
import { cleanNested, isEmail, isRecord, isWeb, NESTED_OF_SERVICE, type Json } from './hsds-nested.js';
import { addressOf, gateOf, keyOf, serviceIn, translationsOf } from './hsds-fields.js';
import type { Item } from './hsds-file.js';

/** Mapper of HSDS 3 (Open Referral): services, organisations or services at locations, nested or as tables. Pure. */

export interface MappedHsds {
  directory: SourceDirectory;
  faults: Fault[];
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
    if (typeof value !== 'string') return this.refuse(line, `${at}/${field}`, 'not-a-text');
    if (unstorable(value) !== null) return this.refuse(line, `${at}/${field}`, 'unstorable-text');
    if (value.length > 10_000) return this.refuse(line, `${at}/${field}`, 'too-long');
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

  private refuse(line: number, column: string, code: string): undefined {
    this.fault(line, column, code);
    return undefined;
  }

  private fault(line: number, column: string, code: string): void {
    this.faults.push({ severity: 'fault', line, column, code });
  }

  private note(line: number, column: string, code: string): void {
    this.faults.push({ severity: 'note', line, column, code });
  }
}
