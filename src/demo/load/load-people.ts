import { setImmediate as nextTurn } from 'node:timers/promises';
import { newCode, newId } from '../../platform/ids.js';
import {
  prepareResident,
  RESIDENT_COLUMNS,
  type PreparedResident,
  type ResidentInput,
  type ResidentTable,
  type Tuple,
} from '../../residents/prepare-resident.js';
import type { DemoFileClosure, DemoHousehold, DemoPerson } from '../generator/types.js';
import { householdRole, WG_DOMAIN, wgAnswer } from './codes.js';
import { at, groupedBy, idOf, personOf, type Loading } from './loading.js';

const RESIDENTS_AT_ONCE = 250;
const PSEUDONYMOUS: readonly ResidentTable[] = ['restricted.annexes', 'restricted.needs', 'restricted.disabilities'];

/** The people with their files, and their households. Leaves their ids. */
export async function loadPeople(loading: Loading): Promise<void> {
  const { city, people, progress } = loading;
  const describe = describing(loading);
  const inPackets = new Set(
    city.referrals.filter(({ consentKey }) => consentKey !== null).map(({ personKey }) => personKey),
  );
  const pseudonymous = new Map<ResidentTable, Tuple[]>(PSEUDONYMOUS.map((table) => [table, []]));
  let writing: Promise<void> = Promise.resolve();
  for (let from = 0; from < city.people.length; from += RESIDENTS_AT_ONCE) {
    const batch = city.people.slice(from, from + RESIDENTS_AT_ONCE);
    const prepared: PreparedResident[] = [];
    for (const person of batch) {
      const resident = await prepareResident(loading.keeper, describe(person));
      const packetSource = inPackets.has(person.key)
        ? { identity: resident.identity, contact: resident.contact }
        : null;
      people.set(person.key, { id: resident.id, auditRef: resident.auditRef, packetSource });
      for (const table of PSEUDONYMOUS) pseudonymous.get(table)!.push(...resident.rows[table]);
      prepared.push(resident);
      // Lets the connection send the batch before, while this one is enciphered.
      if (prepared.length % 50 === 0) await nextTurn();
    }
    await writing;
    writing = writeFiles(loading, prepared);
    // It is awaited one turn later; a failure until then must not count as unhandled.
    writing.catch(() => undefined);
    progress('residents', Math.min(from + RESIDENTS_AT_ONCE, city.people.length), city.people.length);
  }
  await writing;
  await writePseudonymous(loading, pseudonymous);
  await loadHouseholds(loading);
}

async function writeFiles({ tx, bulk }: Loading, residents: readonly PreparedResident[]): Promise<void> {
  const write = (table: ResidentTable, keep: (row: Tuple) => boolean = () => true) =>
    bulk.insert(
      table,
      RESIDENT_COLUMNS[table],
      residents.flatMap(({ rows }) => rows[table].filter(keep)),
    );
  const dataClass = (RESIDENT_COLUMNS['keys.data_keys'] as readonly string[]).indexOf('data_class');
  const isRestricted = (row: Tuple): boolean => row[dataClass] === 'restricted';
  await write('keys.data_keys', (row) => !isRestricted(row));
  await write('core.residents');
  await write('core.resident_tokens');
  await write('core.resident_history');
  await tx.as('hs_restricted', async () => {
    await write('keys.data_keys', isRestricted);
    await write('restricted.contacts');
    await write('restricted.documents_seen');
  });
}

/** All at once and sorted by pseudonym: the order of rows in a dump must not tell who is who, not even to within a batch. */
function writePseudonymous({ tx, bulk }: Loading, rows: ReadonlyMap<ResidentTable, Tuple[]>): Promise<void> {
  return tx.as('hs_restricted', async () => {
    for (const [table, tuples] of rows) {
      const pseudonym = (RESIDENT_COLUMNS[table] as readonly string[]).indexOf('pseudonym');
      tuples.sort((a, b) => Buffer.compare(a[pseudonym] as Buffer, b[pseudonym] as Buffer));
      await bulk.insert(table, RESIDENT_COLUMNS[table], tuples);
    }
  });
}

/** Gives the function that describes a person as at registration. */
function describing(loading: Loading): (person: DemoPerson) => ResidentInput {
  const { city, units, staff } = loading;
  const closures = new Map(city.fileClosures.map((closure) => [closure.personKey, closure]));
  const unitsOf = unitsByPerson(loading);
  const desk = city.workers.filter(({ role }) => role === 'intake_desk').map(({ key }) => idOf(staff, key));
  return (person) => {
    const known = unitsOf.get(person.key)!;
    return describe(person, {
      home: idOf(units, known[0]!),
      all: known.map((key) => idOf(units, key)),
      closure: closures.get(person.key),
      by: loading.random.pick(desk),
    });
  };
}

