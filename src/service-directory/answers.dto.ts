import { ApiProperty } from '@nestjs/swagger';
import type { OrganizationKind, Sector, ServiceStatus } from './domain/codes.js';
import type { PublicationStep } from './domain/publication.js';

/** What a service is called in another language. */
export class TranslatedName {
  language!: string;
  name!: string;
}

/** A service in a list. */
export class ServiceSummary {
  id!: string;
  organizationId!: string;
  organizationName!: string;
  name!: string;
  sector!: Sector;
  status!: ServiceStatus;
  published!: boolean;
  acceptsReferrals!: boolean;
  /** True when somebody else decides on nationality or registration. */
  hasExternalGate!: boolean;
  /** Languages in which it is given. */
  languages!: string[];
  /** What has to be known before anybody is sent there. */
  alert!: string | null;
  translatedNames!: TranslatedName[];
  /** Districts of its places. */
  districtCodes!: string[];
  version!: number;
  lastModified!: string;
}

/** Name and description in another language. */
export class TranslationView {
  language!: string;
  name?: string;
  description?: string;
}

/** What somebody else decides on nationality or registration, in the words of the source. */
export class ExternalGateView {
  text!: string;
  /** Who decides it, where that is known. */
  decidedBy!: string | null;
  /** The labels of the source, where it has some. */
  registration!: string[];
  nationality!: string[];
  /** The day on which somebody of the city looked at it and let the service be published. */
  reviewedOn!: string | null;
}

export class PlaceView {
  id!: string;
  name!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  districtCode!: string | null;
  address!: string | null;
  city!: string | null;
  postalCode!: string | null;
}

/** A page of services. */
export class ServicePage {
  items!: ServiceSummary[];
  nextCursor!: string | null;
}

/** A service with all that is known of it. */
export class ServiceView extends ServiceSummary {
  alternateName!: string | null;
  description!: string | null;
  url!: string | null;
  email!: string | null;
  applicationProcess!: string | null;
  feesDescription!: string | null;
  eligibilityDescription!: string | null;
  minimumAge!: number | null;
  maximumAge!: number | null;
  interpretationServices!: string | null;
  externalGate!: ExternalGateView | null;
  translations!: TranslationView[];
  requiredDocuments!: string[];
  locations!: PlaceView[];
  /** What an import brought along and no field of ours holds. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  extra!: Record<string, unknown>;
  allowedSteps!: PublicationStep[];
}

/** A city unit or partner that gives services. */
export class OrganizationView {
  id!: string;
  name!: string;
  alternateName!: string | null;
  description!: string;
  email!: string | null;
  website!: string | null;
  kind!: OrganizationKind;
  parentId!: string | null;
  version!: number;
  lastModified!: string;
}

export class OrganizationPage {
  items!: OrganizationView[];
  nextCursor!: string | null;
}
