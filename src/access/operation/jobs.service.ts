import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { WorkQueue, type JobCounts, type JobState } from '../../platform/queue/work-queue.js';

const SHOWN = 200;

export interface QueueView {
  backend: WorkQueue['backend'];
  counts: JobCounts;
  jobs: JobState[];
}

/** The queue as officers see it. The transaction is what asks whether their session still lives, and what keeps the record. */
@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
  ) {}

  list(actor: Actor): Promise<QueueView> {
    return this.database.transaction(actor, async (tx) => {
      record(tx, { action: 'job.list' });
      return { backend: this.queue.backend, counts: await this.queue.counts(), jobs: await this.queue.states(SHOWN) };
    });
  }

  /** Puts a failed job back; the record is written first, so that nothing is retried without one. */
  async retry(actor: Actor, job: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => record(tx, { action: 'job.retry' }));
    if (!(await this.queue.retry(job))) throw new NotFound();
  }
}
