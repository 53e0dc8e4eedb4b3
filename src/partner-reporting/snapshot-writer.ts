import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/transaction.js';
import { newId } from '../platform/ids.js';
import { completeCube, type RawCell } from './domain/cube.js';
import { INDICATOR_IDS } from './domain/indicators.js';
import { protectUntilSafe } from './domain/protect-until-safe.js';
import { firstDayOf, lastDayOf, type ReportPeriod } from './domain/report-period.js';
import type { ProfileId, PublishedCell } from './domain/safe-profile.js';
import { snapshotDigest } from './domain/snapshot-checksum.js';
import { SnapshotPopulation } from './snapshot-population.js';
import { countIndicator } from './snapshot.queries.js';
import { releasedAround, tableOf } from './releases.queries.js';
import { publishedDigest } from './published-digest.js';

const PROFILE: ProfileId = 'HP-S1';

interface LatestRelease {
  id: string;
  revision: number;
  state: 'draft' | 'approved' | 'released';
  digest: Buffer;
}

interface Run {
  id: string;
  period: ReportPeriod;
  requested_by: string | null;
}

/** Counts a month from one frozen view of the data, protects the counts and keeps both: the true ones inside, the others as a draft. */
@Injectable()
export class SnapshotWriter {
  constructor(
    private readonly population: SnapshotPopulation,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes snapshot and draft in a repeatable-read transaction under `hs_reporting`. Returns the new draft's id, or null when the month
   * counts exactly what its latest draft or release counted. An older draft nobody released gives way to the new one.
   */
  async write(tx: Tx, run: Run): Promise<string | null> {
    const inner = await this.count(tx, run.period);
    const digest = Buffer.from(
      snapshotDigest({ period: run.period, profile: PROFILE }, inner).replace('sha256:', ''),
      'hex',
    );
    const latest = await tx.one<LatestRelease>(
      `SELECT r.id, r.revision, r.state, s.digest FROM stats.releases r JOIN stats.snapshots s ON s.id = r.snapshot_id
        WHERE r.period = $1 AND r.state <> 'rejected' ORDER BY r.revision DESC LIMIT 1`,
      [run.period],
    );
    if (latest?.digest.equals(digest)) return null;
    const replaced = latest !== null && latest.state !== 'released';
    if (replaced) await this.giveWay(tx, latest.id);
    const revision = latest === null ? 1 : replaced ? latest.revision : latest.revision + 1;
    const snapshotId = await this.keepSnapshot(tx, run, digest, inner);
    const cells = await this.protect(tx, run.period, revision, inner);
    const releaseId = newId();
    await tx.query(
      `INSERT INTO stats.releases (id, period, revision, state, snapshot_id, profile, requested_by, cells, digest, created_at)
       VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9)`,
      [
        releaseId,
        run.period,
        revision,
        snapshotId,
        PROFILE,
        run.requested_by,
        JSON.stringify(cells),
        publishedDigest(cells),
        this.clock.now(),
      ],
    );
    return releaseId;
  }

  private async count(tx: Tx, period: ReportPeriod): Promise<RawCell[]> {
    const [firstDay, lastDay] = [firstDayOf(period), lastDayOf(period)];
    await this.population.fill(tx, lastDay);
    const cells: RawCell[] = [];
    for (const indicator of INDICATOR_IDS) cells.push(...(await countIndicator(tx, indicator, firstDay, lastDay)));
    return cells;
  }

  private async giveWay(tx: Tx, releaseId: string): Promise<void> {
    await tx.query(
      `UPDATE stats.releases SET state = 'rejected', rejected_at = $2, version = version + 1 WHERE id = $1`,
      [releaseId, this.clock.now()],
    );
  }

  private async keepSnapshot(tx: Tx, run: Run, digest: Buffer, cells: RawCell[]): Promise<string> {
    const id = newId();
    await tx.query('INSERT INTO stats.snapshots (id, run_id, period, taken_at, digest) VALUES ($1, $2, $3, $4, $5)', [
      id,
      run.id,
      run.period,
      this.clock.now(),
      digest,
    ]);
    const of = <K extends keyof RawCell>(key: K) => cells.map((cell) => cell[key]);
    await tx.query(
      `INSERT INTO stats.snapshot_cells (snapshot_id, indicator, breakdown, ref_area, pop_type, sex, age, value)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])`,
      [id, of('indicator'), of('table'), of('refArea'), of('popType'), of('sex'), of('age'), of('count')],
    );
    return id;
  }

  /** Each indicator with all its tables at once, against everything already released of this month and the months beside it. */
  private async protect(tx: Tx, period: ReportPeriod, revision: number, inner: RawCell[]): Promise<PublishedCell[]> {
    const earlier = await releasedAround(tx, period);
    const complete = completeCube(inner);
    return INDICATOR_IDS.flatMap((indicator) => {
      const cells = complete.filter((cell) => cell.indicator === indicator);
      const known = earlier.map((release) => tableOf(release, indicator));
      return protectUntilSafe(cells, { period, revision, profile: PROFILE }, known).table.cells;
    });
  }
}
