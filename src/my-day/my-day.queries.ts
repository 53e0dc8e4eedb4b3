import { RISK_LEVELS, type RiskLevel } from '../cases/index.js';
import type { Tx } from '../platform/database/transaction.js';
import { decodeCursor } from '../platform/http/paging.js';
import { BUCKETS, statesWaitingOn, type Bucket } from './domain/waiting.js';
import { withNames, type WorkRow } from './work-lines.js';

/** Whose day, in which units, and which day it is in the city. */
export interface Day {
  staffId: string;
  unitIds: readonly string[];
  today: string;
  zone: string;
}

const paramsOf = ({ staffId, unitIds, today, zone }: Day): unknown[] => [
  ...[staffId, unitIds, today, zone],
  ...[statesWaitingOn('partner'), statesWaitingOn('resident')],
];

/**
 * Everything open of one worker: own tasks, referrals that they sent or whose case they carry (as the board's `worker=me`), reviews of
 * their cases. Counts and lists are made from it, so that they agree.
 */
const LINES = `
  SELECT 'task' AS kind, t.id, t.case_id, t.due_on, NULL AS waiting, t.state, t.assignee_id AS who
  FROM core.case_tasks t WHERE t.assignee_id = $1 AND t.unit_id = ANY ($2) AND t.state = 'open'
  UNION ALL
  SELECT 'referral', f.id, f.case_id, (f.due_at AT TIME ZONE $4)::date,
         CASE WHEN f.state = ANY ($5) THEN 'partner' WHEN f.state = ANY ($6) THEN 'resident' ELSE 'me' END, f.state, $1
  FROM core.referrals f WHERE f.next_actor IS NOT NULL AND f.unit_id = ANY ($2) AND f.id IN (
    SELECT a.id FROM core.referrals a WHERE a.sender_id = $1 AND a.next_actor IS NOT NULL
    UNION SELECT b.id FROM core.cases k JOIN core.referrals b ON b.case_id = k.id WHERE k.worker_id = $1 AND k.state <> 'closed')
  UNION ALL
  SELECT 'case_review', c.id, c.id, c.review_due_on, NULL, c.state, $1
  FROM core.cases c WHERE c.worker_id = $1 AND c.unit_id = ANY ($2) AND c.state <> 'closed' AND c.review_due_on IS NOT NULL`;

/** What a partner has in hand is nothing to do today; it is in the list of those who wait. */
const OWN = `l.waiting IS DISTINCT FROM 'partner'`;
const SOON = 'l.due_on > $3::date AND l.due_on <= $3::date + 7';

const IN_BUCKET: Record<Bucket, string> = {
  overdue: `${OWN} AND l.due_on < $3::date`,
  today: `${OWN} AND l.due_on = $3::date`,
  soon: `${OWN} AND ${SOON}`,
  waiting_on_me: `l.waiting = 'me'`,
  waiting_on_partner: `l.waiting = 'partner'`,
  waiting_on_resident: `l.waiting = 'resident'`,
  review: `l.kind = 'case_review' AND l.due_on <= $3::date`,
};

export type DayCounts = Record<Bucket, number> &
  Record<RiskLevel, number> &
  Record<'tasks_overdue' | 'tasks_today' | 'tasks_soon' | 'not_assessed' | 'unread', number>;

const count = (name: string, condition: string): string => `count(*) FILTER (WHERE ${condition})::int AS ${name}`;

/** Everything in one round trip. */
export async function dayCounts(tx: Tx, day: Day): Promise<DayCounts> {
  const ofLines = [
    ...BUCKETS.map((bucket) => count(bucket, IN_BUCKET[bucket])),
    count('tasks_overdue', `l.kind = 'task' AND l.due_on < $3::date`),
    count('tasks_today', `l.kind = 'task' AND l.due_on = $3::date`),
    count('tasks_soon', `l.kind = 'task' AND ${SOON}`),
  ];
  const ofCases = [
    ...RISK_LEVELS.map((level) => count(level, `risk = '${level}'`)),
    count('not_assessed', 'risk IS NULL'),
  ];
  return (await tx.one<DayCounts>(
    `SELECT * FROM (SELECT ${ofLines.join(', ')} FROM (${LINES}) l) lines,
       (SELECT ${ofCases.join(', ')} FROM core.cases WHERE worker_id = $1 AND unit_id = ANY ($2) AND state <> 'closed') cases,
       (SELECT count(*)::int AS unread FROM core.notifications WHERE staff_id = $1 AND read_at IS NULL) messages`,
    paramsOf(day),
  ))!;
}

/** One page of a bucket, what is due first comes first. */
export function dayLines(
  tx: Tx,
  day: Day,
  { bucket, limit, cursor }: { bucket: Bucket; limit: number; cursor?: string },
): Promise<WorkRow[]> {
  const params = [...paramsOf(day), limit + 1];
  // Not every bucket asks for the day, and a parameter that nothing uses has no type.
  const conditions = [IN_BUCKET[bucket], '$3::date IS NOT NULL'];
  if (cursor) {
    const [dueOn, id] = decodeCursor(cursor, 2);
    conditions.push(`(l.due_on, l.id) > ($${params.push(dueOn)}::date, $${params.push(id)}::uuid)`);
  }
  return tx.query<WorkRow>(
    withNames(`SELECT l.* FROM (${LINES}) l WHERE ${conditions.join(' AND ')} 
      ORDER BY l.due_on, l.id LIMIT $7`),
    params,
  );
}
