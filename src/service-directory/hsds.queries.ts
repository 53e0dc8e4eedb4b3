import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import type { OrganizationRow, PlaceRow, ServiceRow } from './directory.queries.js';
import { searchWords } from './domain/search-words.js';

/** A service as the public sees it, with its organisation. */
export type PublicServiceRow = Omit<ServiceRow, 'organization_name' | 'published' | 'version'> & {
  organization: OrganizationRow;
};

export interface PublicFilter {
  search?: string;
  organizationId?: string;
  modifiedAfter?: string;
}

export interface Slice {
  offset: number;
  limit: number;
}

export interface Counted<T> {
  total: number;
  rows: T[];
}

export type PublicOrganization = OrganizationRow & { services: ServiceIdName[] };
export type ServiceIdName = { id: string; name: string; status: string };

const SERVICE = `SELECT s.id, s.organization_id, s.name, s.alternate_name, s.translations, s.description, s.status, s.sector, s.url, s.email,
  s.application_process, s.fees_description, s.eligibility_description, s.minimum_age, s.maximum_age, s.interpretation_services, s.alert,
  s.accepts_referrals, s.external_gate, s.extra, s.last_modified,
  jsonb_build_object('id', o.id, 'name', o.name, 'alternate_name', o.alternate_name, 'description', o.description, 'email', o.email,
    'website', o.website, 'parent_id', (SELECT p.id FROM directory.organizations p WHERE p.id = o.parent_id)) AS organization`;

const FROM_SERVICES = 'FROM directory.services s JOIN directory.organizations o ON o.id = s.organization_id';

// "published" is said here and once more by the row-level policy of the role.
const PUBLIC = `s.published
  AND ($1::text IS NULL OR s.words @@ to_tsquery('simple', directory.folded($1)))
  AND ($2::uuid IS NULL OR s.organization_id = $2)
  AND ($3::timestamptz IS NULL OR s.last_modified >= $3)`;

/** What readers without an account see; every method is a transaction of its own under a role that sees published rows only. */
@Injectable()
export class HsdsQueries {
  constructor(private readonly database: Database) {}

  services(filter: PublicFilter, slice: Slice): Promise<Counted<PublicServiceRow>> {
    return this.counted(filter, (tx, params) => ({
      count: tx.one(`SELECT count(*)::int AS total FROM directory.services s WHERE ${PUBLIC}`, params),
      rows: () =>
        tx.query<PublicServiceRow>(
          `${SERVICE} ${FROM_SERVICES} WHERE ${PUBLIC} ORDER BY s.name, s.id OFFSET $4 LIMIT $5`,
          [...params, slice.offset, slice.limit],
        ),
    }));
  }

  service(id: string): Promise<PublicServiceRow | null> {
    return this.read((tx) =>
      tx.one<PublicServiceRow>(`${SERVICE} ${FROM_SERVICES} WHERE s.published AND s.id = $1`, [id]),
    );
  }

  places(serviceIds: readonly string[]): Promise<PlaceRow[]> {
    return this.read((tx) =>
      tx.query<PlaceRow>(
        `SELECT x.id AS link_id, x.service_id, l.id, l.name, l.location_type, l.latitude, l.longitude, l.district_code, l.addresses
           FROM directory.service_at_locations x JOIN directory.locations l ON l.id = x.location_id
          WHERE x.service_id = ANY($1) ORDER BY l.name, x.id`,
        [serviceIds],
      ),
    );
  }

  organizations(search: string | undefined, slice: Slice): Promise<Counted<OrganizationRow>> {
    return this.read(async (tx) => {
      const where = `EXISTS (SELECT FROM directory.services s WHERE s.organization_id = o.id AND s.published)
        AND ($1::text IS NULL OR position(directory.folded($1) in directory.folded(o.name || ' ' || o.description)) > 0)`;
      const count = await tx.one<{ total: number }>(
        `SELECT count(*)::int AS total FROM directory.organizations o WHERE ${where}`,
        [search ?? null],
      );
      const rows = await tx.query<OrganizationRow>(
        `SELECT o.id, o.name, o.alternate_name, o.description, o.email, o.website, o.last_modified,
                (SELECT p.id FROM directory.organizations p WHERE p.id = o.parent_id) AS parent_id
           FROM directory.organizations o WHERE ${where} ORDER BY o.name, o.id OFFSET $2 LIMIT $3`,
        [search ?? null, slice.offset, slice.limit],
      );
      return { total: count?.total ?? 0, rows };
    });
  }

  organization(id: string): Promise<PublicOrganization | null> {
    return this.read(async (tx) => {
      const row = await tx.one<OrganizationRow>(
        `SELECT o.id, o.name, o.alternate_name, o.description, o.email, o.website, o.last_modified,
                (SELECT p.id FROM directory.organizations p WHERE p.id = o.parent_id) AS parent_id
           FROM directory.organizations o
          WHERE o.id = $1 AND EXISTS (SELECT FROM directory.services s WHERE s.organization_id = o.id AND s.published)`,
        [id],
      );
      if (!row) return null;
      const services = await tx.query<ServiceIdName>(
        'SELECT id, name, status FROM directory.services WHERE organization_id = $1 AND published ORDER BY name, id',
        [id],
      );
      return { ...row, services };
    });
  }

  serviceAtLocations(filter: PublicFilter, slice: Slice): Promise<Counted<PublicServiceRow & { place: PlaceRow }>> {
    const from = `${FROM_SERVICES} JOIN directory.service_at_locations x ON x.service_id = s.id JOIN directory.locations l ON l.id = x.location_id`;
    return this.counted(filter, (tx, params) => ({
      count: tx.one(`SELECT count(*)::int AS total ${from} WHERE ${PUBLIC}`, params),
      rows: () =>
        tx.query<PublicServiceRow & { place: PlaceRow }>(
          `${SERVICE}, jsonb_build_object('link_id', x.id, 'service_id', s.id, 'id', l.id, 'name', l.name, 'location_type', l.location_type,
             'latitude', l.latitude, 'longitude', l.longitude, 'district_code', l.district_code, 'addresses', l.addresses) AS place
           ${from} WHERE ${PUBLIC} ORDER BY s.name, s.id, x.id OFFSET $4 LIMIT $5`,
          [...params, slice.offset, slice.limit],
        ),
    }));
  }

  private counted<T>(
    filter: PublicFilter,
    statements: (tx: Tx, params: unknown[]) => { count: Promise<{ total: number } | null>; rows: () => Promise<T[]> },
  ): Promise<Counted<T>> {
    const words = filter.search === undefined ? null : searchWords(filter.search);
    if (filter.search !== undefined && words === null) return Promise.resolve({ total: 0, rows: [] });
    return this.read(async (tx) => {
      const { count, rows } = statements(tx, [words, filter.organizationId ?? null, filter.modifiedAfter ?? null]);
      return { total: (await count)?.total ?? 0, rows: await rows() };
    });
  }

  private read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(systemActor('directory'), work, { role: 'hs_liaison' });
  }
}
