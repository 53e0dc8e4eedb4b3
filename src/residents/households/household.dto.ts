import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { IsPastDay } from '../../platform/http/date-rules.js';
import { HOUSEHOLD_ROLES, type HouseholdRole } from '../domain/household.js';

export class AddMember {
  @IsUUID()
  residentId!: string;

  /** What the person is to the head of the household. */
  @IsIn(HOUSEHOLD_ROLES)
  role!: HouseholdRole;

  /** Since when; today when absent. */
  @IsOptional()
  @IsPastDay()
  from?: string;
}

export class OpenHousehold {
  /** Own unit that keeps it; may be absent for whoever works in one unit only. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Since when the household is known; today when absent. */
  @IsOptional()
  @IsPastDay()
  openedOn?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AddMember)
  members?: AddMember[];
}

export class LeaveHousehold {
  /** The last day in the household; today when absent. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class MemberView {
  id!: string;
  residentId!: string;
  residentCode!: string;
  callName!: string | null;
  role!: HouseholdRole;
  from!: string;
  until!: string | null;
}

/** A household with its present and former members, as far as they are with the actor's units. */
export class HouseholdView {
  id!: string;
  code!: string;
  unitIds!: string[];
  openedOn!: string;
  closedOn!: string | null;
  members!: MemberView[];
  version!: number;
}
