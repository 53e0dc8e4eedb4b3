import { IsIn } from 'class-validator';
import type { CaseState, RiskLevel, TaskState } from '../cases/index.js';
import { PageQuery } from '../platform/http/paging.js';
import type { ReferralState } from '../referrals/index.js';
import { BUCKETS, type Bucket, type LineKind, type WaitingOn } from './domain/waiting.js';

export class DayQuery extends PageQuery {
  @IsIn(BUCKETS)
  bucket!: Bucket;
}

export class OwnTaskCounts {
  overdue!: number;
  today!: number;
  /** In the seven days after today. */
  soon!: number;
}

export class OwnReferralCounts {
  waitingOnMe!: number;
  waitingOnPartner!: number;
  /** The partner reported an outcome, and the resident has not confirmed it yet. */
  waitingOnResident!: number;
}

export class CasesByRisk {
  immediate!: number;
  high!: number;
  medium!: number;
  low!: number;
  notAssessed!: number;
  total!: number;
}

/** How many lines `GET /my-day/items` has for a bucket. */
export class BucketCount {
  bucket!: Bucket;
  count!: number;
}

/** What waits for the person signed in. */
export class MyDay {
  /** The day in the city, `YYYY-MM-DD`. */
  today!: string;
  tasks!: OwnTaskCounts;
  referrals!: OwnReferralCounts;
  /** Own cases whose review is due today or before. */
  reviewsDue!: number;
  openCases!: CasesByRisk;
  unreadNotifications!: number;
  buckets!: BucketCount[];
}

/** A task, a referral or the review of a case, with whom it is about. */
export class WorkLine {
  kind!: LineKind;
  /** Of the task or the referral; of a review, that of the case. */
  id!: string;
  caseId!: string;
  caseCode!: string;
  residentId!: string;
  fileCode!: string | null;
  /** Null after erasure, and when the file is not with this unit. */
  callName!: string | null;
  /** Of a task; null also when no key opens it any more. */
  title!: string | null;
  /** Of a referral. */
  serviceName!: string | null;
  /** The organisation that a referral went to. */
  recipientName!: string | null;
  /** Of the case. */
  risk!: RiskLevel | null;
  /** `YYYY-MM-DD` in the city. */
  dueOn!: string;
  state!: TaskState | ReferralState | CaseState;
  /** On whom a referral waits; `me` is the worker whose referral it is. */
  waitingOn!: WaitingOn | null;
}

export class WorkLines {
  items!: WorkLine[];
  nextCursor!: string | null;
}
