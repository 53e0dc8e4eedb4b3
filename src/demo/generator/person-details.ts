import { type Day, isoOf, workingDayFrom } from './calendar.js';
import {
  type DocumentType,
  type HouseholdKind,
  type HouseholdRole,
  type SpecificNeed,
  type StatusCode,
  WG_DOMAINS,
  type WgAnswer,
  type WgDomain,
} from './codes.js';
import type { NameTradition } from './names.js';
import type { Random } from './random.js';
import type { DemoDocumentSeen, DemoLanguage, DemoPerson, Sex } from './types.js';

const MOTHER_TONGUE: Readonly<Record<NameTradition, string>> = {
  turkish: 'tr',
  kurdish: 'ku',
  arabic: 'ar',
  persian: 'fa',
  dari: 'fa',
  pashto: 'ps',
  ukrainian: 'uk',
};

/** What is known of a person when the details below are drawn; ages are completed years. */
export interface Sketch {
  readonly age: number;
  readonly sex: Sex;
  readonly role: HouseholdRole;
  readonly household: HouseholdKind;
  readonly citizenship: string;
  readonly statusCode: StatusCode;
  readonly tradition: NameTradition;
  readonly citizen: boolean;
  /** Years since coming to Türkiye; children learn the language in about two, adults slowly. */
  readonly yearsHere: number;
  readonly birth: Day;
  readonly registered: Day;
  readonly last: Day;
}

/** The first language first. At most one asks for an interpreter. */
export function languagesOf(
  random: Random,
  { age, tradition, citizen, citizenship, yearsHere }: Sketch,
): DemoLanguage[] {
  const native = MOTHER_TONGUE[tradition];
  const none = { interpreterNeeded: false } as const;
  if (citizen || native === 'tr') {
    const languages: DemoLanguage[] = [
      { code: 'tr', proficiency: citizen && native !== 'tr' ? 'fluent' : 'native', ...none },
    ];
    if (native !== 'tr') languages.unshift({ code: native, proficiency: 'native', ...none });
    return languages;
  }
  if (age < 3) return [{ code: native, proficiency: 'native', interpreterNeeded: false }];
  const fluent =
    age < 6 ? 0.3 : age < 18 ? Math.min(0.9, 0.35 + yearsHere * 0.07) : age < 40 ? yearsHere * 0.04 : yearsHere * 0.015;
  const simple = age < 18 ? 0.9 : age < 60 ? 0.45 + yearsHere * 0.02 : 0.25;
  const level = random.chance(fluent) ? 'fluent' : random.chance(simple) ? 'simple' : 'interpreter_required';
  const interpreterNeeded = level === 'interpreter_required' || (level === 'simple' && random.chance(0.3));
  const languages: DemoLanguage[] = [
    { code: native, proficiency: 'native', interpreterNeeded },
    { code: 'tr', proficiency: level, interpreterNeeded: false },
  ];
  if (native === 'ku' && citizenship !== 'TUR')
    languages.push({ code: 'ar', proficiency: random.chance(0.6) ? 'fluent' : 'simple', ...none });
  if (native === 'uk') languages.push({ code: 'ru', proficiency: 'fluent', ...none });
  if (native === 'ps') languages.push({ code: 'fa', proficiency: 'simple', ...none });
  if (age >= 18 && random.chance(0.06)) languages.push({ code: 'en', proficiency: 'simple', ...none });
  return languages;
}

/** The six answers for about two people of five aged five or more; one in thirty asked declines them all. */
export function disabilityOf(random: Random, age: number): Record<WgDomain, WgAnswer> | null {
  if (age < 5 || !random.chance(0.42)) return null;
  const refusesAll = random.chance(0.03);
  const stopsAt = random.chance(0.04) ? random.int(1, 5) : WG_DOMAINS.length;
  const strain = age < 18 ? 0.35 : age < 40 ? 0.6 : age < 60 ? 1.4 : age < 75 ? 3.2 : 5.5;
  const answers = WG_DOMAINS.map((domain, index): [WgDomain, WgAnswer] => {
    if (refusesAll) return [domain, 'refused'];
    if (index >= stopsAt) return [domain, 'not asked'];
    const weight = domain === 'mobility' ? 1.5 : domain === 'vision' ? 1.3 : domain === 'cognition' ? 1.1 : 0.6;
    const some = 0.07 * strain * weight;
    return [
      domain,
      random.weighted<WgAnswer>([
        ['no', Math.max(0.2, 1 - some * 1.35)],
        ['some', some],
        ['a lot', some * 0.24],
        ['cannot', some * 0.07],
        ['unknown', 0.006],
        ['refused', 0.006],
      ]),
    ];
  });
  return Object.fromEntries(answers) as Record<WgDomain, WgAnswer>;
}

const DIFFICULTY_NEED: readonly (readonly [WgDomain, SpecificNeed])[] = [
  ['vision', 'DS-BD'],
  ['hearing', 'DS-DF'],
  ['mobility', 'DS-PM'],
  ['communication', 'DS-SD'],
  ['cognition', 'DS-MM'],
];

