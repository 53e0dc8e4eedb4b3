import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock.js';
import { Settings, type Config } from './config/config.js';
import { ensureKeyFile, readKeyFile } from './crypto/key-file.js';
import { KeyKeeper } from './crypto/key-keeper.js';
import { LocalKeyKeeper } from './crypto/local-key-keeper.js';
import { SubjectKeys } from './crypto/subject-keys.js';
import { Database } from './database/database.js';
import { dataSourceOptions } from './database/data-source.js';
import { refuseStrongRole } from './database/refuse-strong-role.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidationPipe } from './http/validation.pipe.js';
import { HealthController } from './http/health.controller.js';
import { MetricsController } from './http/metrics.controller.js';
import { Metrics } from './http/metrics.js';
import { Log } from './log.js';
import { JobRegistry } from './queue/jobs.js';
import { OutboxRelay } from './queue/outbox-relay.js';
import { Housekeeping } from './queue/housekeeping.job.js';
import { WorkQueue } from './queue/work-queue.js';

const SHARED = [Settings, Clock, KeyKeeper, SubjectKeys, Database, Log, JobRegistry, WorkQueue, Metrics];

/** Everything technical, once for all modules. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, log = new Log(config.logLevel)): DynamicModule {
    const databaseUrl = config.databaseUrl;
    if (!databaseUrl) throw new Error('DATABASE_URL is not set; npm start sets it for the embedded database.');
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(databaseUrl, config.databasePool),
            autoLoadEntities: true,
            retryAttempts: 5,
            retryDelay: 1_000,
          }),
          dataSourceFactory: async (options) => {
            const source = await new DataSource(options!).initialize();
            await refuseStrongRole(source);
            return source;
          },
        }),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Settings, useValue: new Settings(config) },
        { provide: Log, useValue: log },
        { provide: Clock, useValue: new SystemClock(config.cityZone) },
        { provide: KeyKeeper, useFactory: () => new LocalKeyKeeper(keyFileOf(config)) },
        SubjectKeys,
        Database,
        JobRegistry,
        {
          provide: WorkQueue,
          useFactory: (registry: JobRegistry, shared: Log) =>
            new WorkQueue({ databaseUrl, redisUrl: config.redisUrl, zone: config.cityZone }, registry, shared),
          inject: [JobRegistry, Log],
        },
        OutboxRelay,
        Housekeeping,
        Metrics,
        ProblemFilter,
        ValidationPipe,
        IdempotencyInterceptor,
      ],
      exports: [...SHARED, ProblemFilter, ValidationPipe, IdempotencyInterceptor],
    };
  }
}

/** Production reads a key file that somebody made on purpose; the embedded set-up makes its own on the first start. */
function keyFileOf(config: Config) {
  if (config.keyFile) return readKeyFile(config.keyFile);
  if (config.mode === 'production') throw new Error('HEMSEHRI_KEY_FILE must be set in production.');
  return ensureKeyFile(`${config.dataDir}/keys.json`);
}
