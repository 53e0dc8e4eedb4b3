import { IsUUID } from 'class-validator';
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

export class MergeViews {
  items!: MergeView[];
}
