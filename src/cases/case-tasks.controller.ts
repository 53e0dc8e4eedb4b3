import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import { NewTask, TaskListQuery, type TaskView, type TaskViews } from './case-tasks.dto.js';
import { presentTask } from './case-tasks.presenter.js';
import { CaseTasksService } from './case-tasks.service.js';
import { presentPage } from './cases.presenter.js';

/** Tasks of a case, for those who work with people. */
@ApiTags('cases')
@Controller('v1')
export class CaseTasksController {
  constructor(private readonly tasks: CaseTasksService) {}

  /** Open tasks first, what is due first comes first. */
  @Get('cases/:caseId/tasks')
  @Permit('case.task')
  async list(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Query() query: TaskListQuery,
  ): Promise<TaskViews> {
    return presentPage(await this.tasks.list(actor, id, query), (task) => presentTask(actor, task));
  }

  @Post('cases/:caseId/tasks')
  @Permit('case.task')
  async give(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Body() body: NewTask,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return tagged(reply, presentTask(actor, await this.tasks.give(actor, id, body)));
  }

  @Post('tasks/:taskId/steps/complete')
  @HttpCode(200)
  @Permit('case.task')
  async complete(
    @CurrentActor() actor: Actor,
    @Param('taskId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return tagged(reply, presentTask(actor, await this.tasks.step(actor, id, version, 'complete')));
  }

  /** It need not be done. */
  @Post('tasks/:taskId/steps/cancel')
  @HttpCode(200)
  @Permit('case.task')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('taskId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return tagged(reply, presentTask(actor, await this.tasks.step(actor, id, version, 'cancel')));
  }

  @Post('tasks/:taskId/steps/reopen')
  @HttpCode(200)
  @Permit('case.task')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('taskId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return tagged(reply, presentTask(actor, await this.tasks.step(actor, id, version, 'reopen')));
  }
}
