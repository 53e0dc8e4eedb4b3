import type { Tx } from '../platform/database/transaction.js';
import type { Translations } from './domain/codes.js';

/** A service as somebody needs it who has to find it with a piece of paper in the hand. */
export interface ServiceOnPaper {
  name: string;
  translations: { language: string; name: string }[];
  organization: string;
  url: string | null;
  email: string | null;
  phones: string[];
  places: PlaceOnPaper[];
}

export interface PlaceOnPaper {
  name: string | null;
  address: string | null;
  city: string | null;
  postalCode: string | null;
}

interface PaperRow {
  name: string;
  translations: Translations;
  organization: string;
  published: boolean;
  url: string | null;
  email: string | null;
  phones: unknown;
  places: { name: string | null; addresses: Record<string, string>[] }[];
}

/**
 * Reads a service for a paper that anybody may find. Where it is and how it is reached only of a service that the public directory
 * shows: the address of a shelter that the city does not publish stays off the paper.
 */
export async function serviceOnPaper(tx: Tx, serviceId: string): Promise<ServiceOnPaper | null> {
  const row = await tx.one<PaperRow>(
    `SELECT s.name, s.translations, o.name AS organization, s.published, coalesce(s.url, o.website) AS url, coalesce(s.email, o.email) AS email,
       s.extra #> '{hsds,phones}' AS phones,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'addresses', l.addresses) ORDER BY l.name, l.id), '[]')
        FROM directory.service_at_locations a JOIN directory.locations l ON l.id = a.location_id
        WHERE a.service_id = s.id AND l.location_type = 'physical') AS places
     FROM directory.services s JOIN directory.organizations o ON o.id = s.organization_id WHERE s.id = $1`,
    [serviceId],
  );
  if (!row) return null;
  const { name, organization, published } = row;
  const translations = Object.entries(row.translations).flatMap(([language, text]) =>
    text.name === undefined ? [] : [{ language, name: text.name }],
  );
  if (!published) return { name, translations, organization, url: null, email: null, phones: [], places: [] };
  return {
    ...{ name, translations, organization, url: row.url, email: row.email, phones: phonesOf(row.phones) },
    places: row.places.map((place) => ({
      name: place.name,
      address: place.addresses[0]?.['address_1'] ?? null,
      city: place.addresses[0]?.['city'] ?? null,
      postalCode: place.addresses[0]?.['postal_code'] ?? null,
    })),
  };
}

/** The numbers of the HSDS records that an import kept as they came. */
function phonesOf(records: unknown): string[] {
  if (!Array.isArray(records)) return [];
  return (records as unknown[]).flatMap((record) => {
    const number = typeof record === 'object' && record !== null && 'number' in record ? record.number : null;
    return typeof number === 'string' ? [number] : [];
  });
}
