import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, Permit } from '../permit.decorator.js';
import type { JobList, JobName, JobRetried } from './jobs.dto.js';
import { JobsService } from './jobs.service.js';

/** The queue for officers: what waits, runs and failed, and a way to try again. */
@ApiTags('operation')
@Controller('v1/jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  /** Jobs that wait, run or have failed. */
  @Get()
  @Permit('job.read')
  async list(@CurrentActor() actor: Actor): Promise<JobList> {
    const { backend, counts, jobs } = await this.jobs.list(actor);
    return {
      backend,
      counts,
      items: jobs.map(({ id, name, state, attempts, failedReason, timestamp }) => ({
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
