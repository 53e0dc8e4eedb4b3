import type { Tx } from '../platform/database/transaction.js';
import type { ReleaseState } from './domain/release-lifecycle.js';
import type { IndicatorId } from './domain/indicators.js';
import { nextPeriod, previousPeriod, type ReportPeriod } from './domain/report-period.js';
import type { ProfileId, PublishedCell, PublishedTable } from './domain/safe-profile.js';

export interface ReleaseHead {
  id: string;
  period: ReportPeriod;
  revision: number;
  state: ReleaseState;
  profile: ProfileId;
  requested_by: string | null;
  approved_by: string | null;
  approved_at: Date | null;
  released_by: string | null;
  released_at: Date | null;
  rejected_by: string | null;
  rejected_at: Date | null;
  digest: Buffer;
  version: number;
  created_at: Date;
}

export interface ReleaseRow extends ReleaseHead {
  cells: PublishedCell[];
}

/** Who did what so far; a draft of the schedule was asked for by nobody. */
export const peopleOf = (release: { requested_by: string | null; approved_by: string | null }) => ({
  requestedBy: release.requested_by ?? 'schedule',
  approvedBy: release.approved_by,
});

const HEAD = `id, period, revision, state, profile, requested_by, approved_by, approved_at, released_by, released_at,
  rejected_by, rejected_at, digest, version, created_at`;

export interface ReleaseFilter {
  state?: ReleaseState;
  period?: string;
}

export const listReleases = (
  tx: Tx,
  { state, period }: ReleaseFilter,
  before: string | null,
  limit: number,
): Promise<ReleaseHead[]> =>
  tx.query(
    `SELECT ${HEAD} FROM stats.releases
      WHERE ($1::text IS NULL OR period || '|' || lpad(revision::text, 6, '0') || '|' || id < $1)
        AND ($3::text IS NULL OR state = $3) AND ($4::text IS NULL OR period = $4)
      ORDER BY period || '|' || lpad(revision::text, 6, '0') || '|' || id DESC LIMIT $2`,
    [before, limit, state ?? null, period ?? null],
  );

export const releaseById = (tx: Tx, id: string, lock = false): Promise<ReleaseRow | null> =>
  tx.one(`SELECT ${HEAD}, cells FROM stats.releases WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]);

/** The newest released revision of a month before the given one, to show what changed. */
export const releasedBefore = (
  tx: Tx,
  period: string,
  revision: number,
): Promise<{ revision: number; cells: PublishedCell[] } | null> =>
  tx.one(
    `SELECT revision, cells FROM stats.releases WHERE period = $1 AND revision < $2 AND state = 'released' ORDER BY revision DESC LIMIT 1`,
    [period, revision],
  );

/** What the liaison may know of a release; the role sees released ones only. */
export interface LiaisonRelease {
  id: string;
  period: ReportPeriod;
  revision: number;
  profile: ProfileId;
  released_at: Date;
  digest: Buffer;
}

const LIAISON_HEAD = 'id, period, revision, profile, released_at, digest';

export const releasedReports = (tx: Tx): Promise<LiaisonRelease[]> =>
  tx.query(
    `SELECT ${LIAISON_HEAD} FROM stats.releases WHERE state = 'released' ORDER BY period DESC, revision DESC LIMIT 600`,
  );

/** The city's totals of a released month, in its newest revision. */
export interface ReleasedTotals {
  period: ReportPeriod;
  revision: number;
  totals: { indicator: IndicatorId; value: number | null }[];
}

const MONTHS_COMPARED = 24;

/** The totals of the newest released months, newest first: what a trend is drawn from without reading every table. */
export const releasedTotals = (tx: Tx): Promise<ReleasedTotals[]> =>
  tx.query(
    `SELECT month.period, month.revision, sums.totals
       FROM (SELECT DISTINCT ON (period) period, revision, cells FROM stats.releases WHERE state = 'released'
              ORDER BY period DESC, revision DESC LIMIT ${MONTHS_COMPARED}) month
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', cell -> 'indicator', 'value', cell -> 'value')), '[]') AS totals
          FROM jsonb_array_elements(month.cells) cell
         WHERE cell @> '{"table": "popType-sex-age", "popType": "_T", "sex": "_T", "age": "_T"}') sums
      ORDER BY month.period DESC`,
  );

/** The newest released revision of a month, or a given one. */
export const releasedReport = (
  tx: Tx,
  period: string,
  revision: number | null,
): Promise<(LiaisonRelease & { cells: PublishedCell[] }) | null> =>
  tx.one(
    `SELECT ${LIAISON_HEAD}, cells FROM stats.releases
      WHERE state = 'released' AND period = $1 AND ($2::int IS NULL OR revision = $2) ORDER BY revision DESC LIMIT 1`,
    [period, revision],
  );

/** A released table as the attacker has it. */
export interface ReleasedTables {
  period: ReportPeriod;
  revision: number;
  profile: ProfileId;
  cells: PublishedCell[];
}

/** Everything released of a month, and the newest release of the months beside it: what a new table can be compared with. */
export const releasedAround = (tx: Tx, period: ReportPeriod): Promise<ReleasedTables[]> =>
  tx.query(
    `SELECT period, revision, profile, cells FROM stats.releases
      WHERE state = 'released' AND (period = $1 OR (period, revision) IN
        (SELECT period, max(revision) FROM stats.releases WHERE state = 'released' AND period IN ($2, $3) GROUP BY period))`,
    [period, previousPeriod(period), nextPeriod(period)],
  );

/** One indicator of a release with all its tables, which are protected and attacked as one. */
export const tableOf = ({ cells, ...header }: ReleasedTables, indicator: IndicatorId): PublishedTable => ({
  period: header.period,
  revision: header.revision,
  profile: header.profile,
  indicator,
  cells: cells.filter((cell) => cell.indicator === indicator),
});
