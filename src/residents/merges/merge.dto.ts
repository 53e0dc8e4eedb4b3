import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/http/paging.js';
import type { MergeState, MergeStep } from '../domain/lifecycle.js';

/** Two files of one person: the kept one takes over the work of the merged one. */
export class ProposeMerge {
  @IsUUID()
  keptId!: string;

  @IsUUID()
  mergedId!: string;
}

export class MergeView {
  id!: string;
  keptId!: string;
  mergedId!: string;
  state!: MergeState;
  proposedBy!: string;
  proposedAt!: string;
  decidedBy!: string | null;
  decidedAt!: string | null;
  /** Rows that the confirmation moved, by table. */
  moved!: Record<string, number>;
  version!: number;
  allowedSteps!: MergeStep[];
}

export const MERGE_LISTS = ['waiting', 'decided'] as const;
export type MergeList = (typeof MERGE_LISTS)[number];

export class MergeListQuery extends PageQuery {
  /** `waiting`, oldest first, when left out; `decided`, newest first: confirmed, refused or undone. */
  @IsOptional()
  @IsIn(MERGE_LISTS)
  state?: MergeList;
}

/** One of the two files; code and name are null where it is not with a unit of the reader. */
export class MergePerson {
  id!: string;
  code!: string | null;
  /** Null after erasure too. */
  callName!: string | null;
}

export class MergeColleague {
  id!: string;
  name!: string | null;
}

/** One line of the list of merges. */
export class MergeLine {
  id!: string;
  kept!: MergePerson;
  merged!: MergePerson;
  state!: MergeState;
  proposedBy!: MergeColleague;
  proposedAt!: string;
  decidedBy!: MergeColleague | null;
  decidedAt!: string | null;
  version!: number;
  allowedSteps!: MergeStep[];
}

export class MergeLines {
  items!: MergeLine[];
  nextCursor!: string | null;
}
