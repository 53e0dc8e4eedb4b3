import { Controller, Get, HttpCode, Param, Post, SetMetadata } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '../errors.js';
import { PERMISSION_KEY } from '../http/permission-key.js';
import { WorkQueue } from './work-queue.js';

/** A job as officers see it: ids and codes, never what it is about. */
export interface JobItem {
  id: string;
  name: string;
  state: string;
  attempts: number;
  /** Code of the last failure. */
  failure: string | null;
  addedAt: string;
}

const SHOWN = 200;

/** The queue for officers: what waits, runs and failed, and a way to try again. */
@ApiTags('operation')
@Controller('v1/jobs')
export class JobsController {
  constructor(private readonly queue: WorkQueue) {}

  /** Jobs that wait, run or have failed. */
  @Get()
  @SetMetadata(PERMISSION_KEY, 'job.read')
  async list(): Promise<{ backend: string; counts: Record<string, number>; items: JobItem[] }> {
    const states = await this.queue.states(SHOWN);
    return {
      backend: this.queue.backend,
      counts: await this.queue.counts(),
      items: states.map(({ id, name, state, attempts, failedReason, timestamp }) => ({
        id,
        name,
        state,
        attempts,
        failure: failedReason,
        addedAt: new Date(timestamp).toISOString(),
      })),
    };
  }

  /** Puts a failed job back into the queue. */
  @Post(':job/steps/retry')
  @HttpCode(202)
  @SetMetadata(PERMISSION_KEY, 'job.retry')
  async retry(@Param('job') job: string): Promise<{ retried: boolean }> {
    if (!(await this.queue.retry(job))) throw new NotFound();
    return { retried: true };
  }
}
