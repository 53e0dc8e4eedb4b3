import { hasRole, hasScope, type Actor } from '../../platform/actor.js';
import {
  REFERRAL_STEPS,
  sidesOf,
  stepsFrom,
  type ReferralState,
  type ReferralStep,
  type Side,
} from './referral-lifecycle.js';

/** What the rules need to know of a referral. The partner's side does not know who works on the case, and does not need to. */
export interface ReferralParties {
  unitId: string;
  recipientId: string;
  senderId?: string | null;
  caseWorkerId?: string | null;
}

/** Whoever sent it or carries the case now, and the supervisor of the unit. */
function isSender(actor: Actor, parties: ReferralParties): boolean {
  if (actor.kind !== 'staff' || !actor.unitIds.includes(parties.unitId)) return false;
  if (hasRole(actor, 'supervisor')) return true;
  if (!hasRole(actor, 'social_worker', 'refugee_worker', 'legal_aid')) return false;
  return parties.caseWorkerId === null || actor.id === parties.senderId || actor.id === parties.caseWorkerId;
}

/** The organisation it was sent to: its people and its systems. */
const isReceiver = (actor: Actor, { recipientId }: ReferralParties): boolean =>
  actor.kind !== 'system' &&
  actor.partnerId === recipientId &&
  (hasRole(actor, 'partner_worker') || hasScope(actor, 'partner:referrals'));

const isSystem = (actor: Actor): boolean => actor.kind === 'system';

type Rule = (actor: Actor, parties: ReferralParties) => boolean;

const MAY: Record<ReferralStep, Rule> = {
  send: isSender,
  receive: isReceiver,
  accept: isReceiver,
  decline: isReceiver,
  ask_information: isReceiver,
  answer_information: isSender,
  start: isReceiver,
  report_progress: isReceiver,
  report_outcome: isReceiver,
  record_outcome: isSender,
  confirm: isSender,
  dispute: isSender,
  recall: (actor, parties) => isSender(actor, parties) || isSystem(actor),
  withdraw: (actor, parties) => isSender(actor, parties) || isSystem(actor),
  expire: isSystem,
};

export const mayTake = (actor: Actor, step: ReferralStep, parties: ReferralParties): boolean =>
  MAY[step](actor, parties);

/** What this actor could do next: shown to clients, and checked again when they try. */
export const allowedSteps = (actor: Actor, state: ReferralState, parties: ReferralParties): ReferralStep[] =>
  stepsFrom(state).filter((step) => mayTake(actor, step, parties));

/** The steps of one side, from the lifecycle table. */
export const stepsOfSide = (side: Side): ReferralStep[] =>
  REFERRAL_STEPS.filter((step) => sidesOf(step).includes(side));
