import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsDay, IsPastDay } from '../platform/http/date-rules.js';
import { CONSENT_FORMS, LANGUAGE_CODE, type ConsentForm } from './domain/consent-rules.js';
import { PACKET_FIELD_NAMES, type PacketField } from './domain/packet-fields.js';

export class RecordConsentRequest {
  /** The one organisation that may be told. */
  @IsUUID()
  recipientId!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsIn(PACKET_FIELD_NAMES, { each: true })
  fields!: PacketField[];

  /** In which language it was explained. */
  @Matches(LANGUAGE_CODE, { message: 'language must be a language code such as "ar"' })
  language!: string;

  @IsBoolean()
  interpreter!: boolean;

  @IsIn(CONSENT_FORMS)
  form!: ConsentForm;

  /** Today when left out. */
  @IsOptional()
  @IsPastDay()
  givenOn?: string;

  /** The last day on which it holds. */
  @IsDay()
  validUntil!: string;
}
