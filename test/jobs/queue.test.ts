import { Writable } from 'node:stream';
import { Redis } from 'ioredis';
import { systemActor } from '../../src/platform/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { DomainError } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { Log } from '../../src/platform/log.js';
import { JobRegistry, type Job, type JobTask } from '../../src/platform/queue/jobs.js';
import { OutboxRelay, listenersAsJobs } from '../../src/platform/queue/outbox-relay.js';
import { WorkQueue } from '../../src/platform/queue/work-queue.js';
import { startTestApp, type TestApp } from '../support/app.js';

const redisUrl = process.env.TEST_REDIS_URL ? `${process.env.TEST_REDIS_URL}/7` : null;
const BACKENDS = ['postgres', ...(redisUrl ? ['redis'] : [])] as const;

let app: TestApp;
let database: Database;
beforeAll(async () => {
  app = await startTestApp();
  database = app.http.get(Database);
});
afterAll(() => app.close());

const until = async (what: () => boolean | Promise<boolean>, seconds = 15): Promise<void> => {
  for (const end = Date.now() + seconds * 1000; !(await what());) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((wake) => setTimeout(wake, 25));
  }
};

it('runs on every backend that this machine has', () => {
  expect(BACKENDS).toEqual(redisUrl ? ['postgres', 'redis'] : ['postgres']);
});

