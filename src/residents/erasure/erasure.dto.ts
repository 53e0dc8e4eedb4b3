import { IsIn } from 'class-validator';
import { ERASURE_REASONS, type ErasureReason } from '../domain/lifecycle.js';

export class EraseResident {
  @IsIn(ERASURE_REASONS)
  reason!: ErasureReason;
}
