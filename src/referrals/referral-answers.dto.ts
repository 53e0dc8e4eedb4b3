import type { Priority } from '../cases/index.js';
import type { Sector } from '../service-directory/index.js';
import type { Confirmation, DeclineReason, Outcome, StepReason } from './domain/reasons.js';
import type { Move, ReferralState, ReferralStep } from './domain/referral-lifecycle.js';
import type { PacketView } from './packet-answers.dto.js';

/** What both sides see of a referral. Moments are RFC 3339, days `YYYY-MM-DD`. */
export class ReferralCore {
  id!: string;
  /** To read out and to print: `F-7K3M-92QF`. */
  code!: string;
  sector!: Sector;
  priority!: Priority;
  state!: ReferralState;
  whoseMove!: Move;
  /** By when; null when the referral is over. */
  dueAt!: string | null;
  overdue!: boolean;
  /** How often silence was escalated since the last step. */
  escalation!: number;
  /** The day it was sent; null before. */
  madeOn!: string | null;
  declineReason!: DeclineReason | null;
  outcome!: Outcome | null;
  outcomeOn!: string | null;
  confirmedBy!: Confirmation | null;
  confirmedOn!: string | null;
  version!: number;
  /** What the caller may do next. */
  allowedSteps!: ReferralStep[];
}

export class ReferralService {
  id!: string;
  name!: string;
}

export class ReferralRecipient {
  id!: string;
  name!: string;
}

/** The name is null after erasure. */
export class ReferralResident {
  id!: string;
  code!: string | null;
  callName!: string | null;
}

export class ReferralCase {
  id!: string;
  code!: string;
}

export class ReferralSender {
  unitId!: string;
  unitName!: string;
}

export class StepTaker {
  kind!: 'staff' | 'client' | 'system';
  name!: string | null;
}

/** One step of the course, oldest first. */
export class ReferralStepView {
  step!: ReferralStep | 'draft';
  from!: ReferralState | null;
  to!: ReferralState;
  takenAt!: string;
  takenBy!: StepTaker;
  reason!: StepReason | null;
  /** To the other side; null too when the packet was destroyed. */
  message!: string | null;
}

/** A referral on the board of the side that sends. */
export class ReferralLine extends ReferralCore {
  resident!: ReferralResident;
  case!: ReferralCase;
  unitId!: string;
  service!: ReferralService;
  recipient!: ReferralRecipient;
  /** The referral that this one tries again. */
  attemptOf!: string | null;
}

export class ReferralLines {
  items!: ReferralLine[];
  nextCursor!: string | null;
}

export class ReferralView extends ReferralLine {
  consentId!: string | null;
  /** For a draft: the consent on which it could be sent today. */
  validConsentId!: string | null;
  packet!: PacketView | null;
  history!: ReferralStepView[];
}

/** A referral as the organisation sees it that it was sent to: no id of the resident, the case or the file. */
export class PartnerReferralLine extends ReferralCore {
  service!: ReferralService;
  sender!: ReferralSender;
}

export class PartnerReferralLines {
  items!: PartnerReferralLine[];
  nextCursor!: string | null;
}

export class PartnerReferralView extends PartnerReferralLine {
  packet!: PacketView | null;
  history!: ReferralStepView[];
}
