import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { IdentityNumberInput, PhoneInput } from '../contact/contact.dto.js';
import { IdentityFields } from '../register/identity.dto.js';
import type { Reason, Verdict } from '../domain/matcher.js';

/** What is known so far of a person who may have a file already. */
export class DuplicateProbe extends IdentityFields {
  @IsOptional()
  @Line(120)
  callName?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PhoneInput)
  phones?: PhoneInput[] | null;

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
}

/** Which field speaks for or against one person, with what outcome; weights are bits of evidence. Never a value. */
export class ReasonAnswer {
  field!: Reason['field'];
  code!: Reason['code'];
  weight!: number;
}

export class OwnFileAnswer {
  id!: string;
  callName!: string;
  birthYear!: number | null;
}

export class UnitAnswer {
  id!: string;
  name!: string;
}

/** A file that may be of the same person. Of a file of other units nothing of the person is shown. */
export class DuplicateCandidate {
  fileCode!: string;
  score!: number;
  verdict!: Verdict;
  reasons!: ReasonAnswer[];
  /** Own units only: null otherwise. */
  resident!: OwnFileAnswer | null;
  /** Other units only: whom to ask. */
  homeUnit!: UnitAnswer | null;
}

export class DuplicateCandidates {
  items!: DuplicateCandidate[];
}
