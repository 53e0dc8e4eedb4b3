import type { Day, Window } from './calendar.js';
import type { CaseClosureReason, FileClosureReason, Priority, Sector } from './codes.js';
import type { Random } from './random.js';
import type {
  DemoCase,
  DemoConsent,
  DemoFileClosure,
  DemoPerson,
  DemoReferral,
  DemoServiceEvent,
  DemoWorker,
} from './types.js';

export interface Timeline {
  readonly cases: DemoCase[];
  readonly serviceEvents: DemoServiceEvent[];
  readonly referrals: DemoReferral[];
  readonly consents: DemoConsent[];
  readonly fileClosures: DemoFileClosure[];
}

/** One person's span on file, in days: nothing about them happens outside it, late entries apart. */
export interface Presence {
  readonly person: DemoPerson;
  readonly from: Day;
  readonly until: Day;
  readonly closed: FileClosureReason | null;
  /** Years of age at the end of the window, guessed where the birth date is unknown. */
  readonly age: number;
}

export interface Scene {
  readonly random: Random;
  readonly window: Window;
  readonly workers: ReadonlyMap<string, readonly DemoWorker[]>;
  readonly timeline: Timeline;
}

/** A case while it is being played: days instead of dates. */
export interface CasePlay {
  readonly key: string;
  readonly applicant: Presence;
  readonly sector: Sector;
  readonly priority: Priority;
  readonly unitKey: string;
  readonly workerKey: string;
  readonly opened: Day;
  readonly contact: Day;
}

export function consentKey(timeline: Timeline): string {
  return `k-${String(timeline.consents.length + 1).padStart(6, '0')}`;
}

export function needsInterpreter(person: DemoPerson): boolean {
  return person.languages.some((language) => language.interpreterNeeded);
}

/** A worker of the unit, one who speaks the resident's language where there is one. */
export function workerFor({ random, workers }: Scene, unitKey: string, person: DemoPerson): string {
  const staff = workers.get(unitKey) ?? [];
  const language = person.languages[0]?.code ?? 'tr';
  const speaking = language === 'tr' ? [] : staff.filter((worker) => worker.languages.includes(language));
  const from = speaking.length > 0 && random.chance(0.5) ? speaking : staff;
  return random.pick(from).key;
}

/** Why a case ends when the person's file does. */
export const CASE_ENDS_WITH_FILE: Readonly<Record<FileClosureReason, CaseClosureReason>> = {
  moved: 'moved',
  returned: 'moved',
  resettled: 'moved',
  naturalised: 'no_longer_needed',
  died: 'died',
  duplicate: 'duplicate',
  no_contact: 'lost_contact',
};

/** Share of cases, days a case usually lasts, and how often it is urgent, by sector. */
export const SECTOR_PROFILE: Readonly<Record<Sector, { share: number; days: number; urgent: number }>> = {
  education: { share: 12, days: 70, urgent: 0.05 },
  health: { share: 13, days: 60, urgent: 0.2 },
  livelihood: { share: 9, days: 110, urgent: 0.03 },
  legal: { share: 10, days: 130, urgent: 0.12 },
  protection: { share: 6, days: 120, urgent: 0.45 },
  psychosocial: { share: 8, days: 120, urgent: 0.15 },
  housing: { share: 9, days: 80, urgent: 0.25 },
  language: { share: 8, days: 100, urgent: 0.01 },
  'social-assistance': { share: 15, days: 50, urgent: 0.12 },
  documents: { share: 12, days: 45, urgent: 0.1 },
  'child-protection': { share: 4, days: 150, urgent: 0.5 },
};

/** Median days until first contact. */
export const FIRST_CONTACT: Readonly<Record<Priority, number>> = { emergency: 0.6, urgent: 2, normal: 6 };
