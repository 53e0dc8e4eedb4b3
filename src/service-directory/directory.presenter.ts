import type { Actor } from '../platform/actor.js';
import type { ExternalGateView, OrganizationView, PlaceView, ServiceSummary, ServiceView } from './answers.dto.js';
import type { OrganizationRow, PlaceRow, ServiceExtra, ServiceFile, ServiceRow } from './directory.queries.js';
import type { ExternalGate } from './domain/codes.js';
import { allowedSteps } from './domain/publication.js';

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
  languages: row.extra.languages ?? [],
  alert: row.alert,
  translatedNames: Object.entries(row.translations).flatMap(([language, { name }]) =>
    name ? [{ language, name }] : [],
  ),
  districtCodes: row.district_codes,
  version: row.version,
  lastModified: row.last_modified.toISOString(),
});

export function viewOf(actor: Actor, { row, places }: ServiceFile): ServiceView {
  const { languages: _, requiredDocuments, ...extra } = row.extra satisfies ServiceExtra;
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
    externalGate: row.external_gate && gateOf(row.external_gate),
    translations: Object.entries(row.translations).map(([language, text]) => ({ language, ...text })),
    requiredDocuments: requiredDocuments ?? [],
    locations: places.map(placeOf),
    extra,
    allowedSteps: allowedSteps(actor, { published: row.published, externalGate: row.external_gate }),
  };
}

const gateOf = (gate: ExternalGate): ExternalGateView => ({
  text: gate.text,
  decidedBy: gate.decidedBy ?? null,
  registration: gate.registration ?? [],
  nationality: gate.nationality ?? [],
  reviewedOn: gate.reviewedOn ?? null,
});

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
