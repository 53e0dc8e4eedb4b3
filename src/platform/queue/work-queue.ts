import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, createPostgresBackend, type Job as BullJob, type JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Log } from '../log.js';
import { JobRegistry, type JobTask } from './jobs.js';

const QUEUE = 'work';

type AnyQueue = InstanceType<typeof Queue<Record<string, unknown>, unknown, string>>;
type AnyWorker = InstanceType<typeof Worker<Record<string, unknown>>>;

export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string;
  zone: string;
}

/** Where a job is; `completed` when it ended while the list was made. */
export type JobStage = 'waiting' | 'active' | 'delayed' | 'failed' | 'completed';
export type JobCounts = Record<ListedStage, number>;

/** The stages that lists show, in the order in which officers look at them. */
export const LISTED_STAGES = ['failed', 'active', 'waiting', 'delayed'] as const;
export type ListedStage = (typeof LISTED_STAGES)[number];

/** Where a page begins: so many rows from the newest of a stage. */
export interface JobPlace {
  stage: ListedStage;
  offset: number;
}

/** How a job is doing, for officers: never its payload's meaning, only ids and codes. */
export interface JobState {
  id: string;
  name: string;
  state: JobStage;
  attempts: number;
  failedReason: string | null;
  timestamp: number;
  place: JobPlace;
}

/** Priorities and parents, which no job of ours has, count as waiting; a job that has just been cleared away as completed. */
function stageOf(state: string): JobStage {
  if (state === 'active' || state === 'delayed' || state === 'failed' || state === 'completed') return state;
  return state === 'unknown' ? 'completed' : 'waiting';
}

const stateOf = async (job: BullJob, place: JobPlace): Promise<JobState> => ({
  id: job.id ?? '',
  name: job.name,
  state: stageOf(await job.getState()),
  attempts: job.attemptsMade,
  failedReason: job.failedReason ?? null,
  timestamp: job.timestamp,
  place,
});

/** The one BullMQ queue, on PostgreSQL or on Redis; the rest of the code cannot tell which. */
@Injectable()
export class WorkQueue implements BeforeApplicationShutdown {
  readonly backend: 'postgres' | 'redis';
  private readonly closers: (() => Promise<unknown>)[] = [];
  // BullMQ's types default to Redis; ours must fit both backends.
  private queue?: AnyQueue;
  private worker?: AnyWorker;

  constructor(
    private readonly settings: QueueSettings,
    private readonly registry: JobRegistry,
    private readonly log: Log,
  ) {
    this.backend = settings.redisUrl ? 'redis' : 'postgres';
  }

  /** Adds a job once: the same `key` twice is one job, also after it is done (kept for a day). */
  async add(name: string, key: string, payload: JobTask['payload'], options: { delayMs?: number } = {}): Promise<void> {
    const job = this.registry.jobs.get(name);
    await this.open().add(name, payload, {
      // BullMQ refuses colons in ids.
      jobId: key.replaceAll(':', '_'),
      attempts: job?.attempts ?? 5,
      backoff: { type: 'exponential', delay: 2_000, jitter: 0.5 },
      delay: options.delayMs,
      removeOnComplete: { age: 86_400, count: 10_000 },
      removeOnFail: { age: 30 * 86_400 },
    } satisfies JobsOptions);
  }

  /** Starts taking jobs and keeps the calendar of repeating ones. */
  async start(): Promise<void> {
    for (const job of this.registry.jobs.values()) {
      const options = {
        attempts: job.attempts,
        backoff: { type: 'exponential', delay: 5_000 },
        removeOnComplete: { count: 100 },
        removeOnFail: { age: 30 * 86_400, count: 1_000 },
      } as const;
      if (job.cron)
        await this.open().upsertJobScheduler(
          job.name,
          { pattern: job.cron, tz: this.settings.zone },
          { name: job.name, opts: options },
        );
      if (job.every)
        await this.open().upsertJobScheduler(job.name, { every: job.every }, { name: job.name, opts: options });
    }
    this.worker = this.make<AnyWorker>(Worker as never, QUEUE, (job: BullJob) => this.perform(job), {
      concurrency: 4,
      lockDuration: 30_000,
      stalledInterval: 10_000,
      maxStalledCount: 3,
    });
    this.worker.on('error', (error) => this.log.failure('queue worker', error));
    await this.worker.waitUntilReady();
  }

