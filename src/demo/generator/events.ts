import { type Day, isoOf, momentIso, momentOf, workingDayFrom, workingDayWithin } from './calendar.js';
import { EVENT_KINDS, type EventMode, type Sector } from './codes.js';
import { unitOf } from './services.js';
import { type CasePlay, needsInterpreter, type Presence, type Scene, workerFor } from './scene.js';

/** What was done in a case, mostly for the applicant, sometimes for another member of the household. */
export function caseEvents(scene: Scene, play: CasePlay, end: Day, present: readonly Presence[]): void {
  const { random } = scene;
  const span = end - play.contact;
  const count = Math.min(14, 1 + random.poisson(0.8 + span / 38));
  for (let i = 0; i < count; i++) {
    const day = i === 0 ? play.contact : workingDayWithin(random.int(play.contact, end), end);
    const others = present.filter((presence) => presence.from <= day && presence.until >= day);
    const who = others.length > 1 && random.chance(0.2) ? random.pick(others) : play.applicant;
    const helper = random.chance(0.88) ? play.workerKey : workerFor(scene, play.unitKey, who.person);
    record(scene, { caseKey: play.key, who, sector: play.sector, unitKey: play.unitKey, workerKey: helper, day });
  }
}

const WALK_IN_SECTORS: readonly (readonly [Sector, number])[] = [
  ['documents', 30],
  ['social-assistance', 20],
  ['language', 18],
  ['psychosocial', 8],
  ['education', 8],
  ['health', 8],
  ['legal', 8],
];

const CHILDREN_COME_FOR: readonly (readonly [Sector, number])[] = [
  ['education', 50],
  ['language', 25],
  ['psychosocial', 25],
];

/** Help at the desk and group activities, without a case. */
export function walkIns(scene: Scene, present: readonly Presence[]): void {
  const { random, window } = scene;
  for (const who of present) {
    if (who.age < 6) continue;
    const earliest = Math.max(who.from, window.start);
    const visits = random.poisson((0.035 * (who.until - earliest)) / 30);
    for (let i = 0; i < visits; i++) {
      const sector = random.weighted(who.age < 16 ? CHILDREN_COME_FOR : WALK_IN_SECTORS);
      const unitKey = sector === 'documents' || sector === 'social-assistance' ? 'intake' : unitOf(sector);
      const day = workingDayWithin(random.int(earliest, who.until), who.until);
      record(scene, { caseKey: null, who, sector, unitKey, workerKey: workerFor(scene, unitKey, who.person), day });
    }
  }
}

interface Happening {
  readonly caseKey: string | null;
  readonly who: Presence;
  readonly sector: Sector;
  readonly unitKey: string;
  readonly workerKey: string;
  readonly day: Day;
}

/** Writes the event down as late as desks do; what lies before the window, or is entered only after it, is left out. */
function record(
  { random, window, timeline }: Scene,
  { caseKey, who, sector, unitKey, workerKey, day }: Happening,
): void {
  const recorded = workingDayFrom(
    day +
      entryDelay(
        random.next(),
        () => random.lognormalDays(9, 0.7, 30),
        () => 32 + random.lognormalDays(18, 0.8, 150),
      ),
  );
  if (day < window.start || recorded > window.last) return;
  const mode: EventMode = random.weighted<EventMode>([
    ['office', 58],
    ['phone', 22],
    ['video', 3],
    ['home_visit', sector === 'child-protection' ? 30 : 8],
    ['elsewhere', 9],
  ]);
  const kind = kindOf(random.next(), sector);
  timeline.serviceEvents.push({
    key: `e-${String(timeline.serviceEvents.length + 1).padStart(6, '0')}`,
    caseKey,
    personKey: who.person.key,
    sector,
    kind,
    unitKey,
    workerKey,
    district: who.person.district,
    mode,
    minutes: mode === 'phone' ? 5 * random.int(1, 5) : 10 * random.int(2, 9),
    interpreterLanguage:
      needsInterpreter(who.person) && random.chance(0.7) ? (who.person.languages[0]?.code ?? null) : null,
    amountTry:
      kind === 'cash_support' || kind === 'rent_support'
        ? 250 * random.int(6, kind === 'rent_support' ? 60 : 24)
        : null,
    occurredOn: isoOf(day),
    recordedAt: momentIso(momentOf(recorded, random.next())),
  });
}

/** Three of four the same day; about one in thirty more than a month late. */
function entryDelay(draw: number, days: () => number, months: () => number): number {
  if (draw < 0.76) return 0;
  if (draw < 0.88) return 1 + Math.floor(((draw - 0.76) / 0.12) * 3);
  return draw < 0.968 ? days() : months();
}

/** The first kind of a sector is the commonest. */
function kindOf(draw: number, sector: Sector): string {
  const kinds = EVENT_KINDS[sector];
  return kinds[Math.min(kinds.length - 1, Math.floor(draw * draw * kinds.length))] as string;
}
