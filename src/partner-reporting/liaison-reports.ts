import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { NotFound, present } from '../platform/errors.js';
import { isReportPeriod } from './domain/report-period.js';
import type { PublishedCell } from './domain/safe-profile.js';
import {
  releasedReport,
  releasedReports,
  releasedTotals,
  type LiaisonRelease,
  type ReleasedTotals,
} from './releases.queries.js';

export type Report = LiaisonRelease & { cells: PublishedCell[] };

/** Released months under a database role that can read nothing but these. Every pull is on record. */
@Injectable()
export class LiaisonReports {
  constructor(private readonly database: Database) {}

  list(actor: Actor): Promise<LiaisonRelease[]> {
    return this.database.transaction(
      actor,
      async (tx) => {
        record(tx, { action: 'liaison-report.list' });
        return releasedReports(tx);
      },
      { role: 'hs_liaison' },
    );
  }

  /** The city's totals of the released months, to draw them side by side. */
  months(actor: Actor): Promise<ReleasedTotals[]> {
    return this.database.transaction(
      actor,
      async (tx) => {
        record(tx, { action: 'liaison-report.list', detail: { totals: true } });
        return releasedTotals(tx);
      },
      { role: 'hs_liaison' },
    );
  }

  /** Throws `NotFound` for a month that is not released, whether a draft of it exists or not. */
  get(actor: Actor, period: string, revision: number | null): Promise<Report> {
    if (!isReportPeriod(period)) throw new NotFound();
    return this.database.transaction(
      actor,
      async (tx) => {
        const report = present(await releasedReport(tx, period, revision));
        record(tx, {
          action: 'liaison-report.read',
          subject: { kind: 'release', id: report.id },
          detail: { period, revision: report.revision },
        });
        return report;
      },
      { role: 'hs_liaison' },
    );
  }
}
