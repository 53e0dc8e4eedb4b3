import { NotFound, present } from '../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor } from '../platform/http/paging.js';
import type { Tx } from '../platform/database/transaction.js';
import type { CaseState, CaseStep, ClosureReason } from './domain/case-lifecycle.js';
import type { Sector } from '../service-directory/index.js';
import { CARRYING_ROLES } from './domain/case-permissions.js';
import type { RiskLevel } from './domain/case-risk.js';
import type { IntakeSource, Priority } from './domain/case-rules.js';
import { joinPerson, PERSON_COLUMNS, type PersonColumns } from './person-glimpse.js';

export interface CaseRow {
  id: string;
  code: string;
  resident_id: string;
  unit_id: string;
  worker_id: string | null;
  sector: Sector;
  priority: Priority;
  intake_source: IntakeSource;
  state: CaseState;
  opened_on: string;
  closed_on: string | null;
  closure_reason: ClosureReason | null;
  /** Null until somebody assessed it. */
  risk: RiskLevel | null;
  risk_assessed_on: string | null;
  review_due_on: string | null;
  version: number;
}

export type CaseListRow = CaseRow &
  PersonColumns & {
    worker_name: string | null;
    unit_name: string;
    last_activity_at: Date;
    /** Null when the file is not with the actor's units any more. */
    file_state: string | null;
  };

/** What lists show beside the row `c`, joined to the rows of one page only. */
const BESIDES = `s.display_name AS worker_name, r.state AS file_state, n.name AS unit_name, ${PERSON_COLUMNS},
  greatest((SELECT max(x.taken_at) FROM core.case_steps x WHERE x.case_id = c.id),
           (SELECT max(o.written_at) FROM core.case_notes o WHERE o.case_id = c.id),
           (SELECT max(e.recorded_at) FROM core.service_events e WHERE e.case_id = c.id), c.created_at) AS last_activity_at`;
const JOINS = `${joinPerson('c.resident_id')}
  JOIN access.units n ON n.id = c.unit_id LEFT JOIN access.staff s ON s.id = c.worker_id`;

const COLUMNS = `id, code, resident_id, unit_id, worker_id, sector, priority, intake_source, state, opened_on::text, closed_on::text,
  closure_reason, risk, risk_assessed_on::text, review_due_on::text, version`;

export interface CaseFilter {
  state?: CaseState;
  /** True: only those that are not closed. */
  open?: boolean;
  /** Null: cases that nobody has. */
  workerId?: string | null;
  /** Null: not assessed yet. */
  risk?: RiskLevel | null;
  residentId?: string;
  limit?: number;
  cursor?: string;
}

/**
 * One page of the cases of these units, newest first, with the person and the key that opens the name. Each unit's newest rows come
 * from its index and only the page itself is joined, so the length of the register does not matter.
 */
export function casesOf(tx: Tx, unitIds: readonly string[], filter: CaseFilter): Promise<CaseListRow[]> {
  const params: unknown[] = [unitIds, (filter.limit ?? DEFAULT_LIMIT) + 1];
  const conditions = ['unit_id = u.id'];
  const where = (condition: (n: string) => string, value: unknown) =>
    conditions.push(condition(`$${params.push(value)}`));
  if (filter.open) conditions.push(`state <> 'closed'`);
  if (filter.state) where((n) => `state = ${n}`, filter.state);
  if (filter.workerId === null) conditions.push('worker_id IS NULL');
  if (filter.workerId) where((n) => `worker_id = ${n}`, filter.workerId);
  if (filter.risk === null) conditions.push('risk IS NULL');
  if (filter.risk) where((n) => `risk = ${n}`, filter.risk);
  if (filter.residentId) where((n) => `resident_id = ${n}`, filter.residentId);
  if (filter.cursor) {
    const [openedOn, id] = decodeCursor(filter.cursor, 2);
    conditions.push(`(k.opened_on, id) < ($${params.push(openedOn)}::date, $${params.push(id)}::uuid)`);
  }
  return tx.query<CaseListRow>(
    `SELECT c.*, ${BESIDES}
     FROM (
       SELECT x.* FROM unnest($1::uuid[]) AS u(id)
       CROSS JOIN LATERAL (
         SELECT ${COLUMNS}, opened_on AS day, created_at
         FROM core.cases k WHERE ${conditions.join(' AND ')} ORDER BY k.opened_on DESC, id DESC LIMIT $2) x
       ORDER BY x.day DESC, x.id DESC LIMIT $2
     ) c
     ${JOINS}
     ORDER BY c.day DESC, c.id DESC`,
    params,
  );
}

export async function caseById(tx: Tx, unitIds: readonly string[], id: string): Promise<CaseListRow> {
  return present(
    await tx.one<CaseListRow>(
      `SELECT c.*, ${BESIDES}
       FROM (SELECT ${COLUMNS}, created_at FROM core.cases WHERE id = $1 AND unit_id = ANY ($2)) c
       ${JOINS}`,
      [id, unitIds],
    ),
  );
}

/** What a write needs of the case's person. */
export interface CaseOfPerson extends CaseRow {
  audit_ref: string | null;
  registered_on: string;
  file_state: string;
}

/** The case, locked until the end of the transaction, or `NotFound`. */
export async function lockCase(tx: Tx, unitIds: readonly string[], id: string): Promise<CaseOfPerson> {
  const row = await tx.one<CaseRow>(
    `SELECT ${COLUMNS} FROM core.cases WHERE id = $1 AND unit_id = ANY ($2) FOR UPDATE`,
    [id, unitIds],
  );
  if (!row) throw new NotFound();
  const file = present(
    await tx.one<Pick<CaseOfPerson, 'audit_ref' | 'registered_on' | 'file_state'>>(
      'SELECT audit_ref, registered_on::text, state AS file_state FROM core.residents WHERE id = $1',
      [row.resident_id],
    ),
  );
  return { ...row, ...file };
}

