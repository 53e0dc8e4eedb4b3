import type { OrganizationRow, PlaceRow } from './directory.queries.js';
import { derivedId } from './domain/derived-id.js';
import type { PublicOrganization, PublicServiceRow } from './hsds.queries.js';

type Json = Record<string, unknown>;

const NEEDED_OF_ADDRESS = ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'] as const;

/** A service in the terms of HSDS 3: its own fields, in the asked language where a translation exists. */
export function hsdsService(row: PublicServiceRow, language?: string): Json {
  const translated = language === undefined ? undefined : row.translations[language];
  return known({
    id: row.id,
    organization_id: row.organization_id,
    name: translated?.name ?? row.name,
    alternate_name: row.alternate_name ?? (translated?.name ? row.name : null),
    description: translated?.description ?? row.description,
    url: row.url,
    email: row.email,
    status: row.status,
    interpretation_services: row.interpretation_services,
    application_process: row.application_process,
    fees_description: row.fees_description,
    eligibility_description: eligibilityText(row),
    minimum_age: row.minimum_age,
    maximum_age: row.maximum_age,
    alert: row.alert,
    last_modified: momentOf(row.last_modified),
    // Extension, described by the profile: what HSDS has no term for.
    x_hemsehri: known({
      sector: row.sector,
      accepts_referrals: row.accepts_referrals,
      external_gate: row.external_gate,
      translations: Object.keys(row.translations).length > 0 ? row.translations : null,
    }),
  });
}

/** The service with all that hangs on it. */
export function hsdsServiceFull(row: PublicServiceRow, places: PlaceRow[], language?: string): Json {
  const { languages = [], requiredDocuments = [], hsds = {} } = row.extra;
  const id = (kind: string, key: string | number) => derivedId('hsds', row.id, kind, key);
  return {
    ...hsdsService(row, language),
    ...hsds,
    ...filled(
      'languages',
      languages.map((code) => ({ id: id('language', code), name: languageName(code), code })),
      hsds,
    ),
    ...filled(
      'required_documents',
      requiredDocuments.map((document, i) => ({ id: id('document', i), document })),
      hsds,
    ),
    organization: hsdsOrganization(row.organization),
    service_at_locations: places.map((place) => ({ ...serviceAtLocation(place), location: hsdsLocation(place) })),
  };
}

export const hsdsOrganization = (row: OrganizationRow): Json =>
  known({
    id: row.id,
    name: row.name,
    alternate_name: row.alternate_name,
    description: row.description,
    email: row.email,
    website: row.website,
    parent_organization_id: row.parent_id,
  });

export const hsdsOrganizationFull = (row: PublicOrganization): Json => ({
  ...hsdsOrganization(row),
  services: row.services,
});

export function hsdsServiceAtLocation(
  row: PublicServiceRow & { place: PlaceRow },
  full: boolean,
  language?: string,
): Json {
  const service = hsdsService(row, language);
  return {
    ...serviceAtLocation(row.place),
    location: hsdsLocation(row.place),
    service: full ? { ...service, organization: hsdsOrganization(row.organization) } : service,
  };
}

const serviceAtLocation = (place: PlaceRow): Json => ({
  id: place.link_id,
  service_id: place.service_id,
  location_id: place.id,
});

function hsdsLocation(place: PlaceRow): Json {
  const complete = place.addresses.filter((address) => NEEDED_OF_ADDRESS.every((field) => address[field]));
  return known({
    id: place.id,
    location_type: place.location_type,
    name: place.name,
    latitude: place.latitude,
    longitude: place.longitude,
    external_identifier: place.district_code,
    external_identifier_type: place.district_code ? 'OCHA P-code' : null,
    addresses:
      complete.length > 0
        ? complete.map((address, i) => ({ id: derivedId('hsds', place.id, 'address', i), ...address }))
        : null,
  });
}

/** HSDS has no machine-readable eligibility, so the gate is said in words too. */
function eligibilityText(row: PublicServiceRow): string | null {
  if (!row.external_gate) return row.eligibility_description;
  const gate = `Decided elsewhere, not by the city: ${row.external_gate.text}`;
  return row.eligibility_description ? `${row.eligibility_description}\n${gate}` : gate;
}

const filled = (name: string, own: Json[], imported: Json): Json =>
  own.length > 0 && !(name in imported) ? { [name]: own } : {};

const momentOf = (moment: Date | string): string => new Date(moment).toISOString();

const known = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const names = new Intl.DisplayNames('en', { type: 'language' });
const languageName = (code: string): string => names.of(code) ?? code;

/** The first language of `Accept-Language` in which at least something can be answered; undefined for the language of the records. */
export function wantedLanguage(header: string | undefined): string | undefined {
  const first = header?.split(',')[0]?.split(';')[0]?.trim().toLowerCase().split('-')[0];
  return first && /^[a-z]{2,3}$/.test(first) ? first : undefined;
}
