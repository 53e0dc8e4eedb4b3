import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { DISTRICT_CODES } from '../domain/districts.js';
import {
  BIRTH_QUALITIES,
  NAME_KINDS,
  PROFICIENCIES,
  SCRIPTS,
  SEXES,
  type BirthQuality,
  type NameKind,
  type Proficiency,
  type Script,
  type Sex,
} from '../domain/identity.js';
import { LANGUAGE_CODES } from '../domain/languages.js';
import { HasSomeName, IsBirthDate, IsOtherLanguage, needsValue } from './identity-rules.js';

/** One way the person's name is written; given or family name, or both. */
export class NameInput {
  @IsOptional()
  @Line(120)
  given?: string | null;

  @IsOptional()
  @Line(120)
  family?: string | null;

  /** ISO 15924. */
  @IsOptional()
  @IsIn(SCRIPTS)
  script?: Script | null;

  @IsOptional()
  @IsIn(NAME_KINDS)
  kind?: NameKind | null;
}

/** `YYYY-MM-DD` when exact, `YYYY-MM` for a month, `YYYY` for a year or an estimate; anything finer is cut. */
export class BirthDateInput {
  @ValidateIf(needsValue)
  @Matches(/^\d{4}(-\d{2}){0,2}$/)
  @IsBirthDate()
  value?: string | null;

  @IsIn(BIRTH_QUALITIES)
  quality!: BirthQuality;
}

export class LanguageInput {
  /** ISO 639. */
  @IsIn(LANGUAGE_CODES)
  code!: string;

  @IsOptional()
  @IsIn(PROFICIENCIES)
  proficiency?: Proficiency | null;

  /** An interpreter for this language is needed. */
  @IsOptional()
  @IsBoolean()
  interpreter?: boolean | null;
}

/** What identifies a person. */
export class IdentityFields {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @HasSomeName()
  @Type(() => NameInput)
  names?: NameInput[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => BirthDateInput)
  birthDate?: BirthDateInput | null;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @IsOtherLanguage()
  @Type(() => LanguageInput)
  languages?: LanguageInput[] | null;

  /** P-code of a district of İzmir. */
  @IsOptional()
  @IsIn(DISTRICT_CODES)
  districtCode?: string | null;

  @IsOptional()
  @Line(120)
  neighbourhood?: string | null;
}

/** Absent fields stay as they are; null clears. `names` and `languages` are replaced as a whole. */
export class ChangeIdentity extends IdentityFields {
  /** What to call the person by; may change, not vanish. */
  @ValidateIf((_, value) => value !== undefined)
  @Line(120)
  callName?: string;
}
