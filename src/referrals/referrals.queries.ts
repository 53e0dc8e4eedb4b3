import type { Priority } from '../cases/index.js';
import { joinPerson, PERSON_COLUMNS, type PersonColumns } from '../cases/index.js';
import type { Actor } from '../platform/actor.js';
import type { PacketField } from '../consent/index.js';
import { present } from '../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor } from '../platform/http/paging.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Sector } from '../service-directory/index.js';
import type { Confirmation, DeclineReason, HeardBy, Outcome, StepReason } from './domain/reasons.js';
import { codeBeginning } from './domain/referral-code.js';
import {
  sideOfMove,
  type Move,
  type ReferralState,
  type ReferralStep,
  type Side,
} from './domain/referral-lifecycle.js';

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
  outcome_heard_by: HeardBy | null;
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
  f.next_actor, f.due_at, f.clock_left_seconds, f.escalation, f.made_on::text, f.decline_reason, f.outcome, f.outcome_on::text, f.outcome_heard_by,
  f.confirmed_by, f.confirmed_on::text, f.person_ref, f.version`;

const SENDER_COLUMNS = `${SHARED_COLUMNS}, f.case_id, f.resident_id, f.sender_id, f.attempt_of`;

/** What both sides' pages show besides; joined to the rows of a page only. */
export interface ShownColumns {
  service_name: string;
  recipient_name: string;
  unit_name: string;
  changed_at: Date | null;
}

export const SHOWN_COLUMNS = `v.name AS service_name, o.name AS recipient_name, u.name AS unit_name,
  (SELECT max(x.taken_at) FROM core.referral_steps x WHERE x.referral_id = f.id) AS changed_at`;
export const SHOWN_JOINS = `JOIN directory.services v ON v.id = f.service_id JOIN directory.organizations o ON o.id = f.recipient_id
  JOIN access.units u ON u.id = f.unit_id`;

export type StaffReferralRow = SenderRow &
  ShownColumns &
  PersonColumns & {
    case_code: string;
    case_worker_id: string | null;
    worker_id: string | null;
    worker_name: string | null;
  };

const STAFF_JOINS = `${SHOWN_JOINS} JOIN core.cases c ON c.id = f.case_id
  LEFT JOIN access.staff w ON w.id = coalesce(f.sender_id, c.worker_id)`;
const STAFF_COLUMNS = `${SHOWN_COLUMNS}, c.code AS case_code, c.worker_id AS case_worker_id, w.id AS worker_id, w.display_name AS worker_name`;

/** What both boards filter by. */
export interface SharedFilter {
  state?: ReferralState;
  whoseMove?: Move;
  overdue?: boolean;
  /** The code or its beginning, as somebody typed it. */
  search?: string;
  now: Date;
  limit?: number;
  cursor?: string;
}

export interface BoardFilter extends SharedFilter {
  caseId?: string;
  residentId?: string;
  /** Referrals of which this person is the sender, or carries the case. */
  mine?: string;
}

export type BoardRow = StaffReferralRow & { sort_key: string };

/**
 * One page of the board: what is due first comes first, and what is over comes last. Each unit's first rows come from its index in that
 * order and only the page itself is joined, so the length of the history does not matter.
 */
export function board(tx: Tx, unitIds: readonly string[], filter: BoardFilter): Promise<BoardRow[]> {
  const params: unknown[] = [unitIds, (filter.limit ?? DEFAULT_LIMIT) + 1];
  const conditions = ['f.unit_id = u.id', ...sharedConditions(params, filter)];
  const where = (condition: (n: string) => string, value: unknown) =>
    conditions.push(condition(`$${params.push(value)}`));
  if (filter.caseId) where((n) => `f.case_id = ${n}`, filter.caseId);
  if (filter.residentId) where((n) => `f.resident_id = ${n}`, filter.residentId);
  if (filter.mine) {
    where(
      (n) => `(f.sender_id = ${n} OR (SELECT k.worker_id FROM core.cases k WHERE k.id = f.case_id) = ${n})`,
      filter.mine,
    );
  }
  return tx.query<BoardRow>(
    `SELECT f.*, ${STAFF_COLUMNS}, ${PERSON_COLUMNS}
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

