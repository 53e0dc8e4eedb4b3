import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor.js';
import { Database } from '../database/database.js';
import type { Job, JobTask } from './jobs.js';
import { JobRegistry } from './jobs.js';
import { WorkQueue } from './work-queue.js';

interface OutboxRow {
  id: string;
  topic: string;
  payload: JobTask['payload'];
}

const BATCH = 200;

/**
 * Moves committed events from the outbox to the queue, one job per listener. A crash between queue and mark sends an event again under
 * the same job id, which the queue takes as one job, and the inbox of the listener as one effect.
 */
@Injectable()
export class OutboxRelay implements Job {
  readonly name = 'outbox-relay';
  readonly attempts = 1;
  readonly every = 2_000;

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly queue: WorkQueue,
  ) {
    registry.add(this);
  }

  async perform(): Promise<void> {
    while ((await this.relayBatch()) === BATCH);
  }

  private relayBatch(): Promise<number> {
    return this.database.transaction(
      systemActor('outbox-relay'),
      async (tx) => {
        const rows = await tx.query<OutboxRow>(
          'SELECT id, topic, payload FROM app.outbox WHERE relayed_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
          [BATCH],
        );
        for (const row of rows) {
          for (const listener of this.registry.listeners.filter((l) => l.topic === row.topic)) {
            await this.queue.add(`on ${listener.topic} ${listener.name}`, `${row.id}-${listener.name}`, row.payload);
          }
        }
        await tx.query('UPDATE app.outbox SET relayed_at = clock_timestamp() WHERE id = ANY($1)', [
          rows.map((row) => row.id),
        ]);
        return rows.length;
      },
      { role: 'hs_jobs' },
    );
  }
}

/** Makes every listener a job of its own; called once after all modules have registered. */
export function listenersAsJobs(registry: JobRegistry): void {
  for (const listener of registry.listeners) {
    const name = `on ${listener.topic} ${listener.name}`;
    if (!registry.jobs.has(name)) registry.add({ name, attempts: 8, perform: (task) => listener.on(task) });
  }
}
