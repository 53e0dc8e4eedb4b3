import { dayOf, isoOf, type Window, workingDayWithin } from './calendar.js';
import { inventedPhone } from './identifiers.js';
import { respelled } from './names.js';
import type { Population } from './people.js';
import type { Random } from './random.js';
import type { DemoPerson } from './types.js';

/** Second files of adults, opened at another desk under another spelling: what the duplicate search has to find. */
export function addDuplicates(random: Random, population: Population, count: number, window: Window): void {
  const adults = population.people.filter(
    (person) => person.birth.value === null || window.today - dayOf(person.birth.value) > 18 * 366,
  );
  const originals = random.shuffle(adults).slice(0, count);
  for (const original of originals) {
    const key = `p-${String(population.people.length + 1).padStart(6, '0')}`;
    const householdKey = `h-${String(population.households.length + 1).padStart(6, '0')}`;
    const names = respelled(random, original.names);
    const opened = dayOf(original.registeredOn) + random.lognormalDays(120, 1, 700);
    const registeredOn = isoOf(workingDayWithin(opened, window.last));
    population.people.push({
      ...original,
      key,
      householdKey,
      role: 'head',
      names,
      callName: names[0]?.given ?? original.callName,
      birth: otherBirth(random, original.birth),
      phone: random.chance(0.45) ? original.phone : inventedPhone(population.people.length + 400_000),
      identityNumber: random.chance(0.25) ? original.identityNumber : null,
      disability: null,
      specificNeeds: [],
      documentsSeen: original.documentsSeen.slice(0, 1).map((document) => ({ ...document, seenOn: registeredOn })),
      registeredOn,
      duplicateOf: original.key,
    });
    population.households.push({
      key: householdKey,
      kind: 'single',
      memberKeys: [key],
      district: original.district,
      neighbourhood: original.neighbourhood,
    });
  }
}

/** Same date, only the year, day and month swapped, or a slip of one day. */
function otherBirth(random: Random, birth: DemoPerson['birth']): DemoPerson['birth'] {
  if (birth.value === null || random.chance(0.5)) return birth;
  const [year, month, day] = birth.value.split('-') as [string, string, string];
  if (random.chance(0.4)) return { value: `${year}-01-01`, quality: 'year' };
  if (Number(day) <= 12 && day !== month) return { value: `${year}-${day}-${month}`, quality: birth.quality };
  return { value: isoOf(dayOf(birth.value) + (random.chance(0.5) ? 1 : -1)), quality: birth.quality };
}
