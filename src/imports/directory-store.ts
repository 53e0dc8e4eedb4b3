import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { newId } from '../platform/ids.js';
import type { SourceDirectory } from './directory-records.js';

type Kind = 'organization' | 'location' | 'service';
/** `adopted`: an organisation that was there under the same name. */
type RecordState = 'added' | 'changed' | 'same' | 'adopted';

export interface Changes {
  added: number;
  changed: number;
  same: number;
  /** Known from an earlier import and not in the file any more; left as they are. */
  gone: number;
}

export interface DirectoryOutcome {
  organizations: Changes;
  locations: Changes;
  services: Changes;
}

export interface StoreOptions {
  source: string;
  dryRun: boolean;
  /** Takes an organisation that exists under the same name instead of making a second one. */
  organizationsByName: boolean;
  progress(done: number): void;
  /** Told of every record what is done with it. */
  decided?(kind: Kind, key: string, state: RecordState): void;
  /** Called when all is done and nothing kept yet; what it throws takes everything back. */
  confirm?(outcome: DirectoryOutcome): void;
}

interface Known {
  source_key: string;
  record_id: string;
  digest: Buffer;
}

interface Keyed {
  key: string;
}

const BATCH = 250;
const ACTOR = systemActor('import');

const COLUMNS = {
  organization: 'name text, alternate_name text, description text, email text, website text',
  location:
    'name text, location_type text, latitude double precision, longitude double precision, addresses jsonb, extra jsonb',
  service: `name text, alternate_name text, translations jsonb, description text, status text, sector text, url text, email text,
    application_process text, fees_description text, eligibility_description text, minimum_age int, maximum_age int,
    interpretation_services text, alert text, accepts_referrals boolean, external_gate jsonb, extra jsonb, organization_id uuid`,
} as const satisfies Record<Kind, string>;

const TABLE = { organization: 'organizations', location: 'locations', service: 'services' } as const satisfies Record<
  Kind,
  string
>;

/** Thrown to take a dry run back. */
class TakeBack extends Error {
  constructor(readonly outcome: DirectoryOutcome) {
    super('dry run');
  }
}

/**
 * Brings the directory to what a source says, in one transaction: new records are added, changed ones updated, others not touched. A
 * dry run does the same and takes it back, so that its figures are those of the real run.
 */
