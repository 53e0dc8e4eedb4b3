import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Permit } from '../permit.decorator.js';
import { JobQuery, type JobList, type JobName, type JobRetried } from './jobs.dto.js';
import { JobsService } from './jobs.service.js';

/** The queue for officers: what waits, runs and failed, and a way to try again. */
@ApiTags('operation')
@Controller('v1/jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  /** Jobs that have failed, run or wait, newest first within each state. */
  @Get()
  @Permit('job.read')
  async list(@CurrentActor() actor: Actor, @Query() query: JobQuery): Promise<JobList> {
    const { backend, counts, page } = await this.jobs.list(actor, query);
    return {
      backend,
      counts,
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, name, state, attempts, failedReason, timestamp }) => ({
        id,
        name: name as JobName,
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
  @Permit('job.retry')
  async retry(@CurrentActor() actor: Actor, @Param('job') job: string): Promise<JobRetried> {
    await this.jobs.retry(actor, job);
    return { retried: true };
  }
}
