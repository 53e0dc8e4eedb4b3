import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { CARRYING_ROLES, glimpses, openTitles, personsOf, unitsOf, type PersonGlimpse } from '../cases/index.js';
import { hasRole, type StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import { DEFAULT_LIMIT, pageOf, type Page } from '../platform/http/paging.js';
import type { DayQuery } from './my-day.dto.js';
import { dayCounts, dayLines, type Day, type DayCounts } from './my-day.queries.js';
import type { WorkRow } from './work-lines.js';

/** A line with name and title opened. */
export interface OpenLine {
  row: WorkRow;
  person: PersonGlimpse;
  title: string | null;
}

/** What waits for one worker. Reads only. */
@Injectable()
export class MyDayService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  counts(actor: StaffActor): Promise<{ today: string; counts: DayCounts }> {
    return this.database.transaction(actor, async (tx) => {
      const day = this.dayOf(actor);
      return { today: day.today, counts: await dayCounts(tx, day) };
    });
  }

  items(actor: StaffActor, query: DayQuery): Promise<Page<OpenLine>> {
    return this.database.transaction(actor, async (tx) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const found = await dayLines(tx, this.dayOf(actor), { ...query, limit });
      // Who left casework may still have tasks, and reads titles no more than notes.
      const rows = hasRole(actor, ...CARRYING_ROLES) ? found : found.map((row) => ({ ...row, title: null }));
      const page = await openedPage(this.keys, rows, limit);
      if (page.items.length > 0) {
        record(tx, {
          action: 'my-day.list',
          persons: personsOf(page.items.map(({ row }) => row)),
          detail: { bucket: query.bucket, count: page.items.length },
        });
      }
      return page;
    });
  }

  private dayOf(actor: StaffActor): Day {
    return { staffId: actor.id, unitIds: unitsOf(actor), today: this.clock.today(), zone: this.clock.zone };
  }
}

/** Opens names and titles of one page of lines, and nothing of the row after it. */
export async function openedPage(keys: SubjectKeys, rows: WorkRow[], limit: number): Promise<Page<OpenLine>> {
  const shown = rows.slice(0, limit);
  const people = await glimpses(keys, shown);
  const titles = await openTitles(keys, shown);
  return pageOf(
    rows,
    limit,
    (row) => [row.due_on, row.id],
    (row) => ({ row, person: people.get(row.resident_id)!, title: titles.get(row.id) ?? null }),
  );
}
