import type { Priority } from '../cases/index.js';
import { joinPerson, PERSON_COLUMNS, type PersonColumns } from '../cases/index.js';
import type { Actor } from '../platform/actor.js';
import { present } from '../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor } from '../platform/http/paging.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Sector } from '../service-directory/index.js';
import type { Confirmation, DeclineReason, Outcome, StepReason } from './domain/reasons.js';
import type { ReferralState, ReferralStep, Side } from './domain/referral-lifecycle.js';

/** What both sides see of a referral. */
export interface ReferralRow {
  id: string;
  code: string;
  unit_id: string;
  service_id: string;
  recipient_id: string;
  consent_id: string | null;
  sector: Sector;
  priority: Priority;
  state: ReferralState;
  next_actor: Side | null;
  due_at: Date | null;
  clock_left_seconds: number | null;
  escalation: number;
  made_on: string | null;
  decline_reason: DeclineReason | null;
  outcome: Outcome | null;
  outcome_on: string | null;
  confirmed_by: Confirmation | null;
  confirmed_on: string | null;
  packet: Buffer | null;
  person_ref: string | null;
  version: number;
}

/** What the sender's side sees besides. */
export interface SenderRow extends ReferralRow {
  case_id: string;
  resident_id: string;
  sender_id: string | null;
  attempt_of: string | null;
}

export const SHARED_COLUMNS = `f.id, f.code, f.unit_id, f.service_id, f.recipient_id, f.consent_id, f.sector, f.priority, f.state,
  f.next_actor, f.due_at, f.clock_left_seconds, f.escalation, f.made_on::text, f.decline_reason, f.outcome, f.outcome_on::text,
  f.confirmed_by, f.confirmed_on::text, f.person_ref, f.version`;

const SENDER_COLUMNS = `${SHARED_COLUMNS}, f.case_id, f.resident_id, f.sender_id, f.attempt_of`;

export type StaffReferralRow = SenderRow &
  PersonColumns & { service_name: string; recipient_name: string; case_code: string; case_worker_id: string | null };

const STAFF_JOINS = `JOIN directory.services v ON v.id = f.service_id JOIN directory.organizations o ON o.id = f.recipient_id
  JOIN core.cases c ON c.id = f.case_id`;
const STAFF_NAMES =
  'v.name AS service_name, o.name AS recipient_name, c.code AS case_code, c.worker_id AS case_worker_id';

export interface BoardFilter {
  state?: ReferralState;
  overdue?: boolean;
  caseId?: string;
  /** Referrals of which this person is the sender, or carries the case. */
  mine?: string;
  now: Date;
  limit?: number;
  cursor?: string;
}

export type BoardRow = StaffReferralRow & { sort_key: string };

/**
 * One page of the board: what is due first comes first, and what is over comes last. Each unit's first rows come from its index in that
 * order and only the page itself is joined, so the length of the history does not matter.
 */
export function board(tx: Tx, unitIds: readonly string[], filter: BoardFilter): Promise<BoardRow[]> {
  const params: unknown[] = [unitIds, (filter.limit ?? DEFAULT_LIMIT) + 1];
  const conditions = ['f.unit_id = u.id'];
  const where = (condition: (n: string) => string, value: unknown) =>
    conditions.push(condition(`$${params.push(value)}`));
  if (filter.state) where((n) => `f.state = ${n}`, filter.state);
  if (filter.overdue) where((n) => `f.due_at <= ${n}`, filter.now);
  if (filter.caseId) where((n) => `f.case_id = ${n}`, filter.caseId);
  if (filter.mine) {
    where(
      (n) => `(f.sender_id = ${n} OR (SELECT k.worker_id FROM core.cases k WHERE k.id = f.case_id) = ${n})`,
      filter.mine,
    );
  }
  conditions.push(...afterCursor(params, filter.cursor));
  return tx.query<BoardRow>(
    `SELECT f.*, ${STAFF_NAMES}, ${PERSON_COLUMNS}
     FROM (
       SELECT x.* FROM unnest($1::uuid[]) AS u(id)
       CROSS JOIN LATERAL (
         SELECT ${SENDER_COLUMNS}, NULL::bytea AS packet, ${SORT_KEY}::text AS sort_key, ${SORT_KEY} AS sort_at
         FROM core.referrals f WHERE ${conditions.join(' AND ')} ORDER BY ${SORT_KEY}, f.id LIMIT $2) x
       ORDER BY x.sort_at, x.id LIMIT $2
     ) f
     ${STAFF_JOINS} ${joinPerson('f.resident_id')}
     ORDER BY f.sort_at, f.id`,
    params,
  );
}

