import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { IdentityNumberInput, PhoneInput } from '../contact/contact.dto.js';
import { IdentityFields } from '../register/identity.dto.js';

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