describe.each(BACKENDS)('the queue on %s', (backend) => {
  const open: WorkQueue[] = [];
  const logs: string[] = [];

  /** A queue with these jobs; `listen` starts its worker. */
  function aQueue(...jobs: Job[]): { queue: WorkQueue; registry: JobRegistry } {
    const registry = new JobRegistry();
    for (const job of jobs) registry.add(job);
    const log = new Log(
      'info',
      new Writable({ write: (chunk: Buffer, _, done) => (logs.push(chunk.toString()), done()) }),
    );
    const settings = {
      databaseUrl: process.env.DATABASE_URL!,
      zone: 'Europe/Istanbul',
      ...(backend === 'redis' ? { redisUrl: redisUrl! } : {}),
    };
    const queue = new WorkQueue(settings, registry, log);
    open.push(queue);
    return { queue, registry };
  }

  /** A job that writes down what it got. */
  function aJob(
    name: string,
    work: (task: JobTask) => Promise<void> = async () => undefined,
    attempts = 1,
  ): Job & { tasks: JobTask[] } {
    const tasks: JobTask[] = [];
    const perform = async (task: JobTask): Promise<void> => {
      tasks.push(task);
      await work(task);
    };
    return { name, attempts, tasks, perform };
  }

  /** Everything that the backend stores, as text. */
  async function stored(): Promise<string> {
    if (backend === 'postgres') {
      const tables = await app.sql<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'r'`,
      );
      const rows = await Promise.all(
        tables.map(({ name }) => app.sql<{ it: string }>(`SELECT t::text AS it FROM ${name} t`)),
      );
      return rows
        .flat()
        .map((row) => row.it)
        .join('\n');
    }
    return withRedis(async (redis) => {
      const parts: unknown[] = [];
      for (const key of await redis.keys('*')) {
        const type = await redis.type(key);
        if (type === 'hash') parts.push(key, await redis.hgetall(key));
        else if (type === 'string') parts.push(key, await redis.get(key));
        else if (type === 'list') parts.push(key, await redis.lrange(key, 0, -1));
        else if (type === 'zset') parts.push(key, await redis.zrange(key, '0', '-1'));
        else if (type === 'stream') parts.push(key, await redis.xrange(key, '-', '+'));
        else if (type === 'set') parts.push(key, await redis.smembers(key));
        else throw new Error(`unknown kind of key: ${type}`);
      }
      return JSON.stringify(parts);
    });
  }

  async function withRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(redisUrl!);
    try {
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }

  beforeEach(async () => {
    logs.length = 0;
    if (backend === 'redis') await withRedis((redis) => redis.flushdb());
    else {
      const tables = await app.sql<{ name: string }>(
        `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'r' AND relname <> 'migration'`,
      );
      await app.sql(`TRUNCATE ${tables.map((table) => table.name).join(', ')} CASCADE`);
    }
    await app.sql('TRUNCATE app.outbox, app.inbox');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((queue) => queue.beforeApplicationShutdown()));
  });

  it('says which backend it is', () => {
    expect(aQueue().queue.backend).toBe(backend);
  });

  it('runs a job with its key and payload', async () => {
    const job = aJob('work-once');
    const { queue } = aQueue(job);
    await queue.start();
    const id = newId();
    await queue.add('work-once', `key:${id}`, { caseId: id, count: 2, none: null });
    await until(() => job.tasks.length === 1);
    expect(job.tasks[0]).toEqual({
      key: `key_${id}`,
      payload: { caseId: id, count: 2, none: null },
      attempt: 1,
      last: true,
    });
  });

  it('takes the same key for one job, before and after it is done', async () => {
    const job = aJob('work-once');
    const { queue } = aQueue(job, aJob('marker'));
    await Promise.all(Array.from({ length: 10 }, () => queue.add('work-once', 'same', {})));
    await queue.start();
    await until(() => job.tasks.length > 0);
    await queue.add('work-once', 'same', {});
    await queue.add('work-once', 'other', {});
    await until(() => job.tasks.length > 1);
    await new Promise((wake) => setTimeout(wake, 200));
    expect(job.tasks.map((task) => task.key)).toEqual(['same', 'other']);
  });

  it('waits with a job that is for later', async () => {
    const job = aJob('work-later');
    const { queue } = aQueue(job);
    await queue.start();
    const from = Date.now();
    await queue.add('work-later', 'k', {}, { delayMs: 400 });
    await until(() => job.tasks.length === 1);
    expect(Date.now() - from).toBeGreaterThanOrEqual(390);
  });

  it('tries again after a pause, and tells the job which attempt it is', async () => {
    const times: number[] = [];
    const job = aJob(
      'work-twice',
      async (task) => void (times.push(Date.now()), task.attempt < 2 && (await Promise.reject(new Error('not yet')))),
      2,
    );
    const { queue } = aQueue(job);
    await queue.start();
    await queue.add('work-twice', 'k', {});
    await until(() => job.tasks.length === 2);
    expect(job.tasks.map(({ attempt, last }) => [attempt, last])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(900);
    await until(async () => (await queue.states(10)).length === 0);
  });

  it.each([
    [
      'its code, when it has one',
      () => new DomainError('conflict', 'month-not-over', 'About Fatma.'),
      'month-not-over',
    ],
    ['its kind, when it has none', () => new TypeError('about Fatma'), 'TypeError'],
    ['nothing, when it is none', () => 'about Fatma', 'unknown'],
  ])('shows of a failure %s, and stores its text nowhere', async (_, thrown, code) => {
    const { queue } = aQueue(aJob('work-badly', () => Promise.reject(thrown())));
    await queue.start();
    await queue.add('work-badly', 'bad', {});
    await until(async () => (await queue.counts()).failed === 1);
    expect(await queue.states(10)).toMatchObject([
      { id: 'bad', name: 'work-badly', state: 'failed', attempts: 1, failedReason: code },
    ]);
    const everything = await stored();
    expect(everything).toContain('work-badly');
    expect(everything).not.toMatch(/Fatma|queue\.test/);
    expect(logs.join('')).not.toContain('Fatma');
    expect(logs.join('')).toContain('job failed');
  });

  it('runs a failed job again when asked, and no other', async () => {
    let broken = true;
    const job = aJob('work-mended', async () => (broken ? Promise.reject(new Error('broken')) : undefined));
    const { queue } = aQueue(job);
    await queue.start();
    await queue.add('work-mended', 'mended', {});
    await until(async () => (await queue.counts()).failed === 1);
    broken = false;
    expect(await queue.retry('mended')).toBe(true);
    await until(() => job.tasks.length === 2);
    await until(async () => (await queue.counts()).failed === 0);
    expect(job.tasks[1]).toMatchObject({ attempt: 1, last: true });
    expect(await queue.retry('mended')).toBe(false);
    expect(await queue.retry('nothing-like-it')).toBe(false);
  });

  it('fails a job that nobody knows, and goes on', async () => {
    const job = aJob('known');
    const { queue } = aQueue(job);
    await queue.start();
    await queue.add('forgotten', 'f', {});
    await queue.add('known', 'k', {});
    await until(() => job.tasks.length === 1);
    await until(async () =>
      (await queue.states(10)).every((state) => state.name === 'forgotten' && state.attempts === 1),
    );
  });

  it('lets running jobs end before it closes', async () => {
    let ended = false;
    const job = aJob('work-slowly', async () => {
      await new Promise((wake) => setTimeout(wake, 500));
      ended = true;
    });
    const { queue } = aQueue(job);
    await queue.start();
    await queue.add('work-slowly', 'k', {});
    await until(() => job.tasks.length === 1);
    await queue.beforeApplicationShutdown();
    expect(ended).toBe(true);
  });

  it('keeps the calendar in the time zone of the city, once, however often it starts', async () => {
    const nightly: Job = { ...aJob('nightly'), cron: '17 3 1 * *' };
    const sweep: Job = { ...aJob('sweep'), every: 3_600_000 };
    const inside = async () =>
      (
        aQueue(nightly, sweep).queue as unknown as {
          open(): { getJobSchedulers(): Promise<Record<string, unknown>[]> };
        }
      )
        .open()
        .getJobSchedulers();
    await aQueue(nightly, sweep).queue.start();
    await aQueue(nightly, sweep).queue.start();
    const schedulers = (await inside()).toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
    expect(schedulers).toMatchObject([
      { name: 'nightly', pattern: '17 3 1 * *', tz: 'Europe/Istanbul' },
      { name: 'sweep' },
    ]);
    expect(schedulers).toHaveLength(2);
    // 03:17 in Istanbul is 00:17 in Greenwich, the whole year.
    expect(new Date(Number(schedulers[0]!.next)).toISOString()).toMatch(/-01T00:17:00\.000Z$/);
  });

  describe('the outbox', () => {
    const emit = (topic: string, payload: JobTask['payload']) =>
      database.transaction(systemActor('test'), (tx) => tx.emit(topic, payload));
    const effects = async (): Promise<number> => (await app.outboxOf('test.effect')).length;

    /** A relay and a worker with one listener, whose effect is an event of its own. */
    function aRelay(breaks: (delivery: number) => boolean = () => false) {
      const deliveries: JobTask[] = [];
      const { queue, registry } = aQueue();
      registry.listen({
        topic: 'test.event',
        name: 'listener',
        on: async (task) => {
          deliveries.push(task);
          const delivery = deliveries.length;
          await database.transaction(
            systemActor('test'),
            async (tx) => {
              const first = await tx.one<{ it: boolean }>('SELECT app.first_delivery($1) AS it', [task.key]);
              if (!first?.it) return;
              await tx.emit('test.effect', {});
              if (breaks(delivery)) throw new Error('after the effect');
            },
            { role: 'hs_jobs' },
          );
        },
      });
      const relay = new OutboxRelay(database, registry, queue);
      listenersAsJobs(registry);
      return { relay, queue, deliveries, listener: registry.listeners[0]! };
    }

    it('hands an event to its listeners once, by id', async () => {
      const { relay, queue, deliveries } = aRelay();
      const caseId = newId();
      await emit('test.event', { caseId });
      await emit('test.unheard', { caseId });
      await relay.perform();
      await relay.perform();
      await queue.start();
      await until(async () => (await effects()) === 1);
      expect(deliveries[0]!.payload).toEqual({ caseId });
      expect(await effects()).toBe(1);
      expect(
        await app.sql(
          `SELECT 1 FROM app.outbox WHERE topic LIKE 'test.%' AND topic <> 'test.effect' AND relayed_at IS NULL`,
        ),
      ).toEqual([]);
    });

    it('hands nothing on that was rolled back', async () => {
      const { relay, queue } = aRelay();
      const undone = database.transaction(systemActor('test'), async (tx) => {
        await tx.emit('test.event', {});
        await relay.perform();
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await relay.perform();
      expect(Object.values(await queue.counts()).reduce((a, b) => a + b)).toBe(0);
    });

    it('survives a crash between queue and mark: the event comes again, its effect does not', async () => {
      const { relay, queue } = aRelay();
      await emit('test.event', { caseId: newId() });
      const add = queue.add.bind(queue);
      let crashes = true;
      jest.spyOn(queue, 'add').mockImplementation(async (...args) => {
        await add(...args);
        if (crashes) throw new Error('the process is gone');
      });
      await expect(relay.perform()).rejects.toThrow('gone');
      expect(await app.sql(`SELECT 1 FROM app.outbox WHERE topic = 'test.event' AND relayed_at IS NULL`)).toHaveLength(
        1,
      );
      await queue.start();
      await until(async () => (await effects()) === 1);
      crashes = false;
      await relay.perform();
      await new Promise((wake) => setTimeout(wake, 300));
      expect(await effects()).toBe(1);
    });

    it('makes an effect once, although it is delivered ten times at once', async () => {
      const { listener } = aRelay();
      const task = { key: newId(), payload: {}, attempt: 1, last: false };
      await Promise.all(Array.from({ length: 10 }, () => listener.on(task)));
      expect(await effects()).toBe(1);
      await listener.on({ ...task, key: newId() });
      expect(await effects()).toBe(2);
    });

    it('makes the effect at last when the first deliveries failed after it', async () => {
      const { listener } = aRelay((delivery) => delivery < 3);
      const task = { key: newId(), payload: {}, attempt: 1, last: false };
      const outcomes = [];
      for (let i = 0; i < 5; i += 1)
        outcomes.push(
          await listener.on(task).then(
            () => 'done',
            () => 'failed',
          ),
        );
      expect(outcomes).toEqual(['failed', 'failed', 'done', 'done', 'done']);
      expect(await effects()).toBe(1);
    });

    it('relays more than a batch, and each event once with two relays at work', async () => {
      const { relay, queue } = aRelay();
      await database.transaction(systemActor('test'), async (tx) => {
        for (let i = 0; i < 450; i += 1) await tx.emit('test.event', { i });
      });
      await Promise.all([relay.perform(), relay.perform()]);
      await relay.perform();
      expect((await queue.counts()).waiting).toBe(450);
      expect(await app.sql('SELECT 1 FROM app.outbox WHERE relayed_at IS NULL')).toEqual([]);
    });
  });
});

describe('what the application itself announces', () => {
  it('has a job for every listener, and names that do not meet', () => {
    const registry = app.http.get(JobRegistry);
    listenersAsJobs(registry);
    const names = registry.listeners.map((listener) => `${listener.topic} ${listener.name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(registry.jobs.has(`on ${name}`)).toBe(true);
    expect(registry.jobs.has('outbox-relay')).toBe(true);
  });
});
