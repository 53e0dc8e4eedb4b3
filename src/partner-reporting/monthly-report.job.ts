import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { JobRegistry, type Job, type JobTask, type Listener } from '../platform/queue/jobs.js';
import { duePeriodAt, instantsOf, nextPeriod, previousPeriod } from './domain/report-period.js';
import { StatisticsRuns } from './statistics-runs.service.js';

/** How many complete months before the due one are counted anew each month, so that late entries become revisions. */
const REVISED_MONTHS = 3;
const STRANDED_AFTER_MS = 15 * 60_000;

/**
 * Plans the month that is over, and again the months before it for late entries. Runs five minutes into each month in the city's time
 * zone; `MonthlyReportCheck` repeats it every hour, so that a system that was down at that minute, or lost its queue, misses nothing.
 */
@Injectable()
export class MonthlyReport implements Job {
  readonly name = 'monthly-report';
  readonly attempts = 10;
  readonly cron = '5 0 1 * *';

  constructor(
    private readonly runs: StatisticsRuns,
    private readonly clock: Clock,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  async perform(): Promise<void> {
    const now = this.clock.now();
    let period = duePeriodAt(now, this.clock.zone);
    const since = instantsOf(nextPeriod(period), this.clock.zone).start;
    for (let month = 0; month <= REVISED_MONTHS; month++) {
      await this.runs.ensure(period, since, { onlyRevise: month > 0 });
      period = previousPeriod(period);
    }
    await this.runs.wakeStranded(new Date(now.getTime() - STRANDED_AFTER_MS));
  }
}

/** The same plan, every hour. */
@Injectable()
export class MonthlyReportCheck implements Job {
  readonly name = 'monthly-report-check';
  readonly attempts = 3;
  readonly every = 3_600_000;

  constructor(
    private readonly monthly: MonthlyReport,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  perform(): Promise<void> {
    return this.monthly.perform();
  }
}

/** Performs a requested run. */
@Injectable()
export class OnRunRequested implements Listener {
  readonly topic = 'statistics.run-requested';
  readonly name = 'perform';

  constructor(
    private readonly runs: StatisticsRuns,
    registry: JobRegistry,
  ) {
    registry.listen(this);
  }

  on({ payload, last }: JobTask): Promise<void> {
    return this.runs.perform(String(payload.runId), last);
  }
}
