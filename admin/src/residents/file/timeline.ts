import type { Api } from '../../api/client';

/** Something that happened around a file. */
export type Happening =
  | { kind: 'change'; at: string; line: Api['HistoryLine'] }
  | { kind: 'caseOpened' | 'caseClosed'; day: string; of: Api['CaseLine'] }
  | { kind: 'referralSent'; day: string; of: Api['ReferralLine'] }
  | { kind: 'referralEnded'; at: string; of: Api['ReferralLine'] }
  | { kind: 'consentGiven' | 'consentWithdrawn'; at: string; of: Api['ConsentView'] }
  | { kind: 'consentEnded'; day: string; of: Api['ConsentView'] };

export interface Sources {
  changes: readonly Api['HistoryLine'][];
  cases: readonly Api['CaseLine'][];
  referrals: readonly Api['ReferralLine'][];
  consents: readonly Api['ConsentView'][];
  /** Whether there are changes of the file older than those given. */
  hasOlder: boolean;
}

const OVER: readonly Api['ReferralLine']['state'][] = ['closed', 'declined', 'recalled', 'withdrawn', 'expired'];

const dayOf = (happening: Happening, dayAt: (at: string) => string): string =>
  'day' in happening ? happening.day : dayAt(happening.at);

/**
 * Everything in one order, the newest first. Of a day whose time of day nobody wrote down (a case was opened), it is taken to be after
 * what has one. While there are older changes to be read, what is older than those at hand waits for them.
 */
export function timelineOf(sources: Sources, dayAt: (at: string) => string): Happening[] {
  const all: Happening[] = [
    ...sources.changes.map((line): Happening => ({ kind: 'change', at: line.at, line })),
    ...sources.cases.flatMap((of): Happening[] => [
      ...(of.closedOn ? [{ kind: 'caseClosed', day: of.closedOn, of } as const] : []),
      { kind: 'caseOpened', day: of.openedOn, of },
    ]),
    ...sources.referrals.flatMap((of): Happening[] => [
      ...(of.changedAt && OVER.includes(of.state) ? [{ kind: 'referralEnded', at: of.changedAt, of } as const] : []),
      ...(of.madeOn ? [{ kind: 'referralSent', day: of.madeOn, of } as const] : []),
    ]),
    ...sources.consents.flatMap((of): Happening[] => [
      ...(of.withdrawnAt ? [{ kind: 'consentWithdrawn', at: of.withdrawnAt, of } as const] : []),
      ...(of.state === 'ended' ? [{ kind: 'consentEnded', day: of.validUntil, of } as const] : []),
      { kind: 'consentGiven', at: of.recordedAt, of },
    ]),
  ];
  const oldest = sources.hasOlder ? sources.changes.at(-1)?.at : undefined;
  const sorted = all
    .map((happening) => ({
      happening,
      order: `${dayOf(happening, dayAt)} ${'at' in happening ? new Date(happening.at).toISOString() : '~'}`,
    }))
    .filter(({ happening }) => oldest === undefined || dayOf(happening, dayAt) >= dayAt(oldest))
    .toSorted((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0));
  return sorted.map(({ happening }) => happening);
}