/** Assessed needs. What follows from the household is found in most, not all: people are missed in real registers too. */
export function specificNeedsOf(
  random: Random,
  sketch: Sketch,
  disability: DemoPerson['disability'],
  hasInfant: boolean,
): DemoPerson['specificNeeds'] {
  const { age, sex, role, household, statusCode, registered, last } = sketch;
  const displaced = statusCode !== 'citizen' && statusCode !== 'residence_permit';
  const codes = new Set<SpecificNeed>();
  const maybe = (probability: number, code: SpecificNeed): void => {
    if (random.chance(probability)) codes.add(code);
  };
  if (household === 'unaccompanied_child') codes.add(role === 'head' ? 'SC-UC' : 'SC-SC');
  if (household === 'single_parent' && role === 'head') maybe(0.75, 'SP-PT');
  if (household === 'multi_generation' && role === 'parent') maybe(0.06, 'ER-MC');
  if (household === 'single' && role === 'head') {
    if (age >= 60) maybe(0.6, 'ER-NF');
    else if (sex === 'female' && displaced) maybe(0.3, 'WR-SF');
  }
  if (role === 'other' && age < 18) maybe(0.5, 'SC-SC');
  if (hasInfant && sex === 'female' && age >= 18 && age < 50 && role !== 'child') maybe(0.35, 'WR-LC');
  if (age >= 6 && age < 18) maybe(displaced ? 0.045 : 0.012, 'CR-NE');
  if (age >= 12 && age < 18) maybe(displaced ? 0.03 : 0.006, random.chance(0.85) ? 'CR-LO' : 'CR-LW');
  if (age >= 70) maybe(0.12, 'ER-FR');
  maybe(age >= 45 ? 0.07 : 0.012, 'SM-CI');
  maybe(0.004, 'SM-CC');
  if (age >= 12) maybe(displaced ? 0.012 : 0.006, 'SM-MI');
  if (displaced) {
    maybe(0.01, 'FU-TR');
    maybe(0.012, 'FU-FR');
    maybe(statusCode === 'unregistered' || statusCode === 'stateless' ? 0.6 : 0.012, 'LP-ND');
    if (age >= 18) maybe(0.006, 'TR-WV');
    if (sex === 'female' && age >= 16) maybe(0.007, random.chance(0.6) ? 'SV-VO' : 'SV-VA');
  }
  maybe(0.02, 'LP-BN');
  if (disability !== null) {
    for (const [domain, code] of DIFFICULTY_NEED) {
      if (disability[domain] === 'a lot') maybe(0.6, code);
      if (disability[domain] === 'cannot') maybe(0.85, code === 'DS-PM' ? 'DS-PS' : code);
    }
  }
  return [...codes].map((code) => {
    const assessed = Math.min(workingDayFrom(registered + random.lognormalDays(18, 1.1, 300)), last);
    return { code, assessedOn: isoOf(assessed) };
  });
}

const STATUS_DOCUMENT: Readonly<Record<StatusCode, { type: DocumentType; days: number | null } | null>> = {
  citizen: { type: 'tc_identity_card', days: 3650 },
  temporary_protection: { type: 'temporary_protection_card', days: null },
  international_protection_applicant: { type: 'applicant_card', days: 182 },
  refugee: { type: 'status_holder_card', days: 1095 },
  conditional_refugee: { type: 'status_holder_card', days: 365 },
  subsidiary_protection: { type: 'status_holder_card', days: 365 },
  humanitarian_residence: { type: 'residence_permit_card', days: 365 },
  residence_permit: { type: 'residence_permit_card', days: 730 },
  stateless: { type: 'stateless_card', days: 730 },
  unregistered: null,
  undisclosed: null,
};

/** Papers the desk has seen; none is a real outcome and must stay possible. */
export function documentsOf(
  random: Random,
  { age, statusCode, citizenship, registered, birth }: Sketch,
): DemoDocumentSeen[] {
  const seen: DemoDocumentSeen[] = [];
  const seenOn = isoOf(registered);
  const main = STATUS_DOCUMENT[statusCode];
  if (main !== null && random.chance(statusCode === 'stateless' ? 0.4 : 0.88)) {
    const validUntil = main.days === null ? null : isoOf(Math.max(registered - 60, birth) + random.int(1, main.days));
    seen.push({ type: main.type, seenOn, validUntil });
  }
  const foreign = statusCode !== 'citizen' && statusCode !== 'stateless' && citizenship !== 'UNK';
  if (foreign && age >= 6) {
    if (random.chance(0.22))
      seen.push({ type: 'passport', seenOn, validUntil: isoOf(registered + random.int(-1500, 2500)) });
    if (random.chance(0.3)) seen.push({ type: 'foreign_identity_card', seenOn, validUntil: null });
  }
  if (age < 12 && random.chance(0.35)) seen.push({ type: 'birth_record', seenOn, validUntil: null });
  if (age >= 18 && random.chance(0.4)) seen.push({ type: 'address_record', seenOn, validUntil: null });
  return seen;
}
