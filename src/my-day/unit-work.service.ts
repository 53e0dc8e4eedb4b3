import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf } from '../cases/index.js';
import type { StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, NotFound } from '../platform/errors.js';
import { DEFAULT_LIMIT, type Page, type PageQuery } from '../platform/http/paging.js';
import { openedPage, type OpenLine } from './my-day.service.js';
import {
  colleaguesOf,
  escalationsOf,
  supervises,
  workloadOf,
  type ColleagueRow,
  type WorkloadRow,
} from './unit-work.queries.js';

/** What a unit has in hand, for its supervisor; who works there, for its own staff. Reads only. */
@Injectable()
export class UnitWorkService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  colleagues(actor: StaffActor, unitId: string): Promise<ColleagueRow[]> {
    return this.database.transaction(actor, async (tx) => {
      requireMember(actor, unitId);
      return colleaguesOf(tx, unitId);
    });
  }

  workload(actor: StaffActor, unitId: string): Promise<WorkloadRow[]> {
    return this.database.transaction(actor, async (tx) => {
      await requireSupervisor(tx, actor, unitId);
      return workloadOf(tx, unitId, { today: this.clock.today(), now: this.clock.now() });
    });
  }

  escalations(actor: StaffActor, unitId: string, query: PageQuery): Promise<Page<OpenLine>> {
    return this.database.transaction(actor, async (tx) => {
      await requireSupervisor(tx, actor, unitId);
      const limit = query.limit ?? DEFAULT_LIMIT;
      const moment = { today: this.clock.today(), now: this.clock.now(), zone: this.clock.zone };
      const rows = await escalationsOf(tx, unitId, moment, { limit, cursor: query.cursor });
      const page = await openedPage(this.keys, rows, limit);
      if (page.items.length > 0) {
        record(tx, {
          action: 'unit.escalations',
          subject: { kind: 'unit', id: unitId },
          persons: personsOf(page.items.map(({ row }) => row)),
          detail: { count: page.items.length },
        });
      }
      return page;
    });
  }
}

/** A unit that is not one's own has no staff and no work to show, as if it were not there. */
function requireMember(actor: StaffActor, unitId: string): void {
  if (!actor.unitIds.includes(unitId)) throw new NotFound();
}

async function requireSupervisor(tx: Tx, actor: StaffActor, unitId: string): Promise<void> {
  requireMember(actor, unitId);
  authorise(await supervises(tx, actor.id, unitId));
}
