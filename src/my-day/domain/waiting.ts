import type { OpenState } from '../../referrals/index.js';

export const WAITING_ON = ['me', 'partner', 'resident'] as const;
export type WaitingOn = (typeof WAITING_ON)[number];

/**
 * On whom an open referral waits, as its worker sees it. The next actor of the lifecycle knows two sides; to close the loop, though, what
 * is missing is the word of the resident, whom the worker asks. A new open state does not compile without a row.
 */
const WAITS: Record<OpenState, WaitingOn> = {
  draft: 'me',
  sent: 'partner',
  received: 'partner',
  needs_information: 'me',
  accepted: 'partner',
  in_progress: 'partner',
  outcome_reported: 'resident',
};

export const statesWaitingOn = (whom: WaitingOn): OpenState[] =>
  (Object.keys(WAITS) as OpenState[]).filter((state) => WAITS[state] === whom);

/** The lists of a day. `soon` is the week after today. */
export const BUCKETS = [
  'overdue',
  'today',
  'soon',
  'waiting_on_me',
  'waiting_on_partner',
  'waiting_on_resident',
  'review',
] as const;
export type Bucket = (typeof BUCKETS)[number];

export const LINE_KINDS = ['task', 'referral', 'case_review'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
