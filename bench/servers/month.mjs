// Runs the month as the worker does, and its aggregates alone, in one process whose memory is watched.
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
import { serve } from './child.mjs';

const PERIOD = '2026-09';
const ACTOR = systemActor('bench');
const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig(), new Log('silent')), {
  logger: false,
});
const database = app.get(Database);
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
const clock = async (work) => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

async function job() {
  const runs = app.get(StatisticsRuns);
  await runs.ensure(PERIOD, new Date(), { onlyRevise: false });
  const run = await database.transaction(
    ACTOR,
    (tx) => tx.one(`SELECT id FROM stats.runs WHERE state IN ('queued', 'running')`),
    { role: 'hs_statistics' },
  );
  return { seconds: await clock(() => runs.perform(run.id, true)), peak };
}

/** The two things that the job is made of, apart. */
async function aggregates() {
  const figures = {};
  await database.transaction(
    ACTOR,
    async (tx) => {
      figures.population = await clock(() => app.get(SnapshotPopulation).fill(tx, '2026-09-30'));
      figures.bare = await clock(async () => {
        for (const indicator of INDICATOR_IDS) await countIndicator(tx, indicator, '2026-09-01', '2026-09-30');
      });
    },
    { role: 'hs_reporting', repeatableRead: true },
  );
  return figures;
}

serve({ port: 0 }, { job, aggregates }, () => {
  clearInterval(watch);
  return app.close();
});
