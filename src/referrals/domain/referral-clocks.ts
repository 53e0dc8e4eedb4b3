import { DateTime } from 'luxon';
import { isOpen, nextActor, type OpenState, type ReferralState, type Side } from './referral-lifecycle.js';

export type Priority = 'normal' | 'high' | 'urgent';

/** Hours pass at night too; working days skip Saturdays and Sundays in the city's time zone, and know no holidays. */
export type Span = { hours: number } | { workingDays: number };

const hours = (n: number): Span => ({ hours: n });
const workingDays = (n: number): Span => ({ workingDays: n });
const always = (span: Span): Record<Priority, Span> => ({ urgent: span, high: span, normal: span });

/** How long the owner of the next action has in each open state. An open state without a clock does not compile. */
export const CLOCKS: Record<OpenState, Record<Priority, Span>> = {
  draft: always(hours(7 * 24)),
  // acknowledge
  sent: { urgent: hours(1), high: workingDays(1), normal: workingDays(2) },
  // decide
  received: { urgent: hours(4), high: workingDays(1), normal: workingDays(5) },
  // answer a question
  needs_information: { urgent: hours(24), high: workingDays(2), normal: workingDays(5) },
  // first contact with the resident
  accepted: { urgent: hours(24), high: hours(72), normal: hours(14 * 24) },
  // progress or outcome
  in_progress: always(hours(14 * 24)),
  // confirm with the resident
  outcome_reported: { urgent: workingDays(3), high: workingDays(5), normal: workingDays(10) },
};

export function after(from: Date, span: Span, zone: string): Date {
  const start = DateTime.fromJSDate(from, { zone });
  if ('hours' in span) return start.plus({ hours: span.hours }).toJSDate();
  // Somebody who is written to on a Sunday starts on Monday morning.
  let day = start.weekday <= 5 ? start : start.startOf('week').plus({ weeks: 1, hours: 9 });
  for (let left = span.workingDays; left > 0;) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return day.toJSDate();
}

/** The day, in the city's zone, by which the receiver should have looked at a referral and decided; questions in between not counted. */
export function answerExpectedOn(sentAt: Date, priority: Priority, zone: string): string {
  const decided = after(after(sentAt, CLOCKS.sent[priority], zone), CLOCKS.received[priority], zone);
  return DateTime.fromJSDate(decided, { zone }).toISODate()!;
}

/** Half of a span, for the second reminder: whole hours and whole days, at least one. */
export const half = (span: Span): Span =>
  'hours' in span
    ? hours(Math.max(1, Math.ceil(span.hours / 2)))
    : workingDays(Math.max(1, Math.ceil(span.workingDays / 2)));

/** Who owns the next action and by when: never empty while the referral is open, always empty after. */
export interface Due {
  nextActor: Side | null;
  dueAt: Date | null;
  /** When silence is escalated next; at first the due date itself. */
  escalateAt: Date | null;
  escalation: number;
  /** Seconds that the receiver has left to decide, while it waits for an answer. */
  clockLeftSeconds: number | null;
}

export interface Moment {
  now: Date;
  zone: string;
}

const NOTHING_DUE: Due = { nextActor: null, dueAt: null, escalateAt: null, escalation: 0, clockLeftSeconds: null };

/** Shorter than this nobody can decide, however late the question came. */
const LEAST_SECONDS = 3600;

/**
 * The clock of a state that was just entered. A question pauses the receiver's time to decide; with the answer it runs on with what
 * was left, or an hour.
 */
export function clockOf(
  next: ReferralState,
  before: { state: ReferralState; priority: Priority; dueAt: Date | null; clockLeftSeconds: number | null },
  { now, zone }: Moment,
): Due {
  if (!isOpen(next)) return NOTHING_DUE;
  const resumes = before.state === 'needs_information' && next === 'received' && before.clockLeftSeconds !== null;
  const dueAt = resumes
    ? new Date(now.getTime() + Math.max(LEAST_SECONDS, before.clockLeftSeconds!) * 1000)
    : after(now, CLOCKS[next][before.priority], zone);
  const pauses = next === 'needs_information' && before.dueAt !== null;
  const clockLeftSeconds = pauses ? Math.max(0, Math.round((before.dueAt!.getTime() - now.getTime()) / 1000)) : null;
  return { nextActor: nextActor(next), dueAt, escalateAt: dueAt, escalation: 0, clockLeftSeconds };
}
