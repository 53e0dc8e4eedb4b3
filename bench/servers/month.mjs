// Runs the month once as the worker does, then its aggregates alone, in one process whose memory is watched.
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { systemActor } from '../../dist/platform/actor.js';
import { loadConfig } from '../../dist/platform/config/config.js';
import { Database } from '../../dist/platform/database/database.js';
import { Log } from '../../dist/platform/log.js';
import { INDICATOR_IDS } from '../../dist/partner-reporting/domain/indicators.js';
import { SnapshotPopulation } from '../../dist/partner-reporting/snapshot-population.js';
import { countIndicator } from '../../dist/partner-reporting/snapshot.queries.js';
import { StatisticsRuns } from '../../dist/partner-reporting/statistics-runs.service.js';

const PERIOD = '2026-09';
const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig(), new Log('silent')), { logger: false });
const database = app.get(Database);
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
const clock = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const runs = app.get(StatisticsRuns);
await runs.ensure(PERIOD, new Date(), { onlyRevise: false });
const run = await database.transaction(systemActor('bench'), (tx) => tx.one(`SELECT id FROM stats.runs WHERE state = 'queued'`), { role: 'hs_statistics' });
const job = await clock(() => runs.perform(run.id, true));

let population = 0;
let bare = 0;
await database.transaction(
  systemActor('bench'),
  async (tx) => {
    population = await clock(() => app.get(SnapshotPopulation).fill(tx, '2026-09-30'));
    bare = await clock(async () => {
      for (const indicator of INDICATOR_IDS) await countIndicator(tx, indicator, '2026-09-01', '2026-09-30');
    });
  },
  { role: 'hs_reporting', repeatableRead: true },
);
clearInterval(watch);
await app.close();
process.send({ job, population, bare, peak }, () => process.exit(0));
