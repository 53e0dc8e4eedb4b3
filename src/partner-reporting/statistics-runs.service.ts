import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, systemActor, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { DomainError, present } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { isReportPeriod, lastDayOf, type ReportPeriod } from './domain/report-period.js';
import { runErrorCode, type RunErrorCode, type RunState } from './domain/run-state.js';
import { SnapshotWriter } from './snapshot-writer.js';

export interface RunRow {
  id: string;
  period: ReportPeriod;
  state: RunState;
  requested_by: string | null;
  requested_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  attempts: number;
  error_code: RunErrorCode | null;
  release_id: string | null;
}

export const RUN_COLUMNS =
  'id, period, state, requested_by, requested_at, started_at, finished_at, attempts, error_code, release_id';

const JOB = systemActor('monthly-report');

/** Plans and performs runs: one month, one snapshot, one draft, however often the job is delivered or killed. */
@Injectable()
export class StatisticsRuns {
  constructor(
    private readonly database: Database,
    private readonly snapshots: SnapshotWriter,
    private readonly clock: Clock,
  ) {}

  /** Asks for a run of a complete month. While one is waiting or running, that one is the answer. */
  async request(actor: Actor, period: string): Promise<RunRow> {
    if (!isReportPeriod(period)) throw new DomainError('invalid', 'period-malformed', 'A month is written YYYY-MM.');
    if (lastDayOf(period) >= this.clock.today()) {
      throw new DomainError('conflict', 'month-not-over', 'A month can be reported when it is over.');
    }
    return this.database.transaction(
      actor,
      async (tx) => {
        const run = await this.add(tx, period, actorId(actor));
        record(tx, {
          action: 'statistics-run.request',
          subject: { kind: 'statistics-run', id: run.id },
          detail: { period },
        });
        return run;
      },
      { role: 'hs_statistics' },
    );
  }

  /** Puts a failed run back into the queue. */
  async retry(actor: Actor, runId: string): Promise<RunRow> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const run = present(
          await tx.one<RunRow>(`SELECT ${RUN_COLUMNS} FROM stats.runs WHERE id = $1 FOR UPDATE`, [runId]),
        );
        if (run.state !== 'failed')
          throw new DomainError('conflict', 'run-not-failed', 'Only a failed run can be retried.');
        await tx.query(`UPDATE stats.runs SET state = 'queued', error_code = NULL, finished_at = NULL WHERE id = $1`, [
          runId,
        ]);
        await tx.emit('statistics.run-requested', { runId, version: run.attempts });
        record(tx, {
          action: 'statistics-run.retry',
          subject: { kind: 'statistics-run', id: runId },
          detail: { period: run.period },
        });
        return { ...run, state: 'queued', error_code: null };
      },
      { role: 'hs_statistics' },
    );
  }

  /**
   * Makes sure that the month was run since then; `onlyRevise` leaves months alone that were never released. Returns whether a run was
   * added.
   */
  async ensure(period: ReportPeriod, since: Date, { onlyRevise }: { onlyRevise: boolean }): Promise<boolean> {
    return this.database.transaction(
      JOB,
      async (tx) => {
        const recent = await tx.one('SELECT 1 FROM stats.runs WHERE period = $1 AND requested_at >= $2', [
          period,
          since,
        ]);
        if (recent) return false;
        if (
          onlyRevise &&
          !(await tx.one(`SELECT 1 FROM stats.releases WHERE period = $1 AND state = 'released'`, [period]))
        )
          return false;
        await this.add(tx, period, null);
        return true;
      },
      { role: 'hs_statistics' },
    );
  }

  /** Wakes runs whose job was lost, for instance with an emptied queue. Returns how many. */
  async wakeStranded(olderThan: Date): Promise<number> {
    return this.database.transaction(
      JOB,
      async (tx) => {
        const stranded = await tx.query<{ id: string; attempts: number }>(
          `SELECT id, attempts FROM stats.runs WHERE state IN ('queued', 'running') AND coalesce(started_at, requested_at) < $1 FOR UPDATE SKIP LOCKED`,
          [olderThan],
        );
        for (const run of stranded) await tx.emit('statistics.run-requested', { runId: run.id, version: run.attempts });
        return stranded.length;
      },
      { role: 'hs_statistics' },
    );
  }

  /**
   * Performs a run. Snapshot, draft and the end of the run are one transaction: killed at any point, nothing of it is there and the
   * next delivery starts over; delivered twice, the second finds it done. Throws what went wrong, after noting its code.
   */
  async perform(runId: string, last: boolean): Promise<void> {
    if (!(await this.begin(runId))) return;
    try {
      await this.database.transaction(
        JOB,
        async (tx) => {
          const run = await tx.one<RunRow>(`SELECT ${RUN_COLUMNS} FROM stats.runs WHERE id = $1 FOR UPDATE`, [runId]);
          if (!run || run.state !== 'running') return;
          const releaseId = await this.snapshots.write(tx, run);
          await tx.query(
            `UPDATE stats.runs SET state = $2, release_id = $3, finished_at = $4, error_code = NULL WHERE id = $1`,
            [runId, releaseId ? 'done' : 'unchanged', releaseId, this.clock.now()],
          );
          record(tx, {
            action: releaseId ? 'statistics-draft.make' : 'statistics-run.unchanged',
            subject: { kind: 'statistics-run', id: runId },
            detail: { period: run.period },
          });
          if (releaseId) await tx.emit('statistics.draft-made', { releaseId, period: run.period });
        },
        { role: 'hs_reporting', repeatableRead: true },
      );
    } catch (error) {
      await this.note(runId, error, last);
      throw error;
    }
  }

  private async begin(runId: string): Promise<boolean> {
    return this.database.transaction(
      JOB,
      async (tx) => {
        const begun = await tx.run(
          `UPDATE stats.runs SET state = 'running', started_at = $2, attempts = attempts + 1 WHERE id = $1 AND state IN ('queued', 'running')`,
          [runId, this.clock.now()],
        );
        return begun === 1;
      },
      { role: 'hs_reporting' },
    );
  }

  /** The code stays visible while further attempts follow; after the last one the run has failed and waits for a person. */
  private async note(runId: string, error: unknown, last: boolean): Promise<void> {
    const code = runErrorCode(error instanceof DomainError ? error.code : 'internal-error');
    await this.database.transaction(
      JOB,
      async (tx) => {
        await tx.query(
          `UPDATE stats.runs SET state = $2, error_code = $3, finished_at = $4 WHERE id = $1 AND state = 'running'`,
          [runId, last ? 'failed' : 'queued', code, last ? this.clock.now() : null],
        );
        if (last) await tx.emit('statistics.run-failed', { runId, code });
      },
      { role: 'hs_reporting' },
    );
  }

  private async add(tx: Tx, period: ReportPeriod, requestedBy: string | null): Promise<RunRow> {
    const id = newId();
    const added = await tx.one<RunRow>(
      `INSERT INTO stats.runs (id, period, state, requested_by, requested_at) VALUES ($1, $2, 'queued', $3, $4)
       ON CONFLICT (period) WHERE state IN ('queued', 'running') DO NOTHING RETURNING ${RUN_COLUMNS}`,
      [id, period, requestedBy, this.clock.now()],
    );
    if (added) {
      await tx.emit('statistics.run-requested', { runId: id, version: 0 });
      return added;
    }
    return present(
      await tx.one<RunRow>(
        `SELECT ${RUN_COLUMNS} FROM stats.runs WHERE period = $1 AND state IN ('queued', 'running')`,
        [period],
      ),
    );
  }
}