/** As the indexes of the boards have it. */
export const SORT_KEY = `coalesce(f.due_at, 'infinity'::timestamptz)`;

/** The condition for the rows after a cursor, its values added to the parameters. */
export function afterCursor(params: unknown[], cursor: string | undefined): string[] {
  if (!cursor) return [];
  const [dueAt, id] = decodeCursor(cursor, 2);
  return [`(${SORT_KEY}, f.id) > ($${params.push(dueAt)}::timestamptz, $${params.push(id)}::uuid)`];
}

export const referralById = async (tx: Tx, unitIds: readonly string[], id: string): Promise<StaffReferralRow> =>
  present(
    await tx.one<StaffReferralRow>(
      `SELECT ${SENDER_COLUMNS}, f.packet, ${STAFF_NAMES}, ${PERSON_COLUMNS}
       FROM core.referrals f ${STAFF_JOINS} ${joinPerson('f.resident_id')}
       WHERE f.id = $1 AND f.unit_id = ANY ($2)`,
      [id, unitIds],
    ),
  );

/** The referral, locked until the end of the transaction, with the worker who carries its case now. */
export const lockReferral = async (
  tx: Tx,
  unitIds: readonly string[],
  id: string,
): Promise<SenderRow & { case_worker_id: string | null; audit_ref: string | null }> => {
  const row = present(
    await tx.one<SenderRow>(
      `SELECT ${SENDER_COLUMNS}, f.packet FROM core.referrals f WHERE f.id = $1 AND f.unit_id = ANY ($2) FOR UPDATE`,
      [id, unitIds],
    ),
  );
  const around = await tx.one<{ case_worker_id: string | null; audit_ref: string | null }>(
    `SELECT c.worker_id AS case_worker_id, r.audit_ref FROM core.cases c LEFT JOIN core.residents r ON r.id = $2 WHERE c.id = $1`,
    [row.case_id, row.resident_id],
  );
  return { ...row, ...present(around) };
};

export interface ReferralStepRow {
  id: string;
  step: ReferralStep | 'draft';
  from_state: ReferralState | null;
  to_state: ReferralState;
  taken_at: Date;
  taken_by_kind: Actor['kind'];
  taken_by_name: string | null;
  reason: StepReason | null;
  message: Buffer | null;
}

/** The history of a referral, oldest first; messages still sealed. */
export const stepsOf = (tx: Tx, referralId: string): Promise<ReferralStepRow[]> =>
  tx.query<ReferralStepRow>(
    `SELECT x.id, x.step, x.from_state, x.to_state, x.taken_at, x.taken_by_kind, s.display_name AS taken_by_name, x.reason, x.message
     FROM core.referral_steps x LEFT JOIN access.staff s ON s.id = x.taken_by
     WHERE x.referral_id = $1 ORDER BY x.taken_at, x.id`,
    [referralId],
  );

/** Whether another attempt was made after this one. */
export const hasSuccessor = async (tx: Tx, referralId: string): Promise<boolean> =>
  (await tx.one('SELECT 1 FROM core.referrals WHERE attempt_of = $1 LIMIT 1', [referralId])) !== null;
