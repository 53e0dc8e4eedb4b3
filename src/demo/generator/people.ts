import {
  type Day,
  isoOf,
  latestBirth,
  monthStart,
  type Window,
  workingDayUpTo,
  workingDayWithin,
  yearOf,
  dayOf,
} from './calendar.js';
import type { BirthQuality, StatusCode } from './codes.js';
import { placeOf } from './geography.js';
import { assembleHouseholds, type HouseholdMember, type HouseholdPlan } from './households.js';
import { inventedIdentityNumber, inventedPhone } from './identifiers.js';
import { type FamilyName, familyName, personNames, wifeKeepsName } from './names.js';
import { disabilityOf, documentsOf, languagesOf, type Sketch, specificNeedsOf } from './person-details.js';
import { apportion, type PopulationGroup } from './population-shape.js';
import type { Random } from './random.js';
import type { DemoHousehold, DemoIdentityNumber, DemoPerson } from './types.js';

/** The directorate's first working day; files older than the window were opened since then. */
const OPENED = dayOf('2020-09-21');

/** A wave of arrivals for the early warning to find: these citizenships, in the two last complete months. */
export const ARRIVAL_WAVE = { citizenships: ['AFG', 'IRQ'], factor: 3.5 } as const;

/** Month by month of the year: fewer files in the summer and in January, more when schools open. */
const SEASON = [0.85, 0.95, 1, 1, 0.95, 0.95, 0.8, 0.85, 1.3, 1.25, 1.1, 0.9] as const;

export interface Population {
  readonly households: DemoHousehold[];
  readonly people: DemoPerson[];
}

interface Home {
  readonly plan: HouseholdPlan;
  readonly group: PopulationGroup;
}

/** Households and people, without duplicates; keys say nothing of the group a household belongs to. */
export function generatePeople(random: Random, count: number, hostShare: number, window: Window): Population {
  const homes: Home[] = apportion(count, hostShare).flatMap(({ group, people }) =>
    assembleHouseholds(random.fork(`households/${group.key}`), {
      people,
      shape: group.shape,
      childrenAlone: group.childrenAlone,
    }).map((plan) => ({ plan, group })),
  );
  random.fork('order').shuffle(homes);
  const drawing = random.fork('people');
  const result: Population = { households: [], people: [] };
  for (const home of homes) addHousehold(drawing, home, window, result);
  return result;
}

function addHousehold(random: Random, { plan, group }: Home, window: Window, result: Population): void {
  const key = `h-${String(result.households.length + 1).padStart(6, '0')}`;
  const tradition = random.weighted(group.traditions);
  const surname = familyName(random, tradition);
  const place = placeOf(random, group.populationType !== 'HST');
  const opened = registrationDay(random, group, window);
  const arrived = arrivalDay(random, group, opened);
  const homePhone = random.chance(0.93) ? inventedPhone(result.people.length) : null;
  const hasInfant = plan.members.some((member) => member.age < 2);
  const naturalised = group.key === 'syr-ref' && random.chance(0.015);
  const statusCode = random.weighted(group.statuses);
  const memberKeys: string[] = [];
  const married = plan.members.filter((member) => member.role === 'head' || member.role === 'spouse');

  for (const member of plan.members) {
    const serial = result.people.length + 1;
    const citizen =
      group.citizenship === 'TUR' || (naturalised && (member.role === 'child' || member.role === 'spouse'));
    const code: StatusCode = citizen ? 'citizen' : statusCode;
    const birthday = birthDay(random, member, window);
    const registered = memberRegistered(random, opened, birthday, window);
    const birth = birthAsKnown(random, group, member, birthday, window, citizen);
    const since = Math.max(arrived, birthday);
    const ownSurname = keepsOwnName(member, married, surname) ? familyName(random, tradition) : surname;
    const { names, callName } = personNames(random, member.sex, ownSurname, !citizen || naturalised);
    const sketch: Sketch = {
      age: member.age,
      sex: member.sex,
      role: member.role,
      household: plan.kind,
      citizenship: citizen ? 'TUR' : group.citizenship,
      statusCode: code,
      tradition,
      citizen: citizen && !naturalised,
      yearsHere: Math.max(0, (registered - since) / 365),
      birth: birthday,
      registered,
      last: window.last,
    };
    const disability = disabilityOf(random, member.age);
    const personKey = `p-${String(serial).padStart(6, '0')}`;
    memberKeys.push(personKey);
    result.people.push({
      key: personKey,
      householdKey: key,
      role: member.role,
      names,
      callName,
      birth,
      sex: member.sex,
      languages: languagesOf(random, sketch),
      ...place,
      phone: member.age < 14 ? homePhone : random.chance(0.55) ? inventedPhone(serial + 100_000) : homePhone,
      identityNumber: identityOf(random, code, serial),
      populationType: citizen ? 'HST' : group.populationType,
      citizenship: sketch.citizenship,
      status: statusOf(random, code, since, registered),
      disability,
      specificNeeds: specificNeedsOf(random, sketch, disability, hasInfant),
      documentsSeen: documentsOf(random, sketch),
      registeredOn: isoOf(registered),
      duplicateOf: null,
    });
  }
  result.households.push({ key, kind: plan.kind, memberKeys, ...place });
}

