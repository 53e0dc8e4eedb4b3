import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import { Line, Prose } from '../platform/http/text-rules.js';
import {
  ORGANIZATION_KINDS,
  SECTORS,
  SERVICE_STATUSES,
  type OrganizationKind,
  type Sector,
  type ServiceStatus,
} from './domain/codes.js';

const WEB = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
const truth = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

export class ListServicesQuery extends PageQuery {
  /** Words of the name, the description or their translations. */
  @IsOptional()
  @Line(200)
  search?: string;

  @IsOptional()
  @IsIn(SECTORS)
  sector?: Sector;

  @IsOptional()
  @IsUUID()
  organizationId?: string;

  @IsOptional()
  @IsIn(SERVICE_STATUSES)
  status?: ServiceStatus;

  /** Only services that take referrals, or only those that do not. */
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  acceptsReferrals?: boolean;

  /** Only published or only withdrawn ones; partners see withdrawn ones of their own organisation only. */
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  published?: boolean;
}

export class ListOrganizationsQuery extends PageQuery {
  /** The beginning of the name. */
  @IsOptional()
  @Line(120)
  search?: string;
}

/** Name and description in another language. */
export class TranslationInput {
  /** BCP 47 without region: `ar`, `ku`, `fa`. */
  @Matches(/^[a-z]{2,3}$/)
  language!: string;

  @Line(200)
  name!: string;

  @IsOptional()
  @Prose(4_000)
  description?: string;
}

/** A requirement of nationality or registration that somebody else decides; shown as such, never a rule of ours. */
export class ExternalGateInput {
  @Prose(1_000)
  text!: string;

  @IsOptional()
  @Line(200)
  decidedBy?: string;
}

/** A place of a service. With the id of a place that exists, that place is used and changed. */
export class LocationInput {
  @IsOptional()
  @IsUUID()
  id?: string;

  @Line(200)
  name!: string;

  @IsOptional()
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude?: number;

  @IsOptional()
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude?: number;

  /** Code of the district (`TUR035008`). */
  @IsOptional()
  @Matches(/^[A-Z]{3}\d{3,9}$/)
  districtCode?: string;

  @IsOptional()
  @Line(200)
  address?: string;

  @IsOptional()
  @Line(120)
  city?: string;

  @IsOptional()
  @Line(20)
  postalCode?: string;
}

/** A service as staff write it; PUT replaces all of it. */
export class ServiceInput {
  @IsUUID()
  organizationId!: string;

  @Line(200)
  name!: string;

  @IsOptional()
  @Line(200)
  alternateName?: string;

  @IsOptional()
  @Prose(4_000)
  description?: string;

  @IsIn(SERVICE_STATUSES)
  status!: ServiceStatus;

  @IsIn(SECTORS)
  sector!: Sector;

  @IsOptional()
  @IsUrl(WEB)
  @MaxLength(500)
  url?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  @IsOptional()
  @Prose(2_000)
  applicationProcess?: string;

  @IsOptional()
  @Prose(1_000)
  feesDescription?: string;

  @IsOptional()
  @Prose(2_000)
  eligibilityDescription?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(130)
  minimumAge?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(130)
  maximumAge?: number;

  @IsOptional()
  @Line(500)
  interpretationServices?: string;

  @IsOptional()
  @Prose(1_000)
  alert?: string;

  @IsOptional()
  @IsBoolean()
  acceptsReferrals?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => ExternalGateInput)
  externalGate?: ExternalGateInput;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique((entry: TranslationInput) => entry?.language)
  @ValidateNested({ each: true })
  @Type(() => TranslationInput)
  translations?: TranslationInput[];

  /** Languages in which the service is given, ISO 639. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages?: string[];

  /** Papers to bring. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Line(200, { each: true })
  requiredDocuments?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocationInput)
  locations?: LocationInput[];
}

export class PublishInput {
  /** Needed when the service states an external gate: somebody looked at it. */
  @IsOptional()
  @IsBoolean()
  gateReviewed?: boolean;
}

/** An organisation as staff write it; PUT replaces all of it. */
export class OrganizationInput {
  @Line(200)
  name!: string;

  @IsOptional()
  @Line(200)
  alternateName?: string;

  @Prose(4_000)
  description!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;

  @IsOptional()
  @IsUrl(WEB)
  @MaxLength(500)
  website?: string;

  @IsOptional()
  @IsIn(ORGANIZATION_KINDS)
  kind?: OrganizationKind;

  @IsOptional()
  @IsUUID()
  parentId?: string;
}
