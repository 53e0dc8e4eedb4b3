import { after, CLOCKS, half, type Moment, type Priority } from './referral-clocks.js';
import { isPossible, nextActor, type OpenState } from './referral-lifecycle.js';

/** Who is told, besides whoever already knows. */
export type Audience = 'sender' | 'receiver' | 'supervisors';

export interface Escalation {
  kind: 'referral.overdue' | 'referral.escalated' | 'referral.expired';
  /** How often silence was escalated, this time included. */
  escalation: number;
  tell: readonly Audience[];
  /** When it goes on if nobody acts; null when it is over. */
  escalateAt: Date | null;
}

/**
 * What an overdue referral comes to. First its owner is reminded; half the time later the supervisor and the other side learn of it; and
 * then a referral that nobody answered expires, so that the sender looks for another service. One that is being worked on never
 * expires: its supervisor and both sides hear of it again, each time the whole clock has passed.
 *
 * Times count from now and not from the due date: after an outage of the queue people still get their time to react.
 */
export function escalated(
  referral: { state: OpenState; priority: Priority; escalation: number },
  { now, zone }: Moment,
): Escalation {
  const { state, priority, escalation } = referral;
  const owner = nextActor(state)!;
  const span = CLOCKS[state][priority];
  if (escalation === 0) {
    return { kind: 'referral.overdue', escalation: 1, tell: [owner], escalateAt: after(now, half(span), zone) };
  }
  const all: readonly Audience[] =
    state === 'draft' ? ['sender', 'supervisors'] : ['sender', 'receiver', 'supervisors'];
  if (escalation === 1) {
    return { kind: 'referral.escalated', escalation: 2, tell: all, escalateAt: after(now, half(span), zone) };
  }
  if (isPossible('expire', state)) return { kind: 'referral.expired', escalation, tell: all, escalateAt: null };
  return { kind: 'referral.escalated', escalation: escalation + 1, tell: all, escalateAt: after(now, span, zone) };
}