/** Three files of five are older than the window; the rest follow the season, and the wave. */
function registrationDay(random: Random, group: PopulationGroup, window: Window): Day {
  const newcomers = group.populationType === 'ASY' ? 0.6 : 0.4;
  if (!random.chance(newcomers)) {
    const share = Math.sqrt(random.next());
    return workingDayUpTo(Math.max(OPENED, Math.round(OPENED + share * (window.start - 1 - OPENED))));
  }
  const thisMonth = monthStart(window.today);
  const months: [Day, number][] = [];
  for (let month = window.start; month <= window.last; month = monthStart(month, -1)) {
    const season = SEASON[Number(isoOf(month).slice(5, 7)) - 1] ?? 1;
    const part = month === thisMonth ? (window.last - month + 1) / 30 : 1;
    const wave = month >= monthStart(thisMonth, 2) && month < thisMonth && isWave(group) ? ARRIVAL_WAVE.factor : 1;
    months.push([month, season * part * wave]);
  }
  if (months.length === 0) return window.last;
  const month = random.weighted(months);
  const end = Math.min(monthStart(month, -1) - 1, window.last);
  return workingDayWithin(random.int(month, end), workingDayUpTo(end));
}

function isWave(group: PopulationGroup): boolean {
  return group.populationType === 'ASY' && (ARRIVAL_WAVE.citizenships as readonly string[]).includes(group.citizenship);
}

/** Some members join later: babies after birth, others when they arrive or first come along. */
function memberRegistered(random: Random, opened: Day, birthday: Day, window: Window): Day {
  const joins = random.chance(0.05) ? opened + random.lognormalDays(90, 0.8) : opened;
  const day = birthday > joins ? birthday + 5 + random.lognormalDays(35, 0.8) : joins;
  return workingDayWithin(day, window.last);
}

function birthDay(random: Random, { age }: HouseholdMember, window: Window): Day {
  const latest = latestBirth(window.today, age);
  const day = random.int(latest - 363, latest);
  return age === 0 ? Math.min(day, window.last - 6) : day;
}

/** Syrians' and Afghans' papers often carry 1 January: the year is known or was estimated at registration. */
function birthAsKnown(
  random: Random,
  group: PopulationGroup,
  { age }: HouseholdMember,
  birthday: Day,
  window: Window,
  citizen: boolean,
): DemoPerson['birth'] {
  const certain = citizen || group.citizenship === 'UKR' || age < 5;
  const rural = group.citizenship === 'AFG' ? 1.8 : age < 18 ? 0.4 : 1;
  const quality: BirthQuality = certain
    ? random.chance(0.003)
      ? 'year'
      : 'exact'
    : random.weighted<BirthQuality>([
        ['exact', 1 - 0.22 * rural],
        ['year', 0.15 * rural],
        ['estimated', 0.06 * rural],
        ['unknown', 0.01 * rural],
      ]);
  if (quality === 'unknown') return { value: null, quality };
  if (quality === 'exact' || age === 0) return { value: isoOf(birthday), quality: age === 0 ? 'exact' : quality };
  return { value: `${yearOf(window.today) - age}-01-01`, quality };
}

function arrivalDay(random: Random, group: PopulationGroup, opened: Day): Day {
  if (group.populationType === 'HST') return opened - random.int(400, 6000);
  if (group.citizenship === 'SYR')
    return Math.min(dayOf('2012-04-01') + random.lognormalDays(950, 0.6, 4000), opened - 20);
  if (group.citizenship === 'UKR')
    return Math.min(dayOf('2022-03-01') + random.lognormalDays(120, 1, 1200), opened - 5);
  return opened - random.lognormalDays(500, 1.1, 3600) - 5;
}

function statusOf(random: Random, code: StatusCode, since: Day, registered: Day): DemoPerson['status'] {
  if (code === 'citizen' || code === 'unregistered' || code === 'undisclosed') return { code, from: null, until: null };
  const from = Math.min(since + random.lognormalDays(40, 1), registered);
  const renewed = Math.max(from, registered - random.int(0, 300));
  if (code === 'residence_permit' || code === 'humanitarian_residence' || code === 'stateless') {
    return { code, from: isoOf(from), until: isoOf(renewed + (code === 'humanitarian_residence' ? 365 : 730)) };
  }
  return { code, from: isoOf(from), until: null };
}

function identityOf(random: Random, code: StatusCode, serial: number): DemoIdentityNumber | null {
  const holds =
    code === 'citizen'
      ? 0.97
      : code === 'unregistered' || code === 'undisclosed'
        ? 0
        : code === 'stateless'
          ? 0.5
          : 0.86;
  return random.chance(holds) ? inventedIdentityNumber(code === 'citizen' ? 'tckn' : 'ykn', serial) : null;
}

function keepsOwnName(member: HouseholdMember, married: readonly HouseholdMember[], surname: FamilyName): boolean {
  if (member.role === 'other') return member.age >= 18;
  const wife = member.sex === 'female' && married.length > 1 && (member.role === 'head' || member.role === 'spouse');
  return wife && wifeKeepsName(surname.tradition);
}
