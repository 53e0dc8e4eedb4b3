import type { Tx } from '../platform/database/transaction.js';
import type { AgeBand, PopType, RefArea, Sex } from './domain/codes.js';
import type { RawCell } from './domain/cube.js';
import type { IndicatorId } from './domain/indicators.js';

/**
 * What each indicator counts, as the rows to group: one per person, case, event or referral, with the resident it is about.
 * `$1` is the first day of the month, `$2` the last. Event dates count, never entry dates. A new indicator without a row here does not
 * compile; the bench runs the same statements.
 */
export const COUNTED: Record<IndicatorId, string> = {
  REG_STOCK: `SELECT id AS resident_id FROM core.residents
              WHERE state <> 'merged' AND registered_on <= $2 AND (closed_on IS NULL OR closed_on > $2)`,
  REG_NEW: `SELECT id AS resident_id FROM core.residents WHERE state <> 'merged' AND registered_on BETWEEN $1 AND $2`,
  REG_CLOSED: `SELECT id AS resident_id FROM core.residents WHERE state <> 'merged' AND closed_on BETWEEN $1 AND $2`,
  CASE_OPENED: `SELECT resident_id FROM core.cases WHERE opened_on BETWEEN $1 AND $2`,
  CASE_CLOSED: `SELECT resident_id FROM core.cases WHERE closed_on BETWEEN $1 AND $2`,
  CASE_ACTIVE: `SELECT resident_id FROM core.cases WHERE opened_on <= $2 AND (closed_on IS NULL OR closed_on > $2)`,
  SVC_EVENTS: `SELECT resident_id FROM core.service_events WHERE withdrawn_at IS NULL AND occurred_on BETWEEN $1 AND $2`,
  SERVED: `SELECT DISTINCT resident_id FROM core.service_events WHERE withdrawn_at IS NULL AND occurred_on BETWEEN $1 AND $2`,
  REF_OUT: `SELECT resident_id FROM core.referrals WHERE made_on BETWEEN $1 AND $2`,
  REF_DONE: `SELECT resident_id FROM core.referrals
             WHERE state = 'closed' AND confirmed_by IS NOT NULL AND confirmed_on BETWEEN $1 AND $2`,
};

interface CountRow {
  by_district: number;
  pop_type: PopType | null;
  sex: Sex;
  age: AgeBand | null;
  district: RefArea | null;
  value: number;
}

/** Groups one indicator into both of its tables in one pass over the data. Residents without an annex are `_U`, never left out. */
export const countStatement = (indicator: IndicatorId): string => `
  WITH month AS (SELECT $1::date AS first_day, $2::date AS last_day), -- gives both parameters a type, also where one is not used
       counted AS (${COUNTED[indicator]}),
       described AS (
         SELECT coalesce(a.population_type, '_U') AS pop_type, p.sex, p.age, p.district
           FROM counted c JOIN population p USING (resident_id) LEFT JOIN restricted.annexes a ON a.pseudonym = p.pseudonym)
  SELECT grouping(pop_type, age) AS by_district, pop_type, sex, age, district, count(*)::int AS value
    FROM described GROUP BY GROUPING SETS ((pop_type, sex, age), (district, sex))`;

/** The true inner cells of one indicator, zeros left out. Needs the temporary table `population`. */
export async function countIndicator(
  tx: Tx,
  indicator: IndicatorId,
  firstDay: string,
  lastDay: string,
): Promise<RawCell[]> {
  const rows = await tx.query<CountRow>(countStatement(indicator), [firstDay, lastDay]);
  return rows.map((row) =>
    row.by_district === 0
      ? {
          indicator,
          table: 'popType-sex-age',
          refArea: 'TUR035',
          popType: row.pop_type!,
          sex: row.sex,
          age: row.age!,
          count: row.value,
        }
      : {
          indicator,
          table: 'district-sex',
          refArea: row.district!,
          popType: '_T',
          sex: row.sex,
          age: '_T',
          count: row.value,
        },
  );
}
