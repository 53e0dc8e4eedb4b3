import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECTS,
  PURPOSES,
  REFUSALS,
  type AccessPurpose,
  type AuditAction,
  type AuditSubject,
  type Refusal,
} from '../../audit/index.js';
import { IsDay } from '../../platform/http/date-rules.js';
import { PageQuery } from '../../platform/http/paging.js';
import { PERMISSIONS, type Permission } from '../domain/permissions.js';
import type { Role } from '../domain/roles.js';

/** What was done, or, for a refusal before the route, the permission that was missing. */
export type AuditWord = AuditAction | Refusal | Permission;
const WORDS = [...new Set<string>([...AUDIT_ACTIONS, ...REFUSALS, ...Object.keys(PERMISSIONS)])];

export const OUTCOMES = ['done', 'denied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class AuditQuery extends PageQuery {
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: AccessPurpose;

  @IsOptional()
  @IsIn(WORDS)
  action?: AuditWord;

  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  /** Who: the id of a member of staff or of an API client. */
  @IsOptional()
  @IsUUID()
  actorId?: string;

  @IsOptional()
  @IsIn(AUDIT_SUBJECTS)
  subjectKind?: AuditSubject;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /**
   * Whose data: the code of a resident's file, `R-7K3M-92QF`. It may stand in the address as the id of a file does: it is random, says
   * nothing of the person, and opens nothing.
   */
  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{4,20}$/)
  fileCode?: string;

  /** The first day, in the city's time. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** The last day, in the city's time. */
  @IsOptional()
  @IsDay()
  to?: string;
}

export class AuditActor {
  kind!: 'staff' | 'client' | 'system' | 'anonymous';
  /** Of staff and API clients. */
  id!: string | null;
  /** Of staff and API clients, or the name of the background job. */
  name!: string | null;
  /** The roles that the person has now. */
  roles!: Role[];
}

export class AuditSubjectAnswer {
  kind!: AuditSubject;
  id!: string;
  /** Of staff, API clients and units. */
  name!: string | null;
}

/** One event of the trail: ids and codes, never a value of a file. */
export class AuditEventLine {
  seq!: string;
  /** RFC 3339. */
  at!: string;
  by!: AuditActor;
  action!: AuditWord;
  outcome!: Outcome;
  purpose!: AccessPurpose | null;
  subject!: AuditSubjectAnswer | null;
  /** Codes of the files of the residents concerned, at most 20; files that were merged or erased have none any more. */
  fileCodes!: string[];
  /** How many residents were concerned. */
  residents!: number;
}

export class AuditEventPage {
  items!: AuditEventLine[];
  nextCursor!: string | null;
}

export class ChainFaultAnswer {
  seq!: string;
  fault!: 'gap' | 'altered' | 'head-differs';
}

/** Whether the newest stretch of the chain is whole. */
export class AuditVerification {
  checkedAt!: string;
  /** The first and the last event that were recomputed; 1 when it was the whole chain. */
  fromSeq!: string;
  toSeq!: string;
  /** SHA-256 of the last event, hex: the same as in the copies kept elsewhere, or the chain was written anew. */
  head!: string;
  whole!: boolean;
  fault!: ChainFaultAnswer | null;
}