@Injectable()
export class DirectoryStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keys of the organisations that earlier imports of the source brought. */
  async organizationKeys(source: string, actor: Actor = ACTOR): Promise<Set<string>> {
    const rows = await this.database.transaction(actor, (tx) => known(tx, source, 'organization'));
    return new Set(rows.keys());
  }

  /** As `actor`, or as the command line. */
  async import(directory: SourceDirectory, options: StoreOptions, actor: Actor = ACTOR): Promise<DirectoryOutcome> {
    try {
      return await this.database.transaction(actor, async (tx) => {
        const outcome = await this.store(tx, directory, options);
        options.confirm?.(outcome);
        if (options.dryRun) throw new TakeBack(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof TakeBack) return error.outcome;
      throw error;
    }
  }

  private async store(tx: Tx, directory: SourceDirectory, options: StoreOptions): Promise<DirectoryOutcome> {
    const { source } = options;
    // Two imports of one source at a time would both find nothing and add everything.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${source}`]);
    const organizationIds = options.organizationsByName
      ? await this.byName(tx, source, directory)
      : new Map<string, string>();
    const organizations = await this.put(
      tx,
      options,
      'organization',
      directory.organizations,
      organizationIds,
      (record) => record,
    );
    const places = await this.put(tx, options, 'location', directory.locations, new Map(), (record) => record);
    const services = await this.put(tx, options, 'service', directory.services, new Map(), (record) => ({
      ...record,
      organization_id: organizations.ids.get(record.organizationKey),
    }));
    await this.link(tx, source, directory, services.ids, places.ids);
    const outcome = { organizations: organizations.changes, locations: places.changes, services: services.changes };
    record(tx, {
      action: 'directory.import',
      detail: { source, added: outcome.services.added, changed: outcome.services.changed, same: outcome.services.same },
    });
    return outcome;
  }

  /** Ids of organisations that are there already under the same name, by key, and notes whence they are known from now on. */
  private async byName(tx: Tx, source: string, { organizations }: SourceDirectory): Promise<Map<string, string>> {
    const rows = await tx.query<{ key: string; id: string }>(
      `SELECT DISTINCT ON (w.key) w.key, o.id FROM unnest($1::text[], $2::text[]) AS w(key, name)
         JOIN directory.organizations o ON directory.folded(o.name) = directory.folded(w.name)
        WHERE NOT EXISTS (SELECT FROM directory.source_records r WHERE r.source = $3 AND r.kind = 'organization' AND r.source_key = w.key)
        ORDER BY w.key, o.id`,
      [organizations.map(({ key }) => key), organizations.map(({ name }) => name), source],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  private async put<T extends Keyed>(
    tx: Tx,
    options: StoreOptions,
    kind: Kind,
    records: T[],
    adopted: Map<string, string>,
    columns: (record: T) => object,
  ): Promise<{ ids: Map<string, string>; changes: Changes }> {
    const before = await known(tx, options.source, kind);
    const ids = new Map([...before].map(([key, row]) => [key, row.record_id]));
    const changes: Changes = { added: 0, changed: 0, same: 0, gone: 0 };
    const keys = new Set(records.map(({ key }) => key));
    for (const key of before.keys()) if (!keys.has(key)) changes.gone += 1;
    for (let from = 0; from < records.length; from += BATCH) {
      const rows = records.slice(from, from + BATCH).map((record) => {
        const digest = createHash('sha256').update(JSON.stringify(record)).digest();
        const known = before.get(record.key);
        const state: RecordState = adopted.has(record.key)
          ? 'adopted'
          : !known
            ? 'added'
            : known.digest.equals(digest)
              ? 'same'
              : 'changed';
        const id = known?.record_id ?? adopted.get(record.key) ?? newId();
        ids.set(record.key, id);
        options.decided?.(kind, record.key, state);
        changes[state === 'adopted' ? 'same' : state] += 1;
        const { key: _, ...values } = columns(record) as Keyed;
        return { state, id, key: record.key, digest: digest.toString('hex'), values: { id, ...values } };
      });
      const of = (state: string) => JSON.stringify(rows.filter((row) => row.state === state).map((row) => row.values));
      await tx.query(added(kind), [of('added'), this.clock.now()]);
      await tx.query(changed(kind), [of('changed'), this.clock.now()]);
      await tx.query(
        `INSERT INTO directory.source_records (source, kind, source_key, record_id, digest, imported_at)
         SELECT $1, $2, r.key, r.id, decode(r.digest, 'hex'), $4 FROM jsonb_to_recordset($3) AS r(key text, id uuid, digest text)
         ON CONFLICT (source, kind, source_key) DO UPDATE SET digest = excluded.digest, imported_at = excluded.imported_at`,
        [
          options.source,
          kind,
          JSON.stringify(
            rows.filter(({ state }) => state !== 'same').map(({ key, id, digest }) => ({ key, id, digest })),
          ),
          this.clock.now(),
        ],
      );
      if (kind === 'service') options.progress(from + rows.length);
    }
    return { ids, changes };
  }

  /** The places of each service become those of the source; places that staff have added stay. */
  private async link(
    tx: Tx,
    source: string,
    { services }: SourceDirectory,
    serviceIds: Map<string, string>,
    placeIds: Map<string, string>,
  ): Promise<void> {
    const links = services.flatMap(({ key, locationKeys }) =>
      [...new Set(locationKeys)].map((place) => ({
        id: newId(),
        service_id: serviceIds.get(key),
        location_id: placeIds.get(place),
      })),
    );
    for (let from = 0; from < links.length; from += BATCH) {
      await tx.query(
        `INSERT INTO directory.service_at_locations (id, service_id, location_id)
         SELECT * FROM jsonb_to_recordset($1) AS r(id uuid, service_id uuid, location_id uuid) ON CONFLICT (service_id, location_id) DO NOTHING`,
        [JSON.stringify(links.slice(from, from + BATCH))],
      );
    }
    await tx.query(
      `DELETE FROM directory.service_at_locations x
        WHERE x.service_id = ANY($1::uuid[])
          AND NOT EXISTS (SELECT FROM unnest($2::uuid[], $3::uuid[]) AS l(service_id, location_id)
                           WHERE l.service_id = x.service_id AND l.location_id = x.location_id)
          AND EXISTS (SELECT FROM directory.source_records r WHERE r.source = $4 AND r.kind = 'location' AND r.record_id = x.location_id)`,
      [
        services.map(({ key }) => serviceIds.get(key)),
        links.map((link) => link.service_id),
        links.map((link) => link.location_id),
        source,
      ],
    );
  }
}

async function known(tx: Tx, source: string, kind: Kind): Promise<Map<string, Known>> {
  const rows = await tx.query<Known>(
    'SELECT source_key, record_id, digest FROM directory.source_records WHERE source = $1 AND kind = $2',
    [source, kind],
  );
  return new Map(rows.map((row) => [row.source_key, row]));
}

const namesOf = (kind: Kind): string[] => COLUMNS[kind].split(',').map((column) => column.trim().split(' ')[0]!);

/** A service goes to the public at once unless it states a gate: then somebody looks at it first. */
function added(kind: Kind): string {
  const names = namesOf(kind);
  const published = kind === 'service';
  return `INSERT INTO directory.${TABLE[kind]} (id, last_modified, ${names.join(', ')}${published ? ', published' : ''})
    SELECT r.id, $2, ${names.map((name) => `r.${name}`).join(', ')}${published ? ', r.external_gate IS NULL' : ''}
      FROM jsonb_to_recordset($1) AS r(id uuid, ${COLUMNS[kind]})`;
}

/** Nothing becomes public by an update; a gate whose text changed goes back to review. */
function changed(kind: Kind): string {
  const names = namesOf(kind).filter((name) => name !== 'external_gate');
  const gate = `,
    external_gate = CASE WHEN ${SAME_GATE} THEN r.external_gate || jsonb_build_object('reviewedOn', t.external_gate -> 'reviewedOn')
                         ELSE r.external_gate END,
    published = t.published AND (r.external_gate IS NULL OR ${SAME_GATE})`;
  return `UPDATE directory.${TABLE[kind]} t SET version = t.version + 1, last_modified = $2,
      ${names.map((name) => `${name} = r.${name}`).join(', ')}${kind === 'service' ? gate : ''}
    FROM jsonb_to_recordset($1) AS r(id uuid, ${COLUMNS[kind]}) WHERE t.id = r.id`;
}

const SAME_GATE = `coalesce(t.external_gate ->> 'text' = r.external_gate ->> 'text' AND t.external_gate ? 'reviewedOn', false)`;
