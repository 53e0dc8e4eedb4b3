import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay } from '../../platform/http/date-rules.js';
import { Line } from '../../platform/http/text-rules.js';

export const UNIT_KINDS = ['intake', 'social-work', 'refugee-branch', 'legal-aid', 'management'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export class UnitChange {
  @Line(120)
  name!: string;

  @IsIn(UNIT_KINDS)
  kind!: UnitKind;

  /** A closed unit takes no new staff; null opens it again. */
  @IsOptional()
  @IsDay()
  closedOn?: string | null;
}

export class NewUnit {
  /** Short and lasting, for lists and receipts. */
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,19}$/)
  code!: string;

  @Line(120)
  name!: string;

  @IsIn(UNIT_KINDS)
  kind!: UnitKind;
}

export class Unit {
  id!: string;
  code!: string;
  name!: string;
  kind!: UnitKind;
  closedOn!: string | null;
  version!: number;
}

/** All units of the directorate by name: choices of forms; 1000 at most. */
export class UnitList {
  items!: Unit[];
}
