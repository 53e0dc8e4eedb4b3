import { escalated } from '../../referrals/domain/escalation.js';
import { clockOf, type Due } from '../../referrals/domain/referral-clocks.js';
import { isOpen, type ReferralState, type ReferralStep } from '../../referrals/domain/referral-lifecycle.js';
import { RECALL_REASONS } from '../../referrals/domain/reasons.js';
import type { DemoReferral, DemoReferralStep } from '../generator/types.js';
import type { Random } from '../generator/random.js';
import { PRIORITY } from './codes.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface CourseStep {
  step: ReferralStep | 'draft';
  from: ReferralState | null;
  to: ReferralState;
  at: Date;
  by: 'sender' | 'receiver' | 'system';
  reason: string | null;
}

const STEP_INTO: Record<Exclude<DemoReferral['state'], 'withdrawn'>, CourseStep['step']> = {
  draft: 'draft',
  sent: 'send',
  received: 'receive',
  accepted: 'accept',
  declined: 'decline',
  in_progress: 'start',
  outcome_reported: 'report_outcome',
  closed: 'confirm',
  recalled: 'recall',
  expired: 'expire',
};

/** The steps of a generated referral in the words of the lifecycle, and some that the generator does not know: questions, progress. */
export function courseOf(random: Random, referral: DemoReferral, consentWithdrawn: boolean, now: Date): CourseStep[] {
  const course: CourseStep[] = [];
  for (const given of referral.steps)
    course.push(stepOf(random, referral, given, course.at(-1)?.to ?? null, consentWithdrawn));
  const last = course.at(-1)!;
  const age = now.getTime() - last.at.getTime();
  if (last.to === 'received' && age > 4 * HOUR && random.chance(0.25)) {
    course.push({
      step: 'ask_information',
      from: 'received',
      to: 'needs_information',
      at: new Date(last.at.getTime() + HOUR),
      by: 'receiver',
      reason: null,
    });
  }
  if (last.to === 'in_progress' && age > 14 * DAY && random.chance(0.6)) {
    const told = workingTime(new Date(now.getTime() - random.int(1, 11) * DAY));
    if (told > last.at)
      course.push({
        step: 'report_progress',
        from: 'in_progress',
        to: 'in_progress',
        at: told,
        by: 'receiver',
        reason: null,
      });
  }
  return course;
}

function stepOf(
  random: Random,
  referral: DemoReferral,
  given: DemoReferralStep,
  from: ReferralState | null,
  consentWithdrawn: boolean,
): CourseStep {
  const at = new Date(given.at);
  const by = given.by === 'resident' ? 'sender' : given.by;
  if (given.state === 'withdrawn') {
    // What was never sent is recalled, whoever changed their mind.
    if (from === 'draft') return { step: 'recall', from, to: 'recalled', at, by: 'sender', reason: 'no_longer_needed' };
    if (consentWithdrawn)
      return { step: 'withdraw', from, to: 'withdrawn', at, by: 'system', reason: 'consent_withdrawn' };
    return {
      step: 'withdraw',
      from,
      to: 'withdrawn',
      at,
      by,
      reason: given.by === 'resident' ? 'resident_decision' : 'left_city',
    };
  }
  const reason =
    given.state === 'declined'
      ? referral.declineReason
      : given.state === 'recalled'
        ? random.pick(RECALL_REASONS)
        : null;
  return { step: STEP_INTO[given.state], from, to: given.state, at, by, reason };
}

const workingTime = (day: Date): Date => {
  const weekday = day.getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(Math.floor(day.getTime() / DAY) * DAY - back * DAY + 11 * HOUR);
};

/** Who must act next and by when, as if the sweep had run all the time; nothing expires in the first hours of the demo. */
export function dueOf(
  random: Random,
  course: readonly CourseStep[],
  priority: DemoReferral['priority'],
  { now, zone }: { now: Date; zone: string },
): Due {
  const last = course.at(-1)!;
  const urgency = PRIORITY[priority];
  const before = course.at(-2);
  const dueBefore =
    last.to === 'needs_information' && before
      ? clockOf(
          before.to,
          { state: before.to, priority: urgency, dueAt: null, clockLeftSeconds: null },
          { now: before.at, zone },
        ).dueAt
      : null;
  const due = clockOf(
    last.to,
    { state: last.from ?? last.to, priority: urgency, dueAt: dueBefore, clockLeftSeconds: null },
    { now: last.at, zone },
  );
  let { escalateAt, escalation } = due;
  while (isOpen(last.to) && escalateAt !== null && escalateAt <= now) {
    const next = escalated({ state: last.to, priority: urgency, escalation }, { now: escalateAt, zone });
    if (next.escalateAt === null) {
      escalateAt = new Date(now.getTime() + random.int(12, 96) * HOUR);
    } else {
      ({ escalateAt, escalation } = next);
    }
  }
  return { ...due, escalateAt, escalation };
}
