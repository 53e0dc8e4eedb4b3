import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsPastDay } from '../platform/http/date-rules.js';
import { PageQuery } from '../platform/http/paging.js';
import { Prose } from '../platform/http/text-rules.js';
import { CASE_STATES, CLOSURE_REASONS, type CaseState, type ClosureReason } from './domain/case-lifecycle.js';
import { SECTORS, type Sector } from '../service-directory/index.js';
import { RISK_LEVELS, type RiskLevel } from './domain/case-risk.js';
import { INTAKE_SOURCES, PRIORITIES, type IntakeSource, type Priority } from './domain/case-rules.js';

export class CaseListQuery extends PageQuery {
  /** `none`: not assessed yet. */
  @IsOptional()
  @IsIn([...RISK_LEVELS, 'none'])
  risk?: RiskLevel | 'none';

  @IsOptional()
  @IsIn(CASE_STATES)
  state?: CaseState;

  /** Only those that are not closed. */
  @IsOptional()
  @IsIn(['true'])
  open?: 'true';

  /** Only those of this unit, where it is one of one's own. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Only those that I carry, or that nobody has. */
  @IsOptional()
  @IsIn(['me', 'none'])
  worker?: 'me' | 'none';

  @IsOptional()
  @IsUUID()
  residentId?: string;
}

export class OpenCaseRequest {
  @IsUUID()
  residentId!: string;

  @IsIn(SECTORS)
  sector!: Sector;

  @IsOptional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  @IsOptional()
  @IsIn(INTAKE_SOURCES)
  intakeSource?: IntakeSource;

  /** A unit that has the file; the file's home unit when left out. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  @IsOptional()
  @IsUUID()
  workerId?: string;

  /** Today when left out. */
  @IsOptional()
  @IsPastDay()
  openedOn?: string;
}

export class CloseCaseRequest {
  @IsIn(CLOSURE_REASONS)
  reason!: ClosureReason;

  /** Today when left out. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class AssessRiskRequest {
  @IsIn(RISK_LEVELS)
  level!: RiskLevel;

  /** The day of the assessment, from which the next review is counted; today when left out. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class AssignCaseRequest {
  @IsUUID()
  workerId!: string;
}

export class WriteNoteRequest {
  @Prose(8000)
  body!: string;
}

export class RecordServiceRequest {
  /** The case's own sector when left out. */
  @IsOptional()
  @IsIn(SECTORS)
  sector?: Sector;

  @IsOptional()
  @IsUUID()
  serviceId?: string;

  @IsPastDay()
  occurredOn!: string;
}
