import type { Priority } from '../cases/index.js';
import type { ConsentState, PacketField } from '../consent/index.js';
import type { Sector } from '../service-directory/index.js';
import type { Confirmation, DeclineReason, HeardBy, Outcome, StepReason } from './domain/reasons.js';
import type { Move, ReferralState, ReferralStep } from './domain/referral-lifecycle.js';
import type { PacketView } from './packet-answers.dto.js';

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

/** Whoever sent it, or else carries its case. */
export class ReferralWorker {
  id!: string;
  name!: string;
}

export class StepTaker {
  kind!: 'staff' | 'client' | 'system';
  /** Null for programs and for the system. */
  name!: string | null;
  /** The unit or the partner that they work for; null for the system. */
  organization!: string | null;
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
  /** How the sender heard of it; null when the partner reported it here. */
  outcomeHeardBy!: HeardBy | null;
  confirmedBy!: Confirmation | null;
  confirmedOn!: string | null;
  /** When the last step was taken. */
  changedAt!: string | null;
  service!: ReferralService;
  recipient!: ReferralRecipient;
  sender!: ReferralSender;
  version!: number;
  /** What the caller may do next. */
  allowedSteps!: ReferralStep[];
}

/** A referral on the board of the side that sends. */
export class ReferralLine extends ReferralCore {
  resident!: ReferralResident;
  case!: ReferralCase;
  worker!: ReferralWorker | null;
  /** The referral that this one tries again. */
  attemptOf!: string | null;
}

export class ReferralLines {
  items!: ReferralLine[];
  nextCursor!: string | null;
}

/** The consent that a referral rests on. */
export class ReferralConsent {
  id!: string;
  /** The last day on which it holds. */
  validUntil!: string;
  /** As of today. */
  state!: ConsentState;
}

/** Another referral of the same chain: an earlier attempt, or a later one. */
export class ReferralAttempt {
  id!: string;
  code!: string;
  state!: ReferralState;
  madeOn!: string | null;
  declineReason!: DeclineReason | null;
  outcome!: Outcome | null;
  service!: ReferralService;
  recipient!: ReferralRecipient;
}

export class ReferralView extends ReferralLine {
  consent!: ReferralConsent | null;
  /** For a draft: the consent on which it could be sent today. */
  validConsentId!: string | null;
  /** The fields that were disclosed; known also when the packet was destroyed. */
  disclosed!: PacketField[];
  /** Oldest first. */
  attempts!: ReferralAttempt[];
  packet!: PacketView | null;
  history!: ReferralStepView[];
}

/** A referral as the organisation sees it that it was sent to: no id of the resident, the case or the file. */
export class PartnerReferralLine extends ReferralCore {
  /** The last day on which the resident allows this to be seen. */
  consentValidUntil!: string;
}

export class PartnerReferralLines {
  items!: PartnerReferralLine[];
  nextCursor!: string | null;
}

export class PartnerReferralView extends PartnerReferralLine {
  /** The fields that the resident agreed to. */
  disclosed!: PacketField[];
  packet!: PacketView | null;
  history!: ReferralStepView[];
}
