import type { PopulationType, StatusCode } from './codes.js';
import type { NameTradition } from './names.js';

/** UNHCR's age bands, both ends included. */
export const AGE_BANDS = [
  [0, 4],
  [5, 11],
  [12, 17],
  [18, 59],
  [60, 95],
] as const;

/** People by sex in the order of AGE_BANDS. */
export interface SexAgeShape {
  readonly female: readonly [number, number, number, number, number];
  readonly male: readonly [number, number, number, number, number];
}

/**
 * Syrian refugees in Türkiye by sex and age, end of 2025. Source: UNHCR Refugee Population Statistics Database, demographics,
 * country of asylum Türkiye (package 2025.12.1), CC BY 4.0. UNHCR publishes sex and age for no other nationality there.
 */
export const SYRIAN_SHAPE: SexAgeShape = {
  female: [154_087, 238_273, 148_727, 558_194, 35_984],
  male: [164_328, 252_230, 158_124, 607_662, 30_147],
};

/** Assumptions of the demo, in percent: no published figure stands behind the shapes below. */
const FAMILIES: SexAgeShape = { female: [5, 9, 6.5, 24, 2.5], male: [5.2, 9.5, 7, 28.8, 2.5] };
const YOUNG_MEN: SexAgeShape = { female: [5, 8, 5.5, 18, 1.5], male: [5.5, 8.5, 9, 37.5, 1.5] };
const WOMEN_WITH_CHILDREN: SexAgeShape = { female: [3, 8, 6, 40, 9], male: [3, 8.5, 6.5, 12, 4] };
/** Closer to the country's own age pyramid, with the women and older people who come to a social service. */
const HOST: SexAgeShape = { female: [3.2, 5.8, 5, 31, 10], male: [3.4, 6.1, 5.2, 22.3, 8] };

export interface PopulationGroup {
  readonly key: string;
  readonly populationType: PopulationType;
  readonly citizenship: string;
  /** People in Türkiye as published, or an assumed weight on the same scale. */
  readonly total: number;
  readonly shape: SexAgeShape;
  readonly statuses: readonly (readonly [StatusCode, number])[];
  readonly traditions: readonly (readonly [NameTradition, number])[];
  /** Share of households that are children alone. */
  readonly childrenAlone: number;
}

const APPLICANT = [['international_protection_applicant', 1]] as const;
const HOLDER = [
  ['conditional_refugee', 82],
  ['subsidiary_protection', 18],
] as const;

/**
 * People under UNHCR's mandate in Türkiye, end of 2025, same source (population table): the totals are published ones unless the
 * key begins with `local`. UNHCR's 17 returned refugees are left out.
 */
// prettier-ignore
export const DISPLACED_GROUPS: readonly PopulationGroup[] = [
  group('syr-ref', 'REF', 'SYR', 2_347_756, SYRIAN_SHAPE, [['temporary_protection', 1]],
    [['arabic', 86], ['kurdish', 11], ['turkish', 3]], 0.003),
  group('irq-asy', 'ASY', 'IRQ', 49_893, FAMILIES, APPLICANT, [['arabic', 68], ['kurdish', 12], ['turkish', 20]], 0.004),
  group('irq-ref', 'REF', 'IRQ', 15_560, FAMILIES, HOLDER, [['arabic', 74], ['kurdish', 14], ['turkish', 12]], 0.002),
  group('afg-asy', 'ASY', 'AFG', 47_217, YOUNG_MEN, APPLICANT, [['dari', 72], ['pashto', 28]], 0.05),
  group('afg-ref', 'REF', 'AFG', 15_271, FAMILIES, HOLDER, [['dari', 76], ['pashto', 24]], 0.02),
  group('irn-asy', 'ASY', 'IRN', 3_338, FAMILIES, APPLICANT, [['persian', 82], ['kurdish', 18]], 0),
  group('irn-ref', 'REF', 'IRN', 6_610, FAMILIES, HOLDER, [['persian', 85], ['kurdish', 15]], 0),
  group('ukr-ref', 'REF', 'UKR', 2_645, WOMEN_WITH_CHILDREN, [['refugee', 6], ['temporary_protection', 94]], [['ukrainian', 1]], 0),
  group('xxa-sta', 'STA', 'XXA', 464, FAMILIES, [['stateless', 1]], [['arabic', 70], ['kurdish', 30]], 0),
  group('unk-asy', 'ASY', 'UNK', 2_049, FAMILIES, APPLICANT, [['arabic', 60], ['dari', 40]], 0),
  group('unk-ref', 'REF', 'UNK', 2_572, FAMILIES, HOLDER, [['arabic', 70], ['persian', 30]], 0),
  // Assumed: people no register counts still come to the desk.
  group('local-oip', 'OIP', 'SYR', 6_000, FAMILIES, [['unregistered', 75], ['humanitarian_residence', 25]],
    [['arabic', 85], ['kurdish', 15]], 0.01),
  group('local-undisclosed', '_U', 'UNK', 18_000, FAMILIES, [['undisclosed', 1]],
    [['arabic', 55], ['dari', 20], ['kurdish', 15], ['turkish', 10]], 0.004),
];

// prettier-ignore
export const HOST_GROUPS: readonly PopulationGroup[] = [
  group('host-citizen', 'HST', 'TUR', 970, HOST, [['citizen', 1]], [['turkish', 85], ['kurdish', 13], ['arabic', 2]], 0),
  group('host-permit', 'HST', 'IRQ', 15, FAMILIES, [['residence_permit', 1]], [['arabic', 80], ['turkish', 20]], 0),
  group('host-permit-ukr', 'HST', 'UKR', 5, WOMEN_WITH_CHILDREN, [['residence_permit', 1]], [['ukrainian', 1]], 0),
];

/** How many people of each group a city of `people` has; largest remainders, so the parts add up. */
export function apportion(people: number, hostShare: number): { group: PopulationGroup; people: number }[] {
  if (hostShare < 0 || hostShare > 1) throw new RangeError('hostShare must lie between 0 and 1');
  const host = Math.round(people * hostShare);
  return [...split(HOST_GROUPS, host), ...split(DISPLACED_GROUPS, people - host)];
}

function split(groups: readonly PopulationGroup[], people: number): { group: PopulationGroup; people: number }[] {
  const total = groups.reduce((sum, g) => sum + g.total, 0);
  const parts = groups.map((g) => {
    const exact = (people * g.total) / total;
    return { group: g, people: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = people - parts.reduce((sum, p) => sum + p.people, 0);
  for (const part of [...parts].sort((a, b) => b.rest - a.rest)) {
    if (left-- <= 0) break;
    part.people++;
  }
  return parts.map(({ group: g, people: n }) => ({ group: g, people: n }));
}

/** One line of the table above. */
type GroupLine = [
  key: string,
  populationType: PopulationType,
  citizenship: string,
  total: number,
  shape: SexAgeShape,
  statuses: PopulationGroup['statuses'],
  traditions: PopulationGroup['traditions'],
  childrenAlone: number,
];

function group(...line: GroupLine): PopulationGroup {
  const [key, populationType, citizenship, total, shape, statuses, traditions, childrenAlone] = line;
  return { key, populationType, citizenship, total, shape, statuses, traditions, childrenAlone };
}
