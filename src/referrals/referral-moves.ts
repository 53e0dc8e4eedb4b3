import { actorId } from '../platform/actor.js';
import type { Tx } from '../platform/database/transaction.js';
import { newId } from '../platform/ids.js';
import type { HeardBy, StepReason } from './domain/reasons.js';
import { clockOf, type Moment, type Priority } from './domain/referral-clocks.js';
import { take, type ReferralState, type ReferralStep } from './domain/referral-lifecycle.js';

/** What a move needs to know; the shape that staff, partners and jobs all can read. */
export interface Movable {
  id: string;
  state: ReferralState;
  priority: Priority;
  due_at: Date | null;
  clock_left_seconds: number | null;
}

/** Further columns that a step fills. Which of them a role may write is decided by its grants. */
export interface Filled {
  decline_reason?: string;
  outcome?: string | null;
  outcome_on?: string | null;
  outcome_heard_by?: HeardBy | null;
  confirmed_by?: string;
  confirmed_on?: string;
  consent_id?: string;
  sender_id?: string | null;
  made_on?: string;
  packet?: Buffer | null;
  person_ref?: string | null;
}

export interface StepNote {
  reason?: StepReason;
  /** Sealed for the step with this id. */
  message?: { stepId: string; sealed: Buffer };
}

/** Puts the referral into its next state, with owner and due date, and writes the step down. The row must be locked. */
export async function move(
  tx: Tx,
  referral: Movable,
  step: ReferralStep,
  moment: Moment,
  filled: Filled = {},
  note: StepNote = {},
): Promise<ReferralState> {
  const next = take(step, referral.state);
  const due = clockOf(
    next,
    {
      state: referral.state,
      priority: referral.priority,
      dueAt: referral.due_at,
      clockLeftSeconds: referral.clock_left_seconds,
    },
    moment,
  );
  const columns: Record<string, unknown> = {
    state: next,
    next_actor: due.nextActor,
    due_at: due.dueAt,
    escalate_at: due.escalateAt,
    escalation: due.escalation,
    clock_left_seconds: due.clockLeftSeconds,
    ...filled,
  };
  const params: unknown[] = [referral.id];
  const settings = Object.entries(columns).map(([column, value]) => `${column} = $${params.push(value)}`);
  await tx.run(`UPDATE core.referrals SET ${settings.join(', ')}, version = version + 1 WHERE id = $1`, params);
  await noteStep(tx, { referralId: referral.id, step, from: referral.state, to: next, at: moment.now }, note);
  return next;
}

export async function noteStep(
  tx: Tx,
  taken: { referralId: string; step: ReferralStep | 'draft'; from: ReferralState | null; to: ReferralState; at: Date },
  { reason, message }: StepNote = {},
): Promise<void> {
  await tx.query(
    `INSERT INTO core.referral_steps (id, referral_id, step, from_state, to_state, taken_at, taken_by_kind, taken_by, reason, message)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      message?.stepId ?? newId(taken.at.getTime()),
      taken.referralId,
      taken.step,
      taken.from,
      taken.to,
      taken.at,
      tx.actor.kind,
      actorId(tx.actor),
      reason ?? null,
      message?.sealed ?? null,
    ],
  );
}

/** What the event of a step is called. */
export const EVENT_OF: Record<ReferralStep, string> = {
  send: 'referral.sent',
  receive: 'referral.received',
  accept: 'referral.accepted',
  decline: 'referral.declined',
  ask_information: 'referral.information-asked',
  answer_information: 'referral.information-answered',
  start: 'referral.started',
  report_progress: 'referral.progress-reported',
  report_outcome: 'referral.outcome-reported',
  record_outcome: 'referral.outcome-recorded',
  confirm: 'referral.closed',
  dispute: 'referral.disputed',
  recall: 'referral.recalled',
  withdraw: 'referral.withdrawn',
  expire: 'referral.expired',
};
