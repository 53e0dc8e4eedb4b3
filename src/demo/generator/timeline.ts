import { type Day, dayOf, isoOf, type Window, workingDayWithin } from './calendar.js';
import type { FileClosureReason } from './codes.js';
import { addCasework } from './casework.js';
import { walkIns } from './events.js';
import type { Population } from './people.js';
import type { Random } from './random.js';
import { consentKey, needsInterpreter, type Presence, type Scene, type Timeline } from './scene.js';
import type { DemoConsent, DemoHousehold, DemoPerson, DemoWorker } from './types.js';

/** Everything that happens in the window, and the casework consents that are older. */
export function generateTimeline(
  random: Random,
  population: Population,
  workers: readonly DemoWorker[],
  window: Window,
): Timeline {
  const timeline: Timeline = { cases: [], serviceEvents: [], referrals: [], consents: [], fileClosures: [] };
  const byUnit = new Map<string, DemoWorker[]>();
  for (const worker of workers) byUnit.set(worker.unitKey, [...(byUnit.get(worker.unitKey) ?? []), worker]);
  const scene: Scene = { random, window, workers: byUnit, timeline };
  const people = new Map(population.people.map((person) => [person.key, person]));
  for (const household of population.households) playHousehold(scene, household, people);
  return timeline;
}

function playHousehold(scene: Scene, household: DemoHousehold, people: ReadonlyMap<string, DemoPerson>): void {
  const members = household.memberKeys.flatMap((key) => people.get(key) ?? []);
  const leaving = departure(scene, members);
  const present = members.map((person) => presenceOf(scene, person, leaving));
  for (const presence of present) {
    scene.timeline.consents.push(caseworkConsent(scene, presence));
    if (presence.closed !== null) {
      scene.timeline.fileClosures.push({
        personKey: presence.person.key,
        closedOn: isoOf(presence.until),
        reason: presence.closed,
      });
    }
  }
  const active = present.filter((presence) => presence.until > scene.window.start);
  if (active.length === 0) return;
  addCasework(scene, household, active);
  walkIns(scene, active);
}

/** Whole households move, return, resettle or fall silent together. */
function departure(
  { random, window }: Scene,
  members: readonly DemoPerson[],
): { on: Day; reason: FileClosureReason } | null {
  const first = members[0];
  if (first === undefined || first.duplicateOf !== null) return null;
  const displaced = members.some((member) => member.populationType !== 'HST');
  const syrian = first.citizenship === 'SYR';
  const reason = random.weighted<FileClosureReason | null>([
    [null, 100],
    ['moved', 2.2],
    ['returned', syrian ? 4 : displaced ? 0.5 : 0],
    ['resettled', displaced && !syrian ? 1 : displaced ? 0.2 : 0],
    ['naturalised', syrian ? 0.35 : 0],
    ['no_contact', displaced ? 2 : 0.8],
  ]);
  if (reason === null) return null;
  return { on: random.int(window.start, window.last), reason };
}

function presenceOf(
  scene: Scene,
  person: DemoPerson,
  leaving: { on: Day; reason: FileClosureReason } | null,
): Presence {
  const { random, window } = scene;
  const from = dayOf(person.registeredOn);
  const age = person.birth.value === null ? 35 : Math.floor((window.today - dayOf(person.birth.value)) / 365.25);
  const stays: Presence = { person, from, until: window.last, closed: null, age };
  const earliest = Math.max(from + 30, window.start);
  const close = (day: Day, closed: FileClosureReason): Presence => {
    const until = workingDayWithin(day, window.last);
    return { ...stays, until, closed };
  };
  if (earliest > window.last) return stays;
  const mortality = age >= 75 ? 0.06 : age >= 60 ? 0.02 : age >= 40 ? 0.004 : 0.0008;
  if (person.duplicateOf !== null && random.chance(0.25)) return close(random.int(earliest, window.last), 'duplicate');
  if (random.chance(mortality)) return close(random.int(earliest, window.last), 'died');
  const leaves = leaving !== null && leaving.on >= earliest;
  if (leaves && leaving.reason === 'naturalised' && person.citizenship === 'TUR') return stays;
  return leaves ? close(leaving.on, leaving.reason) : stays;
}

function caseworkConsent({ random, timeline, window }: Scene, { person, from, age }: Presence): DemoConsent {
  const ageThen = age - Math.floor((window.today - from) / 365.25);
  const language = person.languages[0]?.code ?? 'tr';
  return {
    key: consentKey(timeline),
    personKey: person.key,
    purpose: 'casework',
    organisationKey: null,
    referralKey: null,
    fields: [],
    method:
      ageThen < 18 && person.role !== 'head'
        ? 'guardian'
        : random.weighted([
            ['written', 82],
            ['verbal', 15],
            ['remote', 3],
          ]),
    language,
    withInterpreter: needsInterpreter(person),
    state: 'given',
    givenOn: isoOf(from),
    expiresOn: null,
    withdrawnOn: null,
  };
}
