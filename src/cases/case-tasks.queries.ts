import type { Tx } from '../platform/database/transaction.js';
import { present } from '../platform/errors.js';
import { decodeCursor } from '../platform/http/paging.js';
import type { CaseState } from './domain/case-lifecycle.js';
import type { TaskState } from './domain/task-lifecycle.js';
import { TITLE_KEY_COLUMNS, joinTitleKey, type TitleColumns } from './task-titles.js';

export interface TaskRow extends TitleColumns {
  unit_id: string;
  case_code: string;
  case_state: CaseState;
  case_worker_id: string | null;
  assignee_id: string;
  assignee_name: string | null;
  created_by: string;
  created_by_name: string | null;
  created_at: Date;
  due_on: string;
  state: TaskState;
  ended_at: Date | null;
  version: number;
  audit_ref: string | null;
}

const SELECT = `SELECT t.id, t.case_id, t.unit_id, t.title, t.assignee_id, a.display_name AS assignee_name, t.created_by,
    b.display_name AS created_by_name, t.created_at, t.due_on::text, t.state, t.ended_at, t.version, c.code AS case_code,
    c.state AS case_state, c.worker_id AS case_worker_id, r.audit_ref, ${TITLE_KEY_COLUMNS}`;
const JOINS = `JOIN core.cases c ON c.id = t.case_id LEFT JOIN core.residents r ON r.id = c.resident_id
  LEFT JOIN access.staff a ON a.id = t.assignee_id LEFT JOIN access.staff b ON b.id = t.created_by ${joinTitleKey('t.case_id')}`;

/** Tasks of a case: open ones first, what is due first comes first. */
export function tasksOf(
  tx: Tx,
  caseId: string,
  page: { limit: number; cursor?: string; state?: TaskState },
): Promise<(TaskRow & { over: number })[]> {
  const params: unknown[] = [caseId, page.limit + 1];
  const conditions = ['t.case_id = $1'];
  const over = `(t.state <> 'open')::int`;
  if (page.state) conditions.push(`t.state = $${params.push(page.state)}`);
  if (page.cursor) {
    const [after, dueOn, id] = decodeCursor(page.cursor, 3);
    const at = [`$${params.push(after)}::int`, `$${params.push(dueOn)}::date`, `$${params.push(id)}::uuid`];
    conditions.push(`(${over}, t.due_on, t.id) > (${at.join(', ')})`);
  }
  return tx.query(
    `${SELECT}, ${over} AS over FROM core.case_tasks t ${JOINS}
     WHERE ${conditions.join(' AND ')} ORDER BY ${over}, t.due_on, t.id LIMIT $2`,
    params,
  );
}

export const taskById = async (tx: Tx, unitIds: readonly string[], id: string): Promise<TaskRow> =>
  present(
    await tx.one<TaskRow>(`${SELECT} FROM core.case_tasks t ${JOINS} WHERE t.id = $1 AND t.unit_id = ANY ($2)`, [
      id,
      unitIds,
    ]),
  );

/**
 * The task, locked until the end of the transaction. Its case is locked first, as closing it does, so that a case is not closed while a
 * task of it is opened again.
 */
export async function lockTask(tx: Tx, unitIds: readonly string[], id: string): Promise<TaskRow> {
  await tx.query(
    `SELECT 1 FROM core.cases WHERE id = (SELECT t.case_id FROM core.case_tasks t WHERE t.id = $1 AND t.unit_id = ANY ($2)) FOR UPDATE`,
    [id, unitIds],
  );
  await tx.query('SELECT 1 FROM core.case_tasks WHERE id = $1 AND unit_id = ANY ($2) FOR UPDATE', [id, unitIds]);
  return taskById(tx, unitIds, id);
}

export interface TaskCounts {
  open: number;
  overdue: number;
}

export const taskCounts = async (tx: Tx, caseId: string, today: string): Promise<TaskCounts> =>
  (await tx.one<TaskCounts>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE due_on < $2)::int AS overdue
     FROM core.case_tasks WHERE case_id = $1 AND state = 'open'`,
    [caseId, today],
  ))!;

/** Gives the open tasks that one worker has in a case to another. */
export const handOverTasks = (tx: Tx, caseId: string, from: string, to: string): Promise<number> =>
  tx.run(
    `UPDATE core.case_tasks SET assignee_id = $3, version = version + 1 WHERE case_id = $1 AND assignee_id = $2 AND state = 'open'`,
    [caseId, from, to],
  );
