import type { Actor } from '../platform/actor.js';
import type { OrganizationRow, PlaceRow, ServiceExtra, ServiceFile, ServiceRow } from './directory.queries.js';
import type { ExternalGate, OrganizationKind, Sector, ServiceStatus } from './domain/codes.js';
import { allowedSteps, type PublicationStep } from './domain/publication.js';

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
  version!: number;
  lastModified!: string;
}

export class TranslationView {
  language!: string;
  name?: string;
  description?: string;
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
  alert!: string | null;
  externalGate!: ExternalGate | null;
  translations!: TranslationView[];
  languages!: string[];
  requiredDocuments!: string[];
  locations!: PlaceView[];
  /** What an import brought along and no field of ours holds. */
  extra!: Record<string, unknown>;
  allowedSteps!: PublicationStep[];
}

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

export const summaryOf = (row: ServiceRow): ServiceSummary => ({
  id: row.id,
  organizationId: row.organization_id,
  organizationName: row.organization_name,
  name: row.name,
  sector: row.sector,
  status: row.status,
  published: row.published,
  acceptsReferrals: row.accepts_referrals,
  hasExternalGate: row.external_gate !== null,
  version: row.version,
  lastModified: row.last_modified.toISOString(),
});

export function viewOf(actor: Actor, { row, places }: ServiceFile): ServiceView {
  const { languages, requiredDocuments, ...extra } = row.extra satisfies ServiceExtra;
  return {
    ...summaryOf(row),
    alternateName: row.alternate_name,
    description: row.description,
    url: row.url,
    email: row.email,
    applicationProcess: row.application_process,
    feesDescription: row.fees_description,
    eligibilityDescription: row.eligibility_description,
    minimumAge: row.minimum_age,
    maximumAge: row.maximum_age,
    interpretationServices: row.interpretation_services,
    alert: row.alert,
    externalGate: row.external_gate,
    translations: Object.entries(row.translations).map(([language, text]) => ({ language, ...text })),
    languages: languages ?? [],
    requiredDocuments: requiredDocuments ?? [],
    locations: places.map(placeOf),
    extra,
    allowedSteps: allowedSteps(actor, { published: row.published, externalGate: row.external_gate }),
  };
}

const placeOf = (row: PlaceRow): PlaceView => ({
  id: row.id,
  name: row.name,
  latitude: row.latitude,
  longitude: row.longitude,
  districtCode: row.district_code,
  address: row.addresses[0]?.['address_1'] ?? null,
  city: row.addresses[0]?.['city'] ?? null,
  postalCode: row.addresses[0]?.['postal_code'] ?? null,
});

export const organizationOf = (row: OrganizationRow): OrganizationView => ({
  id: row.id,
  name: row.name,
  alternateName: row.alternate_name,
  description: row.description,
  email: row.email,
  website: row.website,
  kind: row.kind,
  parentId: row.parent_id,
  version: row.version,
  lastModified: row.last_modified.toISOString(),
});
