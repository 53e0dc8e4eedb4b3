import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { BadConfiguration, loadConfig } from './platform/config/config.js';
import { Log } from './platform/log.js';
import { JobRegistry } from './platform/queue/jobs.js';
import { listenersAsJobs } from './platform/queue/outbox-relay.js';
import { WorkQueue } from './platform/queue/work-queue.js';

// The worker of a production set-up: the same modules, no HTTP.
try {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  listenersAsJobs(app.get(JobRegistry));
  await app.get(WorkQueue).start();
  app.get(Log).info('working');
} catch (error) {
  process.stderr.write(
    `${error instanceof BadConfiguration ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
}
