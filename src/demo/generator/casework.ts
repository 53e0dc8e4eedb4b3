import { type Day, isoOf, workingDayWithin } from './calendar.js';
import { type CaseClosureReason, type Priority, type Sector, SECTORS } from './codes.js';
import { caseEvents } from './events.js';
import { playReferrals } from './referrals.js';
import { unitOf } from './services.js';
import {
  CASE_ENDS_WITH_FILE,
  type CasePlay,
  FIRST_CONTACT,
  type Presence,
  type Scene,
  SECTOR_PROFILE,
  workerFor,
} from './scene.js';
import type { DemoCase, DemoHousehold } from './types.js';

/** Newcomers come with a need or two; older households come back now and then. */
export function addCasework(scene: Scene, household: DemoHousehold, present: readonly Presence[]): void {
  const { random, window } = scene;
  const head = present[0];
  if (head === undefined) return;
  const isNew = head.from >= window.lead;
  const months = Math.max(1, (window.last - Math.max(window.lead, head.from)) / 30);
  const size = 0.7 + present.length * 0.12;
  const cases = (isNew && random.chance(0.8) ? 1 : 0) + random.poisson(0.055 * months * size);
  for (let i = 0; i < cases; i++) playCase(scene, household, present, isNew && i === 0);
}

/** What ended before the window is dropped again, whole. */
function playCase(scene: Scene, household: DemoHousehold, present: readonly Presence[], atRegistration: boolean): void {
  const { random, window, timeline } = scene;
  const { sector, applicant } = needOf(scene, present);
  const earliest = Math.max(applicant.from, window.lead);
  const drawn = atRegistration
    ? earliest +
      random.weighted([
        [0, 70],
        [1, 12],
        [random.int(2, 20), 18],
      ])
    : random.int(earliest, applicant.until);
  const opened = workingDayWithin(drawn, applicant.until);
  const priority = priorityOf(scene, sector);
  const unitKey = unitOf(sector);
  const contact = opened + random.lognormalDays(FIRST_CONTACT[priority], 0.9, 60);
  const play: CasePlay = {
    key: `c-${String(timeline.cases.length + 1).padStart(6, '0')}`,
    applicant,
    sector,
    priority,
    unitKey,
    workerKey: workerFor(scene, unitKey, applicant.person),
    opened,
    contact: workingDayWithin(contact, applicant.until),
  };
  const before = { referrals: timeline.referrals.length, consents: timeline.consents.length };
  const reached = contact <= applicant.until;
  const referralsEnd = reached && random.chance(0.5) ? playReferrals(scene, play) : null;
  const ending = endOf(scene, play, reached, referralsEnd);
  if (ending !== null && ending.on < window.start) {
    timeline.referrals.length = before.referrals;
    timeline.consents.length = before.consents;
    return;
  }
  timeline.cases.push(finished(play, household, reached, ending));
  if (reached) caseEvents(scene, play, ending?.on ?? applicant.until, present);
}

function suits(sector: Sector, { age }: Presence): boolean {
  if (sector === 'child-protection') return age < 18;
  if (sector === 'education') return age >= 5 && age < 22;
  if (sector === 'livelihood') return age >= 17 && age < 62;
  if (sector === 'language') return age >= 15;
  if (sector === 'health' || sector === 'psychosocial') return age >= 3;
  return age >= 18;
}

/** What is needed, and by whom: a household without children has no school matter. */
function needOf({ random }: Scene, present: readonly Presence[]): { sector: Sector; applicant: Presence } {
  const open = SECTORS.filter((sector) => present.some((presence) => suits(sector, presence)));
  const sector = random.weighted(
    (open.length > 0 ? open : (['documents'] as const)).map((s) => [s, SECTOR_PROFILE[s].share] as const),
  );
  const suiting = present.filter((presence) => suits(sector, presence));
  const candidates = suiting.length > 0 ? suiting : present;
  const anyOne = sector === 'education' || random.chance(0.6);
  return { sector, applicant: anyOne ? random.pick(candidates) : (candidates[0] as Presence) };
}

function priorityOf({ random }: Scene, sector: Sector): Priority {
  const { urgent } = SECTOR_PROFILE[sector];
  return random.weighted<Priority>([
    ['emergency', urgent * 0.15],
    ['urgent', urgent * 0.85],
    ['normal', 1 - urgent],
  ]);
}

interface Ending {
  readonly on: Day;
  readonly reason: CaseClosureReason;
}

/** A case ends after its last referral, or with the file; null while it is open. */
function endOf(
  { random, window }: Scene,
  play: CasePlay,
  reached: boolean,
  referralsEnd: Day | 'open' | null,
): Ending | null {
  const { applicant } = play;
  const withFile =
    applicant.closed === null ? null : { on: applicant.until, reason: CASE_ENDS_WITH_FILE[applicant.closed] };
  if (!reached || referralsEnd === 'open') return withFile;
  const lasts = random.lognormalDays(SECTOR_PROFILE[play.sector].days, 0.6, 500);
  const planned = Math.max(play.contact + lasts, referralsEnd === null ? 0 : referralsEnd + random.int(0, 14));
  if (planned >= applicant.until) return withFile;
  const reason = random.weighted<CaseClosureReason>([
    ['goals_achieved', 48],
    ['partly_achieved', 21],
    ['lost_contact', 11],
    ['no_longer_needed', 10],
    ['refused_service', 5],
    ['moved', 4.6],
    ['duplicate', 0.4],
  ]);
  return { on: workingDayWithin(planned, Math.min(applicant.until, window.last)), reason };
}

function finished(play: CasePlay, household: DemoHousehold, reached: boolean, ending: Ending | null): DemoCase {
  return {
    key: play.key,
    personKey: play.applicant.person.key,
    householdKey: household.key,
    sector: play.sector,
    priority: play.priority,
    unitKey: play.unitKey,
    workerKey: play.workerKey,
    state: ending !== null ? 'closed' : reached ? 'active' : 'intake',
    openedOn: isoOf(play.opened),
    firstContactOn: reached ? isoOf(play.contact) : null,
    closedOn: ending === null ? null : isoOf(ending.on),
    closureReason: ending?.reason ?? null,
  };
}