  /**
   * Jobs of these stages, one stage after the other, each from its newest on. A place is counted, since the queue knows no other order:
   * a job that moves on between two pages moves those behind it up by one.
   */
  async states(
    limit: number,
    stages: readonly ListedStage[] = LISTED_STAGES,
    from: JobPlace | null = null,
  ): Promise<JobState[]> {
    const found: JobState[] = [];
    for (const stage of from ? stages.slice(stages.indexOf(from.stage)) : stages) {
      const first = from?.stage === stage ? from.offset : 0;
      const wanted = limit - found.length;
      if (wanted <= 0) break;
      const jobs = await this.open().getJobs([stage], first, first + wanted - 1);
      const shown = jobs.filter((job) => job !== undefined).slice(0, wanted);
      found.push(...(await Promise.all(shown.map((job, i) => stateOf(job, { stage, offset: first + i })))));
    }
    return found;
  }

  /** Puts a failed job back; false when there is no such failed job. */
  async retry(id: string): Promise<boolean> {
    const job = await this.open().getJob(id);
    if (!job || (await job.getState()) !== 'failed') return false;
    await job.retry('failed', { resetAttemptsMade: true } as never);
    return true;
  }

  async counts(): Promise<JobCounts> {
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
      failed = 0,
    } = await this.open().getJobCounts('waiting', 'active', 'delayed', 'failed');
    return { waiting, active, delayed, failed };
  }

  /** Before the shutdown hooks, in which TypeORM closes the database that running jobs still need. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    for (const close of this.closers.splice(0)) await close();
  }

  private open(): AnyQueue {
    if (!this.queue) {
      this.queue = this.make<AnyQueue>(Queue as never, QUEUE, {});
      // Without a listener BullMQ writes its errors to the console, past the log.
      this.queue.on('error', (error: Error) => this.log.failure('queue', error));
    }
    return this.queue;
  }

  /** Errors that leave a job reach BullMQ's store: only their code goes there, never their text. */
  private async perform(job: BullJob): Promise<void> {
    const known = this.registry.jobs.get(job.name);
    if (!known) throw new Error('unknown-job');
    const started = Date.now();
    const attempts = job.opts.attempts ?? 1;
    try {
      await known.perform({
        key: job.id ?? job.name,
        payload: (job.data ?? {}) as JobTask['payload'],
        attempt: job.attemptsMade + 1,
        last: job.attemptsMade + 1 >= attempts,
      });
      this.log.info('job done', { job: job.name, jobId: job.id, milliseconds: Date.now() - started });
    } catch (error) {
      this.log.failure('job failed', error, { job: job.name, jobId: job.id, attempt: job.attemptsMade + 1 });
      const code = (error as { code?: unknown }).code;
      const shown = new Error(typeof code === 'string' ? code : ((error as Error)?.name ?? 'unknown'));
      shown.stack = shown.message;
      throw shown;
    }
  }

  private make<T extends AnyQueue | AnyWorker>(kind: new (...args: never[]) => T, ...args: unknown[]): T {
    const options = args.at(-1) as Record<string, unknown>;
    if (this.settings.redisUrl) {
      const connection = new Redis(this.settings.redisUrl, { maxRetriesPerRequest: null });
      connection.on('error', (error) => this.log.failure('redis', error));
      this.closers.push(async () => connection.disconnect());
      return new kind(...([...args.slice(0, -1), { ...options, connection }] as never[]));
    }
    const pool = new pg.Pool({
      connectionString: this.settings.databaseUrl,
      max: 4,
      options: '-c search_path=bullmq -c role=hs_jobs',
      keepAlive: true,
      application_name: 'hemsehri-queue',
    });
    pool.setMaxListeners(50);
    pool.on('error', (error) => this.log.failure('queue database', error));
    this.closers.push(() => pool.end());
    return new kind(...([...args.slice(0, -1), { ...options, connection: pool }, createPostgresBackend] as never[]));
  }
}
