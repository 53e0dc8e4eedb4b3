import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { authorise, expectVersion, InvalidFields, present } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page, type PageQuery } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import { ServiceReader } from '../service-directory/index.js';
import type { RecordServiceRequest } from './cases.dto.js';
import { AlreadyWithdrawn, unknownService } from './cases.errors.js';
import {
  caseById,
  lockCase,
  serviceEventById,
  serviceEventsOf,
  type CaseRow,
  type ServiceEventRow,
} from './cases.queries.js';
import { mayDo, mayWithdrawService, unitsOf } from './domain/case-permissions.js';
import { serviceDay, type ServiceAdvice } from './domain/case-rules.js';
import { personsOf } from './person-glimpse.js';

/** A service given, with the case that it was given in. */
export interface GivenService {
  event: ServiceEventRow;
  owner: CaseRow;
  /** Only in the answer to recording it. */
  advice?: ServiceAdvice[];
}

/** Services given to a person in a case: what the monthly statistics count. */
@Injectable()
export class ServiceEventsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: ServiceReader,
  ) {}

  list(actor: Actor, caseId: string, query: PageQuery): Promise<Page<GivenService>> {
    return this.database.transaction(actor, async (tx) => {
      const owner = await caseById(tx, unitsOf(actor), caseId);
      const limit = query.limit ?? DEFAULT_LIMIT;
      const rows = await serviceEventsOf(tx, caseId, { limit, cursor: query.cursor });
      record(tx, { action: 'service-event.list', subject: { kind: 'case', id: caseId }, persons: personsOf([owner]) });
      return pageOf(
        rows,
        limit,
        (row) => [row.occurred_on, row.id],
        (event) => ({ event, owner }),
      );
    });
  }

  record(actor: Actor, caseId: string, input: RecordServiceRequest): Promise<GivenService> {
    return this.database.transaction(actor, async (tx) => {
      const owner = await lockCase(tx, unitsOf(actor), caseId);
      authorise(mayDo(actor, 'record_service', { unitId: owner.unit_id, workerId: owner.worker_id }));
      const { faults, advice } = serviceDay(input.occurredOn, {
        today: this.clock.today(),
        registeredOn: owner.registered_on,
        openedOn: owner.opened_on,
        closedOn: owner.closed_on,
      });
      if (faults.length > 0) throw new InvalidFields(faults);
      if (input.serviceId && !(await this.services.findForReferral(tx, input.serviceId))) throw unknownService();
      const id = newId();
      const sector = input.sector ?? owner.sector;
      await tx.query(
        `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, service_id, sector, occurred_on, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          owner.resident_id,
          caseId,
          owner.unit_id,
          input.serviceId ?? null,
          sector,
          input.occurredOn,
          this.clock.now(),
          actorId(actor),
        ],
      );
      record(tx, {
        action: 'service-event.record',
        subject: { kind: 'service-event', id },
        persons: personsOf([owner]),
        detail: { sector },
      });
      await tx.emit('service-event.recorded', { serviceEventId: id, caseId });
      return { event: await serviceEventById(tx, id), owner, advice };
    });
  }

  /** Takes back what was recorded by mistake; the row stays, and no longer counts. */
  withdraw(actor: Actor, id: string, version: number): Promise<GivenService> {
    return this.database.transaction(actor, async (tx) => {
      const event = present(
        await tx.one<{ case_id: string; recorded_by: string | null; withdrawn_at: Date | null; version: number }>(
          `SELECT case_id, recorded_by, withdrawn_at, version FROM core.service_events
           WHERE id = $1 AND unit_id = ANY ($2) AND case_id IS NOT NULL FOR UPDATE`,
          [id, unitsOf(actor)],
        ),
      );
      const owner = await caseById(tx, unitsOf(actor), event.case_id);
      authorise(mayWithdrawService(actor, { unitId: owner.unit_id, workerId: owner.worker_id }, event.recorded_by));
      expectVersion(event.version, version);
      if (event.withdrawn_at !== null) throw new AlreadyWithdrawn();
      await tx.run('UPDATE core.service_events SET withdrawn_at = $2, version = version + 1 WHERE id = $1', [
        id,
        this.clock.now(),
      ]);
      record(tx, {
        action: 'service-event.withdraw',
        subject: { kind: 'service-event', id },
        persons: personsOf([owner]),
      });
      await tx.emit('service-event.withdrawn', { serviceEventId: id, caseId: event.case_id });
      return { event: await serviceEventById(tx, id), owner };
    });
  }
}
