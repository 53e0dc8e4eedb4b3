import { CARRYING_ROLES, RISK_LEVELS, type RiskLevel } from '../cases/index.js';
import { ALPHABET } from '../platform/database/alphabet.js';
import type { Tx } from '../platform/database/transaction.js';
import { decodeCursor } from '../platform/http/paging.js';
import { statesWaitingOn } from './domain/waiting.js';
import { withNames, type WorkRow } from './work-lines.js';

/** Whether somebody is supervisor of this unit; of another one does not count. */
export const supervises = async (tx: Tx, staffId: string, unitId: string): Promise<boolean> =>
  (await tx.one(`SELECT 1 FROM access.staff_roles WHERE staff_id = $1 AND unit_id = $2 AND role = 'supervisor'`, [
    staffId,
    unitId,
  ])) !== null;

export interface ColleagueRow {
  id: string;
  display_name: string;
}

/** Active staff who can be given cases and tasks of the unit. */
export const colleaguesOf = (tx: Tx, unitId: string): Promise<ColleagueRow[]> =>
  tx.query<ColleagueRow>(
    `SELECT s.id, s.display_name FROM access.staff s
     WHERE s.active AND EXISTS (SELECT FROM access.staff_roles x WHERE x.staff_id = s.id AND x.unit_id = $1 AND x.role = ANY ($2))
     ORDER BY s.display_name ${ALPHABET}, s.id LIMIT 1000`,
    [unitId, CARRYING_ROLES],
  );

export type RiskCounts = Record<RiskLevel | 'not_assessed', number>;

export interface WorkloadRow extends RiskCounts {
  /** Null in the row of what nobody has. */
  id: string | null;
  name: string | null;
  active: boolean | null;
  overdue_tasks: number;
  overdue_referrals: number;
}

const BY_RISK = [
  ...RISK_LEVELS.map((level) => `count(*) FILTER (WHERE risk = '${level}')::int AS ${level}`),
  'count(*) FILTER (WHERE risk IS NULL)::int AS not_assessed',
].join(', ');
const RISKS = [...RISK_LEVELS, 'not_assessed'].map((name) => `coalesce(o.${name}, 0) AS ${name}`).join(', ');

/**
 * What each worker of the unit has in hand: those who can be given cases, and whoever still has something there. A late referral counts
 * for who carries the case, else for who sent it. The last row is what nobody has.
 */
export const workloadOf = (
  tx: Tx,
  unitId: string,
  { today, now }: { today: string; now: Date },
): Promise<WorkloadRow[]> =>
  tx.query<WorkloadRow>(
    `WITH open_cases AS (
       SELECT worker_id AS id, ${BY_RISK} FROM core.cases WHERE unit_id = $1 AND state <> 'closed' GROUP BY worker_id),
     late_tasks AS (
       SELECT assignee_id AS id, count(*)::int AS n FROM core.case_tasks WHERE unit_id = $1 AND state = 'open' AND due_on < $2 GROUP BY 1),
     late_referrals AS (
       SELECT coalesce(c.worker_id, f.sender_id) AS id, count(*)::int AS n FROM core.referrals f JOIN core.cases c ON c.id = f.case_id
       WHERE f.unit_id = $1 AND f.due_at <= $3 GROUP BY 1),
     team AS (
       SELECT x.staff_id AS id FROM access.staff_roles x JOIN access.staff s ON s.id = x.staff_id AND s.active
       WHERE x.unit_id = $1 AND x.role = ANY ($4)
       UNION SELECT id FROM open_cases UNION SELECT id FROM late_tasks UNION SELECT id FROM late_referrals UNION SELECT NULL)
     SELECT m.id, s.display_name AS name, s.active, ${RISKS}, coalesce(t.n, 0) AS overdue_tasks, coalesce(r.n, 0) AS overdue_referrals
     FROM team m LEFT JOIN access.staff s ON s.id = m.id
     LEFT JOIN open_cases o ON o.id IS NOT DISTINCT FROM m.id
     LEFT JOIN late_tasks t ON t.id = m.id
     LEFT JOIN late_referrals r ON r.id IS NOT DISTINCT FROM m.id
     ORDER BY s.display_name ${ALPHABET} NULLS LAST, m.id`,
    [unitId, today, now, CARRYING_ROLES],
  );

/** One page of what is late in the unit, whoever has to act; the longest late first. */
export function escalationsOf(
  tx: Tx,
  unitId: string,
  moment: { today: string; now: Date; zone: string },
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<WorkRow[]> {
  const params: unknown[] = [unitId, moment.today, moment.now, moment.zone, limit + 1];
  params.push(statesWaitingOn('partner'), statesWaitingOn('resident'));
  let after = '';
  if (cursor) {
    const [dueOn, id] = decodeCursor(cursor, 2);
    after = `WHERE (l.due_on, l.id) > ($${params.push(dueOn)}::date, $${params.push(id)}::uuid)`;
  }
  return tx.query<WorkRow>(
    withNames(`SELECT l.* FROM (
        SELECT 'task' AS kind, t.id, t.case_id, t.due_on, NULL AS waiting, t.state, t.assignee_id AS who
        FROM core.case_tasks t WHERE t.unit_id = $1 AND t.state = 'open' AND t.due_on < $2
        UNION ALL
        SELECT 'referral', f.id, f.case_id, (f.due_at AT TIME ZONE $4)::date,
               CASE WHEN f.state = ANY ($6) THEN 'partner' WHEN f.state = ANY ($7) THEN 'resident' ELSE 'me' END, f.state,
               coalesce(k.worker_id, f.sender_id)
        FROM core.referrals f JOIN core.cases k ON k.id = f.case_id WHERE f.unit_id = $1 AND f.due_at <= $3) l
      ${after} ORDER BY l.due_on, l.id LIMIT $5`),
    params,
  );
}
