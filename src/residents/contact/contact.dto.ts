import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEmail, IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Line, Prose } from '../../platform/http/text-rules.js';
import { IsDay, IsPastDay } from '../../platform/http/date-rules.js';
import { NUMBER_KINDS, SAFE_CONTACT_RULES, type NumberKind, type SafeContactRule } from '../domain/contact.js';
import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-kinds.js';
import { AdviceAnswer } from '../register/answers.dto.js';

export class PhoneInput {
  /** As the person says it; spaces, brackets and a leading + are fine. */
  @Matches(/^\+?[\d ()/.-]{5,30}$/)
  number!: string;

  /** Whose phone it is, when to call. */
  @IsOptional()
  @Line(120)
  note?: string | null;
}

export class IdentityNumberInput {
  @IsIn(NUMBER_KINDS)
  kind!: NumberKind;

  /** Never refused for its checksum: a wrong one is answered with advice. */
  @Line(40)
  number!: string;
}

export class SafeContactInput {
  @IsIn(SAFE_CONTACT_RULES)
  rule!: SafeContactRule;

  @IsOptional()
  @Prose(500)
  note?: string | null;
}

/** Absent fields stay as they are; null clears. Lists are replaced as a whole. */
export class ChangeContact {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PhoneInput)
  phones?: PhoneInput[] | null;

  @IsOptional()
  @MaxLength(200)
  @IsEmail()
  email?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @Line(200, { each: true })
  addressLines?: string[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => IdentityNumberInput)
  identityNumbers?: IdentityNumberInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => SafeContactInput)
  safeContact?: SafeContactInput | null;
}

/** A document that a worker held in hand; no copy is kept. */
export class RecordDocument {
  @IsIn(DOCUMENT_KINDS)
  kind!: DocumentKind;

  /** Today when absent. */
  @IsOptional()
  @IsPastDay()
  seenOn?: string;

  /** As printed on it; may be past. */
  @IsOptional()
  @IsDay()
  validUntil?: string | null;
}

export class PhoneAnswer {
  number!: string;
  note!: string | null;
}

export class SafeContactAnswer {
  rule!: SafeContactRule;
  note!: string | null;
}

/** Contact data; version 0 and empty when none was written. */
export class ContactView {
  phones!: PhoneAnswer[];
  email!: string | null;
  addressLines!: string[];
  identityNumbers!: IdentityNumberInput[];
  safeContact!: SafeContactAnswer;
  version!: number;
  /** Such as a checksum that does not fit; never a reason to refuse. */
  advice!: AdviceAnswer[];
}

/** A document that a colleague held in hand; version 1, or 2 when withdrawn. */
export class DocumentView {
  id!: string;
  kind!: DocumentKind;
  validUntil!: string | null;
  seenBy!: string;
  seenOn!: string;
  withdrawn!: boolean;
  version!: number;
}

/** All documents seen of one person: a handful; the first 200 are shown. */
export class DocumentViews {
  items!: DocumentView[];
}
