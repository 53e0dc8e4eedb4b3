import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { hasRole, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, expectVersion, InvalidFields, present, type FieldFault } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import {
  insert,
  json,
  ORGANIZATION_COLUMNS,
  organizationValues,
  SERVICE_COLUMNS,
  serviceValues,
  update,
} from './directory-rows.js';
import type { LocationInput, OrganizationInput, PublishInput, ServiceInput } from './directory.dto.js';
import { DirectoryQueries, type OrganizationRow, type ServiceFile, type ServiceRow } from './directory.queries.js';
import { afterStep, mayTake, type PublicationStep } from './domain/publication.js';

const mayChange = (actor: Actor): boolean => hasRole(actor, 'administrator', 'supervisor');

/** Changes to the directory by staff. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly database: Database,
    private readonly queries: DirectoryQueries,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  addService(actor: Actor, input: ServiceInput): Promise<ServiceFile> {
    authorise(mayChange(actor));
    checkAges(input);
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.refuseUnknown(tx, '/organizationId', input.organizationId, input.locations ?? []);
      await tx.query(insert('services', SERVICE_COLUMNS), [id, this.clock.now(), ...serviceValues(input, null)]);
      await this.setPlaces(tx, id, input);
      record(tx, { action: 'service.add', subject: { kind: 'service', id } });
      await tx.emit('service.changed', { serviceId: id });
      return this.queries.serviceIn(tx, id);
    });
  }

  changeService(actor: Actor, id: string, version: number, input: ServiceInput): Promise<ServiceFile> {
    authorise(mayChange(actor));
    checkAges(input);
    return this.database.transaction(actor, async (tx) => {
      const before = await this.locked(tx, id, version);
      await this.refuseUnknown(tx, '/organizationId', input.organizationId, input.locations ?? []);
      const values = serviceValues(input, before);
      await tx.query(update('services', SERVICE_COLUMNS), [id, this.clock.now(), ...values]);
      // A gate that nobody has looked at yet takes the service back from the public.
      await tx.query(
        `UPDATE directory.services SET published = false WHERE id = $1 AND external_gate IS NOT NULL AND NOT external_gate ? 'reviewedOn'`,
        [id],
      );
      await this.setPlaces(tx, id, input);
      record(tx, { action: 'service.change', subject: { kind: 'service', id } });
      await tx.emit('service.changed', { serviceId: id });
      return this.queries.serviceIn(tx, id);
    });
  }

  takeStep(
    actor: Actor,
    id: string,
    version: number,
    step: PublicationStep,
    input: PublishInput,
  ): Promise<ServiceFile> {
    return this.database.transaction(actor, async (tx) => {
      const before = await this.locked(tx, id, version);
      authorise(mayTake(actor, step));
      const next = afterStep({ published: before.published, externalGate: before.external_gate }, step, {
        gateReviewed: input.gateReviewed ?? false,
        today: this.clock.today(),
      });
      await tx.query(
        'UPDATE directory.services SET published = $2, external_gate = $3, version = version + 1, last_modified = $4 WHERE id = $1',
        [id, next.published, json(next.externalGate), this.clock.now()],
      );
      record(tx, { action: `service.${step}`, subject: { kind: 'service', id } });
      await tx.emit('service.changed', { serviceId: id });
      return this.queries.serviceIn(tx, id);
    });
  }

  addOrganization(actor: Actor, input: OrganizationInput): Promise<OrganizationRow> {
    authorise(mayChange(actor));
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.refuseUnknown(tx, '/parentId', input.parentId);
      await tx.query(insert('organizations', ORGANIZATION_COLUMNS), [
        id,
        this.clock.now(),
        ...organizationValues(input),
      ]);
      record(tx, { action: 'organization.add', subject: { kind: 'organization', id } });
      return this.queries.organizationIn(tx, id);
    });
  }

  changeOrganization(actor: Actor, id: string, version: number, input: OrganizationInput): Promise<OrganizationRow> {
    authorise(mayChange(actor));
    return this.database.transaction(actor, async (tx) => {
      const before = present(
        await tx.one<OrganizationRow>('SELECT version FROM directory.organizations WHERE id = $1 FOR UPDATE', [id]),
      );
      expectVersion(before.version, version);
      await this.refuseUnknown(tx, '/parentId', input.parentId);
      await this.refuseCircle(tx, id, input.parentId);
      await tx.query(update('organizations', ORGANIZATION_COLUMNS), [
        id,
        this.clock.now(),
        ...organizationValues(input),
      ]);
      record(tx, { action: 'organization.change', subject: { kind: 'organization', id } });
      return this.queries.organizationIn(tx, id);
    });
  }

  private async locked(tx: Tx, id: string, version: number): Promise<ServiceRow> {
    present(await tx.one('SELECT id FROM directory.services WHERE id = $1 FOR UPDATE', [id]));
    const { row } = await this.queries.serviceIn(tx, id);
    expectVersion(row.version, version);
    return row;
  }

  /** The places of a service become exactly those given; a place that no service uses any more goes. */
  private async setPlaces(tx: Tx, serviceId: string, input: ServiceInput): Promise<void> {
    const kept: string[] = [];
    for (const place of input.locations ?? []) {
      const id = place.id ?? newId();
      await this.putPlace(tx, id, input.organizationId, place);
      await tx.query(
        'INSERT INTO directory.service_at_locations (id, service_id, location_id) VALUES ($1, $2, $3) ON CONFLICT (service_id, location_id) DO NOTHING',
        [newId(), serviceId, id],
      );
      kept.push(id);
    }
    const left = await tx.query<{ location_id: string }>(
      'DELETE FROM directory.service_at_locations WHERE service_id = $1 AND NOT location_id = ANY($2::uuid[]) RETURNING location_id',
      [serviceId, kept],
    );
    await tx.query(
      `DELETE FROM directory.locations l WHERE l.id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT FROM directory.service_at_locations x WHERE x.location_id = l.id)
         AND NOT EXISTS (SELECT FROM directory.source_records r WHERE r.record_id = l.id)`,
      [left.map((row) => row.location_id)],
    );
  }

  private async putPlace(tx: Tx, id: string, organizationId: string, place: LocationInput): Promise<void> {
    const address = {
      address_1: place.address,
      city: place.city ?? this.settings.values.cityName,
      state_province: this.settings.values.cityName,
      postal_code: place.postalCode,
      country: 'TR',
      address_type: 'physical',
    };
    const values = [
      id,
      place.name,
      place.latitude ?? null,
      place.longitude ?? null,
      place.districtCode ?? null,
      JSON.stringify(place.address || place.postalCode || place.city ? [address] : []),
      this.clock.now(),
    ];
    if (!place.id) {
      await tx.query(
        `INSERT INTO directory.locations (id, name, latitude, longitude, district_code, addresses, last_modified, organization_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...values, organizationId],
      );
      return;
    }
    await tx.query(
      `UPDATE directory.locations SET name = $2, latitude = $3, longitude = $4, district_code = $5, addresses = $6, last_modified = $7,
         version = version + 1 WHERE id = $1`,
      values,
    );
  }

  /** Names everything that the request refers to and that does not exist, at once. */
  private async refuseUnknown(
    tx: Tx,
    pointer: string,
    organizationId: string | undefined,
    locations: readonly LocationInput[] = [],
  ): Promise<void> {
    const faults: FieldFault[] = [];
    const known = organizationId
      ? await tx.one('SELECT 1 FROM directory.organizations WHERE id = $1', [organizationId])
      : true;
    if (!known)
      faults.push({ pointer, code: 'unknown-organization', detail: 'must be an organisation of the directory' });
    const ids = locations.flatMap(({ id }) => id?.toLowerCase() ?? []);
    const found =
      ids.length > 0
        ? await tx.query<{ id: string }>('SELECT id FROM directory.locations WHERE id = ANY($1)', [ids])
        : [];
    for (const [i, { id }] of locations.entries()) {
      if (!id || found.some((place) => place.id === id.toLowerCase())) continue;
      faults.push({
        pointer: `/locations/${i}/id`,
        code: 'unknown-location',
        detail: 'a location with this id does not exist',
      });
    }
    if (faults.length > 0) throw new InvalidFields(faults);
  }

  private async refuseCircle(tx: Tx, id: string, parentId: string | undefined): Promise<void> {
    if (!parentId) return;
    const circle = await tx.one(
      `WITH RECURSIVE up AS (
         SELECT id, parent_id FROM directory.organizations WHERE id = $1
         UNION SELECT o.id, o.parent_id FROM directory.organizations o JOIN up ON o.id = up.parent_id)
       SELECT 1 FROM up WHERE id = $2`,
      [parentId, id],
    );
    if (circle)
      throw new InvalidFields([
        { pointer: '/parentId', code: 'circle', detail: 'an organisation cannot lie under itself' },
      ]);
  }
}

function checkAges({ minimumAge, maximumAge }: ServiceInput): void {
  if (minimumAge == null || maximumAge == null || minimumAge <= maximumAge) return;
  throw new InvalidFields([
    { pointer: '/maximumAge', code: 'below-minimum', detail: 'the highest age lies below the lowest' },
  ]);
}
