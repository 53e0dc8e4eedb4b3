import { Injectable } from '@nestjs/common';
import { record, verifyChain, type AccessPurpose, type AuditSubject } from '../../audit/index.js';
import type { StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf } from '../../platform/http/paging.js';
import { clientNames } from '../clients/client-names.js';
import type { Role } from '../domain/roles.js';
import type {
  AuditActor,
  AuditEventLine,
  AuditEventPage,
  AuditQuery,
  AuditVerification,
  AuditWord,
} from './audit.dto.js';

interface Row {
  seq: string;
  at: Date;
  actor_kind: AuditActor['kind'];
  actor: string | null;
  display_name: string | null;
  roles: Role[] | null;
  action: AuditWord;
  outcome: AuditEventLine['outcome'];
  purpose: AccessPurpose | null;
  subject_kind: AuditSubject | null;
  subject_id: string | null;
  subject_name: string | null;
  persons: string[];
}

/** Codes shown per event: a list of a hundred people is told by its number. */
const CODES_SHOWN = 20;
/** Recomputed on demand, in well under a second; `npm run audit:verify` does the whole. */
const NEWEST = 20_000n;

/** The audit trail for the data-protection officer. Reading it is an event of it. */
@Injectable()
export class AuditQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  search(actor: StaffActor, query: AuditQuery): Promise<AuditEventPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    return this.database.transaction(
      actor,
      async (tx) => {
        const person = query.fileCode === undefined ? null : await personOf(tx, query.fileCode);
        const { purpose, action, outcome, actorId, subjectKind, subjectId, from, to } = query;
        const filter = { purpose, action, outcome, actorId, subjectKind, subjectId, from, to };
        record(tx, {
          action: 'audit.read',
          persons: person === null ? [] : [person],
          detail: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<
            string,
            string
          >,
        });
        if (query.fileCode !== undefined && person === null) return { items: [], nextCursor: null };
        const rows = await tx.query<Row>(
          `SELECT e.seq::text, e.at, e.actor_kind, e.actor, s.display_name, e.action, e.outcome, e.purpose, e.subject_kind, e.subject_id,
                  e.persons::text[],
                  (SELECT array_agg(DISTINCT x.role ORDER BY x.role) FROM access.staff_roles x WHERE x.staff_id = s.id) AS roles,
                  coalesce((SELECT y.display_name FROM access.staff y WHERE e.subject_kind = 'staff' AND y.id = e.subject_id),
                           (SELECT u.name FROM access.units u WHERE e.subject_kind = 'unit' AND u.id = e.subject_id)) AS subject_name
             FROM audit.events e
             LEFT JOIN access.staff s ON e.actor_kind = 'staff' AND s.id::text = e.actor
            WHERE ($1::bigint IS NULL OR e.seq < $1)
              AND ($3::text IS NULL OR e.purpose = $3)
              AND ($4::text IS NULL OR e.action = $4)
              AND ($5::text IS NULL OR e.outcome = $5)
              AND ($6::text IS NULL OR e.actor = $6)
              AND ($7::text IS NULL OR e.subject_kind = $7)
              AND ($8::uuid IS NULL OR e.subject_id = $8)
              AND ($9::uuid IS NULL OR e.persons @> ARRAY[$9::uuid])
              AND ($10::date IS NULL OR e.at >= $10::date::timestamp AT TIME ZONE $12)
              AND ($11::date IS NULL OR e.at < ($11::date + 1)::timestamp AT TIME ZONE $12)
            ORDER BY e.seq DESC LIMIT $2`,
          [
            typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null,
            limit + 1,
            purpose ?? null,
            action ?? null,
            outcome ?? null,
            actorId ?? null,
            subjectKind ?? null,
            subjectId ?? null,
            person,
            from ?? null,
            to ?? null,
            this.clock.zone,
          ],
        );
        const codes = await codesOf(tx, rows);
        const programs = await clientNames(tx, rows.flatMap(clientsIn));
        return pageOf(
          rows,
          limit,
          (row) => [row.seq],
          (row) => show(row, codes, programs),
        );
      },
      { role: 'hs_audit' },
    );
  }

  /** Recomputes the newest events of the chain and compares its end with the head. */
  async verify(actor: StaffActor): Promise<AuditVerification> {
    // In a transaction of its own: the frozen view that the chain is read from could not append to it.
    await this.database.transaction(actor, async (tx) => record(tx, { action: 'audit.verify' }));
    return this.database.transaction(
      actor,
      async (tx) => {
        const { from, events, head, fault } = await verifyChain(tx, undefined, NEWEST);
        return {
          checkedAt: this.clock.now().toISOString(),
          fromSeq: (from + 1n).toString(),
          toSeq: events.toString(),
          head,
          whole: fault === null,
          fault,
        };
      },
      { role: 'hs_audit', repeatableRead: true },
    );
  }
}

/** The audit reference behind a file code; null when there is none, or none any more. */
async function personOf(tx: Tx, fileCode: string): Promise<string | null> {
  const row = await tx.as('hs_matching', () =>
    tx.one<{ audit_ref: string }>('SELECT audit_ref FROM core.residents WHERE code = $1', [fileCode.toUpperCase()]),
  );
  return row?.audit_ref ?? null;
}

/** File codes by audit reference, of those that are shown. */
async function codesOf(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const shown = [...new Set(rows.flatMap(({ persons }) => persons.slice(0, CODES_SHOWN)))];
  if (shown.length === 0) return new Map();
  const found = await tx.as('hs_matching', () =>
    tx.query<{ audit_ref: string; code: string }>(
      'SELECT audit_ref, code FROM core.residents WHERE audit_ref = ANY($1::uuid[])',
      [shown],
    ),
  );
  return new Map(found.map(({ audit_ref, code }) => [audit_ref, code]));
}

/** The API clients that a line speaks of: who did it, and to what. */
const clientsIn = (row: Row): string[] =>
  [row.actor_kind === 'client' ? row.actor : null, row.subject_kind === 'api-client' ? row.subject_id : null].filter(
    (id) => id !== null,
  );

const show = (row: Row, codes: ReadonlyMap<string, string>, programs: ReadonlyMap<string, string>): AuditEventLine => ({
  seq: row.seq,
  at: row.at.toISOString(),
  by: {
    kind: row.actor_kind,
    id: row.actor_kind === 'system' ? null : row.actor,
    name: row.actor_kind === 'system' ? row.actor : (row.display_name ?? programs.get(row.actor ?? '') ?? null),
    roles: row.roles ?? [],
  },
  action: row.action,
  outcome: row.outcome,
  purpose: row.purpose,
  subject:
    row.subject_kind === null || row.subject_id === null
      ? null
      : {
          kind: row.subject_kind,
          id: row.subject_id,
          name: row.subject_name ?? programs.get(row.subject_id) ?? null,
        },
  fileCodes: row.persons.slice(0, CODES_SHOWN).flatMap((person) => codes.get(person) ?? []),
  residents: row.persons.length,
});
