import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/paging.js';
import { LISTED_STAGES, type JobStage, type ListedStage } from '../../platform/queue/work-queue.js';

/** All work of the queue by its name; a test compares the list with what the modules announce, so that every job has a label. */
export const JOB_NAMES = [
  'outbox-relay',
  'housekeeping',
  'sign-in-housekeeping',
  'referral-sweep',
  'monthly-report',
  'monthly-report-check',
  'on privilege.changed tell-overseers',
  'on resident.shared tell-home-unit',
  'on resident.erased end-referrals',
  'on consent.withdrawn end-referrals',
  'on statistics.run-requested perform',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export class JobQuery extends PageQuery {
  /** Only those in this state; all of them, failed ones first, when left out. */
  @IsOptional()
  @IsIn(LISTED_STAGES)
  state?: ListedStage;
}

/** A job as officers see it: ids and codes, never what it is about. */
export class JobItem {
  id!: string;
  name!: JobName;
  state!: JobStage;
  attempts!: number;
  /** Code of the last failure. */
  failure!: string | null;
  addedAt!: string;
}

/** Number of jobs by state. */
export class JobCounts {
  waiting!: number;
  active!: number;
  delayed!: number;
  failed!: number;
}

export class JobList {
  backend!: 'postgres' | 'redis';
  counts!: JobCounts;
  items!: JobItem[];
  nextCursor!: string | null;
}

export class JobRetried {
  retried!: boolean;
}
