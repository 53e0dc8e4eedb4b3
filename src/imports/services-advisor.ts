import { isDay } from '../platform/dates.js';
import type { ExternalGate, Sector } from '../service-directory/index.js';
import type { SourceDirectory, SourceLocation, SourceOrganization, SourceService } from './directory-records.js';
import { Refused, type Fault } from './faults.js';
import {
  arabicOf,
  featuresOf,
  FILTERS,
  filterPairs,
  line1,
  pairs,
  pointOf,
  readFeature,
  slug,
  twoFacedLabels,
  type Feature,
  type FilterName,
} from './services-advisor-features.js';

/**
 * Mapper of UNHCR's Services Advisor (2015): GeoJSON features, and the same features in Arabic in a second file, parallel by position.
 * Pure; nothing of the field with comments (names and phones of staff) is read.
 */

const SECTOR_OF_ACTIVITY: Record<string, Sector> = {
  'Child Protection': 'child-protection',
  'Psychosocial & Mental Health': 'psychosocial',
  'Cash For Rent': 'housing',
};
const SECTOR_OF_CATEGORY: Record<string, Sector> = {
  PROTECTION: 'protection',
  CASH: 'social-assistance',
  NFI: 'social-assistance',
  WASH: 'wash',
  HEALTH: 'health',
  EDUCATION: 'education',
  SHELTER: 'housing',
  FOOD: 'food',
};

// Labels that say "no gate". Everything else is one, also labels we have never seen.
const NO_GATE = new Set(['no requirement', 'no restriction']);
const NO_REFERRALS = 'referrals-not-accepted';

interface Label {
  /** Stable key made from the English label. */
  key: string;
  en: string;
  /** Null where the Arabic file has none of its own. */
  ar: string | null;
}

export interface MappedDirectory {
  directory: SourceDirectory;
  faults: Fault[];
  /** Ids that several features share; each feature keeps a key of its own. */
  sharedIds: string[];
}

/** Maps the features. `today` decides which services have ended. Throws `Refused` when this is no such file. */
export function mapServicesAdvisor(english: unknown, arabic: unknown, today: string): MappedDirectory {
  const features = featuresOf(english, 'The first file');
  const parallel = arabic === undefined ? [] : featuresOf(arabic, 'The second file');
  if (arabic !== undefined && parallel.length !== features.length) {
    throw new Refused(
      'not-parallel',
      `The two files must be parallel, but have ${features.length} and ${parallel.length} features.`,
    );
  }
  const faults: Fault[] = [];
  const mapper = new Mapper(faults, today, twoFacedLabels(features, parallel));
  const ids = new Map<string, number>();
  features.forEach((raw, i) => {
    const feature = readFeature(raw, i + 1, faults);
    if (!feature) return;
    ids.set(feature.id, (ids.get(feature.id) ?? 0) + 1);
    mapper.add(feature, arabicOf(feature, parallel[i], i + 1, faults), i + 1);
  });
  return {
    directory: mapper.directory(),
    faults,
    sharedIds: [...ids].filter(([, count]) => count > 1).map(([id]) => id),
  };
}

class Mapper {
  private readonly organizations = new Map<string, SourceOrganization>();
  private readonly locations = new Map<string, SourceLocation>();
  private readonly services = new Map<string, SourceService>();

  constructor(
    private readonly faults: Fault[],
    private readonly today: string,
    private readonly twoFaced: ReadonlySet<string>,
  ) {}

  directory(): SourceDirectory {
    return {
      organizations: [...this.organizations.values()],
      locations: [...this.locations.values()],
      services: [...this.services.values()],
    };
  }

  add({ id, properties, coordinates }: Feature, arabic: Record<string, unknown> | null, line: number): void {
    const texts = this.texts(properties, line);
    if (!texts) return;
    const { partner, place, activity, category, activityCode } = texts;
    // The id alone is not unique: features of several activities share one. Id and activity together are.
    const key = `${id}/${activityCode ?? slug(activity)}`;
    if (this.services.has(key)) {
      this.faults.push({ severity: 'fault', line, column: 'id', code: 'same-id-and-activity' });
      return;
    }
    const filters = this.filters(properties, arabic, line);
    const indicators = pairs(properties['indicators'], arabic?.['indicators']);
    const given = indicators.filter(({ value }) => value !== 0 && value !== false);
    const gate = gateOf(filters);
    const [start, end] = (['startDate', 'endDate'] as const).map((column) =>
      this.day(properties[column], column, line),
    );
    if (!this.sector(activity, category))
      this.faults.push({ severity: 'note', line, column: 'activityCategory', code: 'unknown-sector' });
    const unstated = [
      ...(filters.registrationRequirement ? [] : ['registration']),
      ...(filters.nationality ? [] : ['nationality']),
    ];
    if (unstated.length > 0)
      this.faults.push({ severity: 'note', line, column: 'filters', code: 'registration-or-nationality-not-stated' });
    const arabicName = line1(arabic?.['activityName']);
    this.services.set(key, {
      key,
      organizationKey: this.organization(partner),
      locationKeys: [this.location(place, line1(arabic?.['locationName']), coordinates, line)],
      name: activity,
      alternate_name: null,
      translations: arabicName
        ? {
            ar: {
              name: arabicName,
              description:
                given
                  .map(({ ar }) => ar)
                  .filter(Boolean)
                  .join('؛ ') || undefined,
            },
          }
        : {},
      description: given.map(({ en }) => en).join('; ') || null,
      status: end && end < this.today ? 'inactive' : 'active',
      sector: this.sector(activity, category) ?? 'other',
      url: null,
      email: null,
      application_process: sentence([
        ['Access', filters.accessibility],
        ['Referral', filters.referralMethod],
        ['Then', filters.nextStepAfterReferral],
      ]),
      fees_description: null,
      eligibility_description: sentence([
        ['Intake', filters.intakeCriteria],
        ['Coverage', filters.coverage],
      ]),
      minimum_age: null,
      maximum_age: null,
      interpretation_services: null,
      alert: null,
      accepts_referrals: !(filters.referralMethod ?? []).some((label) => label.key === NO_REFERRALS),
      external_gate: gate,
      extra: {
        servicesAdvisor: {
          id,
          activityCode,
          category,
          startDate: start,
          endDate: end,
          referralRequired: properties['Referral required'] === 'Yes',
          indicators: indicators.map(({ en, ar, value }) => ({ en, ar, value })),
          filters,
          unstated,
        },
      },
    });
  }

