import { IsUUID } from 'class-validator';

/** Two files of one person: the kept one takes over the work of the merged one. */
export class ProposeMerge {
  @IsUUID()
  keptId!: string;

  @IsUUID()
  mergedId!: string;
}
