import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type PageQuery } from '../../platform/http/paging.js';
import { clientNames } from '../clients/client-names.js';
import type { Role } from '../domain/roles.js';
import type { PrivilegeChange } from '../privilege-change.js';
import type { PrivilegePage } from './privileges.dto.js';

interface Row {
  seq: string;
  at: Date;
  action: string;
  subject_kind: string;
  subject_id: string;
  role: Role | null;
  unit_id: string | null;
  display_name: string | null;
  by_id: string | null;
  by_name: string | null;
}

const DAYS = 90;

/** Who gained or lost what, from the audit trail, newest first. */
@Injectable()
export class PrivilegeQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  recent(actor: StaffActor, page: PageQuery): Promise<PrivilegePage> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const [before] = page.cursor ? decodeCursor(page.cursor, 1) : [null];
    const since = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<Row>(
          `SELECT e.seq, e.at, e.action, e.subject_kind, e.subject_id, e.detail->>'role' AS role, e.detail->>'unitId' AS unit_id,
                  s.display_name, by.id AS by_id, by.display_name AS by_name
             FROM audit.events e
             LEFT JOIN access.staff s ON e.subject_kind = 'staff' AND s.id = e.subject_id
             LEFT JOIN access.staff by ON e.actor_kind = 'staff' AND by.id::text = e.actor
            WHERE e.action LIKE 'privilege.%' AND e.outcome = 'done' AND e.at > $1 AND ($2::bigint IS NULL OR e.seq < $2)
            ORDER BY e.seq DESC LIMIT $3`,
          [since, typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null, limit + 1],
        );
        const programs = await clientNames(
          tx,
          rows.filter(isOfClient).map((row) => row.subject_id),
        );
        return pageOf(
          rows,
          limit,
          (row) => [row.seq],
          (row) => show(row, programs),
        );
      },
      { role: 'hs_audit' },
    );
  }
}

const isOfClient = (row: Row): boolean => row.subject_kind === 'api-client';

const show = (row: Row, programs: ReadonlyMap<string, string>): PrivilegePage['items'][number] => ({
  at: row.at.toISOString(),
  change: row.action.slice('privilege.'.length) as PrivilegeChange,
  role: row.role,
  unitId: row.unit_id,
  staffId: row.subject_kind === 'staff' ? row.subject_id : null,
  displayName: row.display_name,
  clientId: isOfClient(row) ? row.subject_id : null,
  clientName: isOfClient(row) ? (programs.get(row.subject_id) ?? null) : null,
  byId: row.by_id,
  byName: row.by_name,
});