/** The conditions of what both boards filter by and of the cursor, their values added to the parameters. */
export function sharedConditions(params: unknown[], filter: SharedFilter): string[] {
  const conditions = afterCursor(params, filter.cursor);
  if (filter.state) conditions.push(`f.state = $${params.push(filter.state)}`);
  if (filter.whoseMove) {
    const side = sideOfMove(filter.whoseMove);
    conditions.push(side === null ? 'f.next_actor IS NULL' : `f.next_actor = $${params.push(side)}`);
  }
  if (filter.overdue) conditions.push(`f.due_at <= $${params.push(filter.now)}`);
  if (filter.search !== undefined) {
    const beginning = codeBeginning(filter.search);
    if (beginning === null) conditions.push('false');
    // The tilde sorts after every letter of a code.
    else conditions.push(`f.code ~>=~ $${params.push(beginning)} AND f.code ~<~ $${params.push(`${beginning}~`)}`);
  }
  return conditions;
}

/** The condition for the rows after a cursor, its values added to the parameters. */
function afterCursor(params: unknown[], cursor: string | undefined): string[] {
  if (!cursor) return [];
  const [dueAt, id] = decodeCursor(cursor, 2);
  return [`(${SORT_KEY}, f.id) > ($${params.push(dueAt)}::timestamptz, $${params.push(id)}::uuid)`];
}

/** A referral with the consent that it rests on; without one while it is a draft. */
export type StaffReferralSheetRow = StaffReferralRow & {
  consent_fields: PacketField[] | null;
  consent_given_on: string | null;
  consent_valid_until: string | null;
  consent_withdrawn_at: Date | null;
};

export const referralById = async (tx: Tx, unitIds: readonly string[], id: string): Promise<StaffReferralSheetRow> =>
  present(
    await tx.one<StaffReferralSheetRow>(
      `SELECT ${SENDER_COLUMNS}, f.packet, ${STAFF_COLUMNS}, ${PERSON_COLUMNS}, n.fields AS consent_fields,
         n.given_on::text AS consent_given_on, n.valid_until::text AS consent_valid_until, n.withdrawn_at AS consent_withdrawn_at
       FROM core.referrals f ${STAFF_JOINS} ${joinPerson('f.resident_id')} LEFT JOIN core.consents n ON n.id = f.consent_id
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

export interface AttemptRow {
  id: string;
  code: string;
  state: ReferralState;
  made_on: string | null;
  decline_reason: DeclineReason | null;
  outcome: Outcome | null;
  service_id: string;
  service_name: string;
  recipient_id: string;
  recipient_name: string;
}

/** The other referrals of the chain of attempts that this one belongs to, oldest first. */
export const attemptsAround = (tx: Tx, unitIds: readonly string[], id: string): Promise<AttemptRow[]> =>
  tx.query<AttemptRow>(
    `WITH RECURSIVE earlier AS (
       SELECT f.id, f.attempt_of FROM core.referrals f WHERE f.id = $1
       UNION SELECT f.id, f.attempt_of FROM core.referrals f JOIN earlier e ON f.id = e.attempt_of
     ), later AS (
       SELECT f.id FROM core.referrals f WHERE f.id = $1
       UNION SELECT f.id FROM core.referrals f JOIN later l ON f.attempt_of = l.id
     )
     SELECT f.id, f.code, f.state, f.made_on::text, f.decline_reason, f.outcome, f.service_id, v.name AS service_name, f.recipient_id,
       o.name AS recipient_name
     FROM (SELECT id FROM earlier UNION SELECT id FROM later) x JOIN core.referrals f ON f.id = x.id
       JOIN directory.services v ON v.id = f.service_id JOIN directory.organizations o ON o.id = f.recipient_id
     WHERE f.id <> $1 AND f.unit_id = ANY ($2) ORDER BY f.created_at, f.id`,
    [id, unitIds],
  );

/** Whether another attempt was made after this one. */
export const hasSuccessor = async (tx: Tx, referralId: string): Promise<boolean> =>
  (await tx.one('SELECT 1 FROM core.referrals WHERE attempt_of = $1 LIMIT 1', [referralId])) !== null;