  /** Texts without which a service cannot be shown; null, with faults, when one is missing. */
  private texts(properties: Record<string, unknown>, line: number) {
    const text = (column: string): string | null => {
      const value = line1(properties[column]);
      if (value === null || value.length > 300)
        this.faults.push({ severity: 'fault', line, column, code: value === null ? 'missing-or-unfit' : 'too-long' });
      return value;
    };
    const [partner, place, activity, category] = [
      'partnerName',
      'locationName',
      'activityName',
      'activityCategory',
    ].map(text);
    const code = properties['activity'];
    const activityCode = typeof code === 'number' || typeof code === 'string' ? String(code) : null;
    return partner && place && activity && category ? { partner, place, activity, category, activityCode } : null;
  }

  private filters(
    properties: Record<string, unknown>,
    arabic: Record<string, unknown> | null,
    line: number,
  ): Partial<Record<FilterName, Label[]>> {
    const result: Partial<Record<FilterName, Label[]>> = {};
    for (const [number, english, other] of filterPairs(properties, arabic)) {
      const labels = pairs(english, other).map(({ en, ar }): Label => {
        if (ar === null || ar === en) return { key: slug(en), en, ar: null };
        if (!this.twoFaced.has(`${number}|${ar}`)) return { key: slug(en), en, ar };
        this.faults.push({ severity: 'note', line, column: FILTERS[number], code: 'arabic-label-stands-for-several' });
        return { key: slug(en), en, ar: null };
      });
      if (labels.length > 0) result[FILTERS[number]] = labels;
    }
    return result;
  }

  private organization(name: string): string {
    const key = name.toLocaleLowerCase('en');
    if (!this.organizations.has(key)) {
      this.organizations.set(key, { key, name, alternate_name: null, description: name, email: null, website: null });
    }
    return key;
  }

  private location(name: string, arabicName: string | null, coordinates: unknown, line: number): string {
    const point = pointOf(coordinates);
    if (!point) this.faults.push({ severity: 'note', line, column: 'geometry', code: 'no-usable-coordinates' });
    const key = point ? `${name}@${point.longitude},${point.latitude}` : name;
    if (!this.locations.has(key)) {
      this.locations.set(key, {
        key,
        name,
        location_type: 'physical',
        latitude: point?.latitude ?? null,
        longitude: point?.longitude ?? null,
        addresses: [],
        extra: arabicName ? { translations: { ar: { name: arabicName } } } : {},
      });
    }
    return key;
  }

  private day(value: unknown, column: string, line: number): string | null {
    if (value === undefined || value === null || value === '') return null;
    if (isDay(value)) return value;
    this.faults.push({ severity: 'note', line, column, code: 'not-a-day' });
    return null;
  }

  private sector = (activity: string, category: string): Sector | undefined =>
    SECTOR_OF_ACTIVITY[activity] ?? SECTOR_OF_CATEGORY[category.toUpperCase()];
}

/** What the source says about registration and nationality, in its words. Never a rule. */
function gateOf({
  registrationRequirement = [],
  nationality = [],
}: Partial<Record<FilterName, Label[]>>): ExternalGate | null {
  const gates = (labels: Label[]) => labels.map(({ en }) => en).filter((en) => !NO_GATE.has(en.toLowerCase()));
  const [registration, nations] = [gates(registrationRequirement), gates(nationality)];
  if (registration.length + nations.length === 0) return null;
  const parts = [
    ...(registration.length > 0 ? [`Registration: ${registration.join(', ')}.`] : []),
    ...(nations.length > 0 ? [`Nationality: ${nations.join(', ')}.`] : []),
  ];
  return {
    text: parts.join(' '),
    decidedBy: 'the organisation, as stated by the source',
    registration,
    nationality: nations,
  };
}

const sentence = (parts: [string, Label[] | undefined][]): string | null =>
  parts
    .flatMap(([title, labels]) => (labels ? [`${title}: ${labels.map(({ en }) => en).join(', ')}.`] : []))
    .join(' ') || null;
