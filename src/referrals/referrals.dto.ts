import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PRIORITIES, type Priority } from '../cases/index.js';
import { IsPastDay } from '../platform/http/date-rules.js';
import { PageQuery } from '../platform/http/paging.js';
import { Line, Prose } from '../platform/http/text-rules.js';
import {
  CONFIRMATIONS,
  DECLINE_REASONS,
  DISPUTE_REASONS,
  HEARD_BY,
  OUTCOMES,
  RECALL_REASONS,
  WITHDRAWAL_REASONS,
  type Confirmation,
  type DeclineReason,
  type DisputeReason,
  type HeardBy,
  type Outcome,
  type RecallReason,
  type WithdrawalReason,
} from './domain/reasons.js';
import { MOVES, REFERRAL_STATES, type Move, type ReferralState } from './domain/referral-lifecycle.js';

export class PartnerBoardQuery extends PageQuery {
  @IsOptional()
  @IsIn(REFERRAL_STATES)
  state?: ReferralState;

  /** Who must act next. */
  @IsOptional()
  @IsIn(MOVES)
  whoseMove?: Move;

  /** Only those whose next action is late. */
  @IsOptional()
  @IsIn(['true'])
  overdue?: 'true';

  /** The code of a referral or its beginning, such as `F-7K3M`. */
  @IsOptional()
  @Line(40)
  search?: string;
}

export class BoardQuery extends PartnerBoardQuery {
  /** Only those that I sent, or whose case I carry. */
  @IsOptional()
  @IsIn(['me'])
  worker?: 'me';

  @IsOptional()
  @IsUUID()
  caseId?: string;

  @IsOptional()
  @IsUUID()
  residentId?: string;
}

export class DraftReferralRequest {
  @IsUUID()
  serviceId!: string;

  /** That of the case when left out. */
  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  /** The referral that this one tries again. */
  @IsOptional()
  @IsUUID()
  attemptOf?: string;
}

export class SendReferralRequest {
  /** The consent that lasts longest, when left out. */
  @IsOptional()
  @IsUUID()
  consentId?: string;

  /** In the sender's words; only when the consent covers it. */
  @IsOptional()
  @Prose(2000)
  needSummary?: string;
}

export class MessageRequest {
  @Prose(4000)
  message!: string;
}

export class ProgressRequest {
  @IsOptional()
  @Prose(4000)
  message?: string;
}

export class DeclineRequest {
  @IsIn(DECLINE_REASONS)
  reason!: DeclineReason;
}

export class ReportOutcomeRequest {
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  /** The day of the outcome; today when left out. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class RecordOutcomeRequest extends ReportOutcomeRequest {
  /** By which way the partner's answer came. */
  @IsIn(HEARD_BY)
  heardBy!: HeardBy;
}

export class ConfirmRequest {
  @IsIn(CONFIRMATIONS)
  by!: Confirmation;

  /** Today when left out. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class DisputeRequest {
  @IsIn(DISPUTE_REASONS)
  reason!: DisputeReason;

  @IsOptional()
  @Prose(4000)
  message?: string;
}

export class RecallRequest {
  @IsIn(RECALL_REASONS)
  reason!: RecallReason;
}

export class WithdrawRequest {
  @IsIn(WITHDRAWAL_REASONS)
  reason!: WithdrawalReason;
}
