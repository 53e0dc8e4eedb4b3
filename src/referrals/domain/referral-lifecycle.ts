import { DomainError } from '../../platform/errors.js';

/** Open states, each with an owner of the next action. */
export const OPEN_STATES = [
  'draft',
  'sent',
  'received',
  'needs_information',
  'accepted',
  'in_progress',
  'outcome_reported',
] as const;
export const FINAL_STATES = ['closed', 'declined', 'recalled', 'withdrawn', 'expired'] as const;
export const REFERRAL_STATES = [...OPEN_STATES, ...FINAL_STATES] as const;

export type OpenState = (typeof OPEN_STATES)[number];
export type FinalState = (typeof FINAL_STATES)[number];
export type ReferralState = OpenState | FinalState;

export type Side = 'sender' | 'receiver';

export const isOpen = (state: ReferralState): state is OpenState => (OPEN_STATES as readonly string[]).includes(state);

/** Who must act next. A new open state does not compile without one. */
const NEXT_ACTOR: Record<OpenState, Side> = {
  draft: 'sender',
  sent: 'receiver',
  received: 'receiver',
  needs_information: 'sender',
  accepted: 'receiver',
  in_progress: 'receiver',
  outcome_reported: 'sender',
};

export const nextActor = (state: ReferralState): Side | null => (isOpen(state) ? NEXT_ACTOR[state] : null);

/** Whose move it is, in the words of both sides' screens. The resident never owes a step: somebody here asks and writes it down. */
export const MOVES = ['sender', 'partner', 'nobody'] as const;
export type Move = (typeof MOVES)[number];

const MOVE_OF: Record<Side, Move> = { sender: 'sender', receiver: 'partner' };

export const whoseMove = (side: Side | null): Move => (side === null ? 'nobody' : MOVE_OF[side]);

/** The side that a move belongs to; null for nobody's. */
export const sideOfMove = (wanted: Move): Side | null =>
  (Object.keys(MOVE_OF) as Side[]).find((side) => MOVE_OF[side] === wanted) ?? null;

export const REFERRAL_STEPS = [
  'send',
  'receive',
  'accept',
  'decline',
  'ask_information',
  'answer_information',
  'start',
  'report_progress',
  'report_outcome',
  'record_outcome',
  'confirm',
  'dispute',
  'recall',
  'withdraw',
  'expire',
] as const;
export type ReferralStep = (typeof REFERRAL_STEPS)[number];

interface StepRow {
  by: readonly (Side | 'system')[];
  from: readonly ReferralState[];
  to: ReferralState;
}

const STEPS: Record<ReferralStep, StepRow> = {
  send: { by: ['sender'], from: ['draft'], to: 'sent' },
  receive: { by: ['receiver'], from: ['sent'], to: 'received' },
  accept: { by: ['receiver'], from: ['received'], to: 'accepted' },
  decline: { by: ['receiver'], from: ['received'], to: 'declined' },
  ask_information: { by: ['receiver'], from: ['received'], to: 'needs_information' },
  answer_information: { by: ['sender'], from: ['needs_information'], to: 'received' },
  start: { by: ['receiver'], from: ['accepted'], to: 'in_progress' },
  // Keeps the state and starts its clock again: long help is not silence.
  report_progress: { by: ['receiver'], from: ['in_progress'], to: 'in_progress' },
  report_outcome: { by: ['receiver'], from: ['accepted', 'in_progress'], to: 'outcome_reported' },
  // What the partner told us past the system: on the telephone, on paper. It needs the resident's word as much as a reported one.
  record_outcome: { by: ['sender'], from: ['sent', 'received', 'accepted', 'in_progress'], to: 'outcome_reported' },
  confirm: { by: ['sender'], from: ['outcome_reported'], to: 'closed' },
  dispute: { by: ['sender'], from: ['outcome_reported'], to: 'in_progress' },
  recall: { by: ['sender', 'system'], from: ['draft', 'sent', 'received', 'needs_information'], to: 'recalled' },
  // The resident's decision, told to the sender; or the end of the consent, noticed by the system.
  withdraw: {
    by: ['sender', 'system'],
    from: ['sent', 'received', 'needs_information', 'accepted', 'in_progress', 'outcome_reported'],
    to: 'withdrawn',
  },
  expire: { by: ['system'], from: ['sent', 'received'], to: 'expired' },
};

export const sidesOf = (step: ReferralStep): StepRow['by'] => STEPS[step].by;

export const isPossible = (step: ReferralStep, state: ReferralState): boolean => STEPS[step].from.includes(state);

export const stepsFrom = (state: ReferralState): ReferralStep[] =>
  REFERRAL_STEPS.filter((step) => isPossible(step, state));

/** The state after the step, or `ReferralStepNotPossible`. */
export function take(step: ReferralStep, state: ReferralState): ReferralState {
  if (!isPossible(step, state)) throw new ReferralStepNotPossible(step, state);
  return STEPS[step].to;
}

export class ReferralStepNotPossible extends DomainError {
  constructor(step: ReferralStep, state: ReferralState) {
    super('conflict', 'referral-step-not-possible', `A referral in state "${state}" does not take the step "${step}".`);
  }
}

/** States in which nobody outside needs the packet any more: its key is destroyed with the step. */
export const losesPacket = (state: ReferralState): boolean =>
  state === 'declined' || state === 'recalled' || state === 'withdrawn' || state === 'expired';
