import { IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { PageQuery } from '../../platform/http/paging.js';
import { ROLES, type Role } from '../domain/roles.js';
import type { StaffStep } from '../domain/staff-steps.js';

export class StaffQuery extends PageQuery {
  /** Only people with a role in this unit. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

/** Looks for accounts by parts of the name or the e-mail address; all words must be found, capitals and dots above or below do not matter. */
export class SearchStaff {
  @IsString()
  @MinLength(2)
  @MaxLength(120)
  text!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
}

export class NewStaff {
  @Line(254)
  @IsEmail()
  email!: string;

  @Line(120)
  displayName!: string;

  /** For people of a partner organisation, who can only be `partner_worker`. */
  @IsOptional()
  @IsUUID()
  partnerId?: string;
}

export class NewRole {
  @IsIn(ROLES)
  role!: Role;

  /** Needed for, and only for, roles that read files. */
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

export class StaffRole {
  id!: string;
  role!: Role;
  unitId!: string | null;
  grantedById!: string | null;
  grantedAt!: string;
}

export class Staff {
  id!: string;
  email!: string;
  displayName!: string;
  partnerId!: string | null;
  active!: boolean;
  hasPassword!: boolean;
  hasSecondFactor!: boolean;
  createdAt!: string;
  roles!: StaffRole[];
  allowedSteps!: StaffStep[];
  version!: number;
}

export class StaffPage {
  items!: Staff[];
  nextCursor!: string | null;
}

/** With this the person sets the own password; shown once. */
export class OneTimeCode {
  code!: string;
  expiresAt!: string;
}

export class StaffWithCode extends Staff {
  oneTimeCode!: OneTimeCode;
}
