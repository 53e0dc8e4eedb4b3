import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsPastDay } from '../../platform/http/date-rules.js';
import { Line, Prose } from '../../platform/http/text-rules.js';
import { WriteAnnex } from '../annex/annex.dto.js';
import { ChangeContact } from '../contact/contact.dto.js';
import { CLOSURE_REASONS, SHARE_REASONS, type ClosureReason, type ShareReason } from '../domain/lifecycle.js';
import { IdentityFields } from './identity.dto.js';

/** Intake: something to call the person by is enough. */
export class RegisterResident extends IdentityFields {
  @Line(120)
  callName!: string;

  /** Own unit that keeps the file; may be absent for whoever works in one unit only. */
  @IsOptional()
  @IsUUID()
  unitId?: string;

  /** Today when absent. */
  @IsOptional()
  @IsPastDay()
  registeredOn?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ChangeContact)
  contact?: ChangeContact | null;

  /** Needs the right to write the annex. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WriteAnnex)
  annex?: WriteAnnex | null;
}

/** Looks among the files of own units. A name in any script, a phone number, an identity number or a file code. */
export class SearchResidents {
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

export class CloseResident {
  @IsIn(CLOSURE_REASONS)
  reason!: ClosureReason;

  /** The day from which the file is closed; today when absent. */
  @IsOptional()
  @IsPastDay()
  on?: string;
}

export class ShareResident {
  @IsUUID()
  unitId!: string;

  @IsIn(SHARE_REASONS)
  reason!: ShareReason;
}

/** Takes a file that the duplicate search found in another unit into one's own unit. */
export class RequestAccess {
  /** As the duplicate search showed it, `R-7K3M-92QF`. */
  @IsString()
  @MinLength(4)
  @MaxLength(20)
  fileCode!: string;

  /** Own unit. */
  @IsUUID()
  unitId!: string;

  @IsIn(SHARE_REASONS)
  reason!: ShareReason;

  @Prose(1000)
  explanation!: string;
}
