import { Module } from '@nestjs/common';
import { LiaisonController } from './liaison.controller.js';
import { LiaisonReports } from './liaison-reports.js';
import { MonthlyReport, MonthlyReportCheck, OnRunRequested } from './monthly-report.job.js';
import { Releases } from './releases.service.js';
import { SnapshotPopulation } from './snapshot-population.js';
import { SnapshotWriter } from './snapshot-writer.js';
import { ReleaseFilesController } from './release-files.controller.js';
import { StatisticsController } from './statistics.controller.js';
import { StatisticsReader } from './statistics-reader.js';
import { StatisticsRuns } from './statistics-runs.service.js';

/** The monthly statistics for UNHCR: counted from a frozen view, protected, approved by a second person, released. */
@Module({
  controllers: [StatisticsController, ReleaseFilesController, LiaisonController],
  providers: [
    SnapshotPopulation,
    SnapshotWriter,
    StatisticsRuns,
    StatisticsReader,
    Releases,
    LiaisonReports,
    MonthlyReport,
    MonthlyReportCheck,
    OnRunRequested,
  ],
  exports: [StatisticsRuns, Releases],
})
export class PartnerReportingModule {}