export interface FileRow {
  id: string;
  audit_ref: string | null;
  unit_ids: string[];
  home_unit_id: string;
  state: string;
  registered_on: string;
}

export async function fileOf(tx: Tx, unitIds: readonly string[], residentId: string): Promise<FileRow> {
  return present(
    await tx.one<FileRow>(
      `SELECT id, audit_ref, unit_ids::text[] AS unit_ids, home_unit_id, state, registered_on::text
       FROM core.residents WHERE id = $1 AND unit_ids && $2`,
      [residentId, unitIds],
    ),
  );
}

export interface StepRow {
  step: CaseStep | 'open';
  from_state: CaseState | null;
  to_state: CaseState;
  taken_at: Date;
  taken_by: string | null;
  taken_by_name: string | null;
  /** Of a closure; of an assessment, the level. */
  reason: ClosureReason | RiskLevel | null;
}

export const stepsOf = (tx: Tx, caseId: string): Promise<StepRow[]> =>
  tx.query<StepRow>(
    `SELECT x.step, x.from_state, x.to_state, x.taken_at, x.taken_by, s.display_name AS taken_by_name, x.reason
     FROM core.case_steps x LEFT JOIN access.staff s ON s.id = x.taken_by WHERE x.case_id = $1 ORDER BY x.taken_at, x.id`,
    [caseId],
  );

export interface NoteRow {
  id: string;
  written_by: string;
  written_by_name: string | null;
  written_at: Date;
  sort_key: string;
  body: Buffer;
}

/** Notes of a case, newest first, still sealed. */
export function notesOf(tx: Tx, caseId: string, page: { limit: number; cursor?: string }): Promise<NoteRow[]> {
  const params: unknown[] = [caseId, page.limit + 1];
  let after = '';
  if (page.cursor) {
    const [writtenAt, id] = decodeCursor(page.cursor, 2);
    after = `AND (n.written_at, n.id) < ($${params.push(writtenAt)}::timestamptz, $${params.push(id)}::uuid)`;
  }
  return tx.query<NoteRow>(
    `SELECT n.id, n.written_by, s.display_name AS written_by_name, n.written_at, n.written_at::text AS sort_key, n.body
     FROM core.case_notes n LEFT JOIN access.staff s ON s.id = n.written_by
     WHERE n.case_id = $1 ${after} ORDER BY n.written_at DESC, n.id DESC LIMIT $2`,
    params,
  );
}

export interface ServiceEventRow {
  id: string;
  case_id: string;
  sector: Sector;
  service_id: string | null;
  service_name: string | null;
  occurred_on: string;
  recorded_at: Date;
  recorded_by: string | null;
  withdrawn_at: Date | null;
  version: number;
}

const EVENT_COLUMNS = `e.id, e.case_id, e.sector, e.service_id, v.name AS service_name, e.occurred_on::text, e.recorded_at, e.recorded_by,
  e.withdrawn_at, e.version`;

/** Services given in a case, newest day first; withdrawn ones stay in the list. */
export function serviceEventsOf(
  tx: Tx,
  caseId: string,
  page: { limit: number; cursor?: string },
): Promise<ServiceEventRow[]> {
  const params: unknown[] = [caseId, page.limit + 1];
  let after = '';
  if (page.cursor) {
    const [occurredOn, id] = decodeCursor(page.cursor, 2);
    after = `AND (e.occurred_on, e.id) < ($${params.push(occurredOn)}::date, $${params.push(id)}::uuid)`;
  }
  return tx.query<ServiceEventRow>(
    `SELECT ${EVENT_COLUMNS} FROM core.service_events e LEFT JOIN directory.services v ON v.id = e.service_id
     WHERE e.case_id = $1 ${after} ORDER BY e.occurred_on DESC, e.id DESC LIMIT $2`,
    params,
  );
}

export const serviceEventById = async (tx: Tx, id: string): Promise<ServiceEventRow> =>
  present(
    await tx.one<ServiceEventRow>(
      `SELECT ${EVENT_COLUMNS} FROM core.service_events e LEFT JOIN directory.services v ON v.id = e.service_id WHERE e.id = $1`,
      [id],
    ),
  );

export interface ReferralCounts {
  open: number;
  overdue: number;
  closed: number;
  ended: number;
}

/** How the referrals of a case stand: `closed` are those whose loop was closed, `ended` all others that are over. */
export const referralCounts = async (tx: Tx, caseId: string, now: Date): Promise<ReferralCounts> =>
  (await tx.one<ReferralCounts>(
    `SELECT count(*) FILTER (WHERE next_actor IS NOT NULL)::int AS open, count(*) FILTER (WHERE due_at <= $2)::int AS overdue,
            count(*) FILTER (WHERE state = 'closed')::int AS closed,
            count(*) FILTER (WHERE next_actor IS NULL AND state <> 'closed')::int AS ended
     FROM core.referrals WHERE case_id = $1`,
    [caseId, now],
  ))!;

/** Whether somebody can be given cases of the unit: active, and with a role there that works with people. */
export const worksInUnit = async (tx: Tx, staffId: string, unitId: string): Promise<boolean> =>
  (await tx.one(
    `SELECT 1 FROM access.staff s JOIN access.staff_roles x ON x.staff_id = s.id
     WHERE s.id = $1 AND s.active AND x.unit_id = $2 AND x.role = ANY ($3) LIMIT 1`,
    [staffId, unitId, CARRYING_ROLES],
  )) !== null;
