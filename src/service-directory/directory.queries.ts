import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { ALPHABET } from '../platform/database/alphabet.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { DomainError, present } from '../platform/errors.js';
import { decodeCursor, DEFAULT_LIMIT } from '../platform/http/paging.js';
import { isUuid } from '../platform/ids.js';
import type { ListOrganizationsQuery, ListServicesQuery } from './directory.dto.js';
import { searchWords } from './domain/search-words.js';
import type { ExternalGate, OrganizationKind, Sector, ServiceStatus, Translations } from './domain/codes.js';

export interface ServiceRow {
  id: string;
  organization_id: string;
  organization_name: string;
  name: string;
  alternate_name: string | null;
  translations: Translations;
  description: string | null;
  status: ServiceStatus;
  published: boolean;
  sector: Sector;
  url: string | null;
  email: string | null;
  application_process: string | null;
  fees_description: string | null;
  eligibility_description: string | null;
  minimum_age: number | null;
  maximum_age: number | null;
  interpretation_services: string | null;
  alert: string | null;
  accepts_referrals: boolean;
  external_gate: ExternalGate | null;
  extra: ServiceExtra;
  district_codes: string[];
  version: number;
  last_modified: Date;
}

/** What has no column of its own. Importers keep the rest of their record under the name of the source. */
export interface ServiceExtra {
  languages?: string[];
  requiredDocuments?: string[];
  /** Nested HSDS records as they came: phones, schedules, contacts … */
  hsds?: Record<string, unknown>;
  [source: string]: unknown;
}

export interface PlaceRow {
  link_id: string;
  service_id: string;
  id: string;
  name: string | null;
  location_type: string;
  latitude: number | null;
  longitude: number | null;
  district_code: string | null;
  addresses: Record<string, string>[];
}

/** A service with its places. */
export interface ServiceFile {
  row: ServiceRow;
  places: PlaceRow[];
}

export interface OrganizationRow {
  id: string;
  name: string;
  alternate_name: string | null;
  description: string;
  email: string | null;
  website: string | null;
  kind: OrganizationKind;
  parent_id: string | null;
  version: number;
  last_modified: Date;
}

const SERVICE = `SELECT s.id, s.organization_id, o.name AS organization_name, s.name, s.alternate_name, s.translations, s.description, s.status,
  s.published, s.sector, s.url, s.email, s.application_process, s.fees_description, s.eligibility_description, s.minimum_age, s.maximum_age,
  s.interpretation_services, s.alert, s.accepts_referrals, s.external_gate, s.extra, s.version, s.last_modified,
  ARRAY(SELECT DISTINCT l.district_code FROM directory.service_at_locations x JOIN directory.locations l ON l.id = x.location_id
         WHERE x.service_id = s.id AND l.district_code IS NOT NULL ORDER BY l.district_code) AS district_codes
  FROM directory.services s JOIN directory.organizations o ON o.id = s.organization_id`;

const ORGANIZATION =
  'SELECT id, name, alternate_name, description, email, website, kind, parent_id, version, last_modified FROM directory.organizations';

/** Staff of the directorate see all; a partner or machine sees what is published and what is its own. */
const visible = (actor: Actor): { all: boolean; partnerId: string | null } => {
  if (actor.kind === 'system') return { all: true, partnerId: null };
  return { all: actor.kind === 'staff' && actor.partnerId === null, partnerId: actor.partnerId };
};

@Injectable()
export class DirectoryQueries {
  constructor(private readonly database: Database) {}

  /** One row more than the limit, to know whether another page follows. */
  async services(actor: Actor, query: ListServicesQuery): Promise<ServiceRow[]> {
    const after = query.cursor === undefined ? null : namedCursor(query.cursor);
    const words = query.search === undefined ? null : searchWords(query.search);
    if (query.search !== undefined && words === null) return [];
    const { all, partnerId } = visible(actor);
    return this.database.transaction(actor, (tx) =>
      tx.query<ServiceRow>(
        `${SERVICE}
         WHERE ($1::text IS NULL OR s.words @@ to_tsquery('simple', directory.folded($1)))
           AND ($2::text IS NULL OR s.sector = $2)
           AND ($3::uuid IS NULL OR s.organization_id = $3)
           AND ($4::text IS NULL OR s.status = $4)
           AND ($5::boolean IS NULL OR s.accepts_referrals = $5)
           AND ($6::boolean IS NULL OR s.published = $6)
           AND ($7 OR s.published OR s.organization_id = $8::uuid)
           AND ($9::text IS NULL OR (s.name ${ALPHABET}, s.id) > ($9, $10::uuid))
         ORDER BY s.name ${ALPHABET}, s.id LIMIT $11`,
        [
          words,
          query.sector ?? null,
          query.organizationId ?? null,
          query.status ?? null,
          query.acceptsReferrals ?? null,
          query.published ?? null,
          all,
          partnerId,
          after?.name ?? null,
          after?.id ?? null,
          (query.limit ?? DEFAULT_LIMIT) + 1,
        ],
      ),
    );
  }

  service(actor: Actor, id: string): Promise<ServiceFile> {
    return this.database.transaction(actor, (tx) => this.serviceIn(tx, id));
  }

  async serviceIn(tx: Tx, id: string): Promise<ServiceFile> {
    const { all, partnerId } = visible(tx.actor);
    const row = present(
      await tx.one<ServiceRow>(`${SERVICE} WHERE s.id = $1 AND ($2 OR s.published OR s.organization_id = $3::uuid)`, [
        id,
        all,
        partnerId,
      ]),
    );
    const places = await tx.query<PlaceRow>(
      `SELECT x.id AS link_id, x.service_id, l.id, l.name, l.location_type, l.latitude, l.longitude, l.district_code, l.addresses
         FROM directory.service_at_locations x JOIN directory.locations l ON l.id = x.location_id
        WHERE x.service_id = $1 ORDER BY l.name, x.id`,
      [id],
    );
    return { row, places };
  }

  async organizations(actor: Actor, query: ListOrganizationsQuery): Promise<OrganizationRow[]> {
    const after = query.cursor === undefined ? null : namedCursor(query.cursor);
    return this.database.transaction(actor, (tx) =>
      tx.query<OrganizationRow>(
        `${ORGANIZATION}
         WHERE ($1::text IS NULL OR starts_with(directory.folded(name), directory.folded($1)))
           AND ($2::text IS NULL OR (name ${ALPHABET}, id) > ($2, $3::uuid))
         ORDER BY name ${ALPHABET}, id LIMIT $4`,
        [query.search ?? null, after?.name ?? null, after?.id ?? null, (query.limit ?? DEFAULT_LIMIT) + 1],
      ),
    );
  }

  organization(actor: Actor, id: string): Promise<OrganizationRow> {
    return this.database.transaction(actor, (tx) => this.organizationIn(tx, id));
  }

  async organizationIn(tx: Tx, id: string): Promise<OrganizationRow> {
    return present(await tx.one<OrganizationRow>(`${ORGANIZATION} WHERE id = $1`, [id]));
  }
}

function namedCursor(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, 2);
  if (typeof name === 'string' && isUuid(id)) return { name, id };
  throw new DomainError('malformed', 'cursor-malformed', 'The cursor is not one that this list gave out.');
}
