import { Injectable } from '@nestjs/common';
import type { Role } from '../../access/index.js';
import { record } from '../../audit/index.js';
import { hasRole, type Actor } from '../../platform/actor.js';
import { SubjectKeys, openJson } from '../../platform/crypto/subject-keys.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { present } from '../../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/http/paging.js';
import type { HistoryChange, HistoryField } from '../domain/history.js';
import type { Identity, IdentityField } from '../domain/identity.js';
import type { AccessLine, HistoryLine } from './answers.dto.js';
import { ResidentFiles, personsOf } from '../resident-files.js';

interface HistoryRow {
  id: string;
  version: number;
  changed_at: Date;
  changed_by: string | null;
  display_name: string | null;
  change: HistoryChange;
  fields: HistoryField[];
  identity: Buffer | null;
}

interface AccessRow {
  seq: string;
  at: Date;
  action: AccessLine['action'];
  outcome: AccessLine['outcome'];
  purpose: AccessLine['purpose'];
  actor_kind: AccessLine['byKind'];
  display_name: string | null;
  roles: Role[] | null;
}

/** What happened to a file: its changes, and who looked at it. */
@Injectable()
export class FileRecordQueries {
  constructor(
    private readonly database: Database,
    private readonly files: ResidentFiles,
    private readonly keys: SubjectKeys,
  ) {}

  history(actor: Actor, id: string, page: PageQuery): Promise<Page<HistoryLine>> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const [after] = page.cursor ? decodeCursor(page.cursor, 1) : [null];
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, id);
      const rows = await tx.query<HistoryRow>(
        `SELECT h.id, h.version, h.changed_at, h.changed_by, s.display_name, h.change, h.fields, h.identity
           FROM core.resident_history h LEFT JOIN access.staff s ON s.id = h.changed_by
          WHERE h.resident_id = $1 AND ($2::text IS NULL OR h.id::text < $2) ORDER BY h.id DESC LIMIT $3`,
        [id, after, limit + 1],
      );
      const key = row.wrapped
        ? (
            await this.keys.opened(
              [{ subjectId: id, key: { kek_version: row.kek_version!, wrapped: row.wrapped } }],
              'identity',
            )
          )[0]
        : undefined;
      record(tx, { action: 'resident.history', persons: personsOf(row) });
      const show = (h: HistoryRow): HistoryLine => ({
        id: h.id,
        version: h.version,
        at: h.changed_at.toISOString(),
        by: h.changed_by ? { id: h.changed_by, name: h.display_name ?? '' } : null,
        change: h.change,
        fields: h.fields,
        before:
          h.identity && key
            ? pick(openJson<Identity>(key, 'core.resident_history.identity', h.id, h.identity), h.fields)
            : null,
      });
      return pageOf(rows, limit, (h) => [h.id], show);
    });
  }

  accessLog(actor: Actor, id: string, page: PageQuery): Promise<Page<AccessLine>> {
    const limit = page.limit ?? DEFAULT_LIMIT;
    const [before] = page.cursor ? decodeCursor(page.cursor, 1) : [null];
    return this.database.transaction(actor, async (tx) => {
      const auditRef = await this.auditRefOf(tx, id);
      record(tx, { action: 'resident.access-log', persons: [auditRef] });
      const rows = await tx.as('hs_audit', () =>
        tx.query<AccessRow>(
          `SELECT e.seq::text, e.at, e.action, e.outcome, e.purpose, e.actor_kind, s.display_name,
                  (SELECT array_agg(DISTINCT x.role) FROM access.staff_roles x WHERE x.staff_id = s.id) AS roles
             FROM audit.events e
             LEFT JOIN access.staff s ON e.actor_kind = 'staff' AND s.id::text = e.actor
            WHERE e.persons @> ARRAY[$1::uuid] AND ($2::bigint IS NULL OR e.seq < $2) ORDER BY e.seq DESC LIMIT $3`,
          [auditRef, before, limit + 1],
        ),
      );
      const show = (e: AccessRow): AccessLine => ({
        seq: e.seq,
        at: e.at.toISOString(),
        action: e.action,
        outcome: e.outcome,
        purpose: e.purpose,
        byKind: e.actor_kind,
        by: e.display_name === null ? null : { name: e.display_name, roles: e.roles ?? [] },
      });
      return pageOf(rows, limit, (e) => [Number(e.seq)], show);
    });
  }

  /** A data-protection officer answers anybody who asks, and so needs the reference, not the file, of residents of all units. */
  private async auditRefOf(tx: Tx, id: string): Promise<string> {
    if (!hasRole(tx.actor, 'dpo')) return present((await this.files.row(tx, id)).audit_ref);
    const row = await tx.as('hs_matching', () =>
      tx.one<{ audit_ref: string | null }>('SELECT audit_ref FROM core.residents WHERE id = $1', [id]),
    );
    return present(present(row).audit_ref);
  }
}

const pick = (identity: Identity, fields: readonly HistoryField[]): Partial<Identity> =>
  Object.fromEntries(fields.map((field) => [field, identity[field as IdentityField]]));
