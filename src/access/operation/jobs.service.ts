import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../../platform/http/paging.js';
import {
  LISTED_STAGES,
  WorkQueue,
  type JobCounts,
  type JobPlace,
  type JobState,
  type ListedStage,
} from '../../platform/queue/work-queue.js';

export interface QueueView {
  backend: WorkQueue['backend'];
  counts: JobCounts;
  page: Page<JobState>;
}

/** The queue as officers see it. The transaction is what asks whether their session still lives, and what keeps the record. */
@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly queue: WorkQueue,
  ) {}

  list(actor: Actor, query: { state?: ListedStage; limit?: number; cursor?: string }): Promise<QueueView> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const from = query.cursor ? placeAfter(query.cursor) : null;
    const stages = query.state ? [query.state] : LISTED_STAGES;
    return this.database.transaction(actor, async (tx) => {
      record(tx, { action: 'job.list' });
      const jobs = await this.queue.states(limit + 1, stages, from && stages.includes(from.stage) ? from : null);
      return {
        backend: this.queue.backend,
        counts: await this.queue.counts(),
        page: pageOf(
          jobs,
          limit,
          ({ place }) => [place.stage, place.offset],
          (job) => job,
        ),
      };
    });
  }

  /** Puts a failed job back; the record is written first, so that nothing is retried without one. */
  async retry(actor: Actor, job: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => record(tx, { action: 'job.retry' }));
    if (!(await this.queue.retry(job))) throw new NotFound();
  }
}

const FARTHEST = 1_000_000;

/** The place behind the last row of the page before; a cursor of anything else begins at the beginning. */
function placeAfter(cursor: string): JobPlace | null {
  const [name, offset] = decodeCursor(cursor, 2);
  const stage = LISTED_STAGES.find((each) => each === name);
  const at = Number(offset);
  return stage && Number.isInteger(at) && at >= 0 && at < FARTHEST ? { stage, offset: at + 1 } : null;
}