/**
 * The units that work with a person, the home unit first: the desk registers everybody, and a unit with a case has the whole household.
 */
function unitsByPerson({ city }: Loading): Map<string, string[]> {
  const cases = groupedBy(city.cases, ({ householdKey }) => householdKey);
  const events = groupedBy(city.serviceEvents, ({ personKey }) => personKey);
  return new Map(
    city.people.map(({ key, householdKey }) => {
      const ofHousehold = cases.get(householdKey) ?? [];
      const own = ofHousehold.findLast(({ personKey }) => personKey === key);
      const all = [own, ...ofHousehold, ...(events.get(key) ?? [])].flatMap((work) => (work ? [work.unitKey] : []));
      return [key, [...new Set([...(own ? all : ['intake', ...all]), 'intake'])]];
    }),
  );
}

interface Registration {
  home: string;
  all: string[];
  closure: DemoFileClosure | undefined;
  by: string;
}

function describe(person: DemoPerson, { home, all, closure, by }: Registration): ResidentInput {
  const { phone, identityNumber, disability, status } = person;
  return {
    callName: person.callName,
    names: person.names.map(({ given, family, script, use }) => ({ given, family, script, kind: use })),
    birthDate: person.birth,
    sex: person.sex === 'female' ? 'F' : 'M',
    languages: person.languages.map(({ code, proficiency, interpreterNeeded }) => ({
      code,
      proficiency,
      interpreter: interpreterNeeded,
    })),
    districtCode: person.district,
    neighbourhood: person.neighbourhood,
    registration: {
      id: newId(Date.parse(at(person.registeredOn, '10:00'))),
      homeUnitId: home,
      unitIds: all,
      registeredOn: person.registeredOn,
      registeredBy: by,
      ...(closure ? { closure: { on: closure.closedOn, reason: closure.reason } } : {}),
    },
    contact:
      phone === null && identityNumber === null
        ? null
        : {
            phones: phone === null ? [] : [{ number: phone }],
            identityNumbers:
              identityNumber === null ? [] : [{ kind: identityNumber.kind, number: identityNumber.value }],
            safeContact: person.specificNeeds.some(({ code }) => code.startsWith('SV'))
              ? { rule: 'only_in_person' }
              : { rule: 'any' },
          },
    annex: {
      status: status.code,
      populationType: person.populationType,
      citizenship: person.citizenship,
      statusFrom: status.from,
      statusUntil: status.until,
    },
    needs: person.specificNeeds.map(({ code, assessedOn }) => ({ code, fromMonth: assessedOn.slice(0, 7) })),
    disability: disability && { answers: answersOf(disability), assessedMonth: person.registeredOn.slice(0, 7) },
    documentsSeen: person.documentsSeen.map(({ type, seenOn, validUntil }) => ({
      kind: type,
      seenOn,
      validUntil,
      seenBy: by,
    })),
  };
}

type Answers = NonNullable<ResidentInput['disability']>['answers'];

const answersOf = (given: NonNullable<DemoPerson['disability']>): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([domain, answer]) => [WG_DOMAIN[domain as keyof typeof WG_DOMAIN], wgAnswer(answer)]),
  ) as Answers;

async function loadHouseholds(loading: Loading): Promise<void> {
  const { city, bulk, units } = loading;
  const unitsOf = unitsByPerson(loading);
  const closures = new Map(city.fileClosures.map((closure) => [closure.personKey, closure]));
  const people = new Map(city.people.map((person) => [person.key, person]));
  const ids = new Map(city.households.map(({ key }) => [key, newId()]));
  const membersOf = ({ memberKeys }: DemoHousehold) => memberKeys.map((key) => people.get(key)!);
  await bulk.add(
    'core.households',
    city.households.map((household) => {
      const members = membersOf(household);
      const ends = members.map(({ key }) => closures.get(key)?.closedOn);
      return {
        id: idOf(ids, household.key),
        code: newCode('H'),
        unit_ids: [...new Set(members.flatMap(({ key }) => unitsOf.get(key)!))].map((key) => idOf(units, key)),
        opened_on: members.map(({ registeredOn }) => registeredOn).sort()[0],
        closed_on: ends.every((end) => end !== undefined) ? ends.sort().at(-1) : null,
      };
    }),
  );
  await bulk.add(
    'core.household_members',
    city.households.flatMap((household) =>
      membersOf(household).map(({ key, role, registeredOn }) => ({
        id: newId(),
        household_id: idOf(ids, household.key),
        resident_id: personOf(loading, key).id,
        role: householdRole(role, household.kind),
        from_date: registeredOn,
        until_date: closures.get(key)?.closedOn ?? null,
      })),
    ),
  );
}
