import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import { PageQuery } from '../platform/http/paging.js';
import type {
  CaseLines,
  CaseNote,
  CaseNotes,
  CaseView,
  ServiceEventView,
  ServiceEventViews,
} from './case-answers.dto.js';
import {
  AssessRiskRequest,
  AssignCaseRequest,
  CaseListQuery,
  CloseCaseRequest,
  OpenCaseRequest,
  RecordServiceRequest,
  WriteNoteRequest,
} from './cases.dto.js';
import { CaseNotesService } from './case-notes.service.js';
import { presentCase, presentListedCase, presentNote, presentPage, presentService } from './cases.presenter.js';
import { CasesService } from './cases.service.js';
import { ServiceEventsService } from './service-events.service.js';

/** Cases for the staff of the directorate. */
@ApiTags('cases')
@Controller('v1')
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly notes: CaseNotesService,
    private readonly events: ServiceEventsService,
  ) {}

  @Get('cases')
  @Permit('case.list')
  async list(@CurrentActor() actor: Actor, @Query() query: CaseListQuery): Promise<CaseLines> {
    return presentPage(await this.cases.list(actor, query), (item) => presentListedCase(actor, item));
  }

  @Post('cases')
  @Permit('case.open')
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenCaseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const opened = presentCase(actor, await this.cases.open(actor, body));
    void reply.header('location', `/api/v1/cases/${opened.id}`);
    return tagged(reply, opened);
  }

  @Get('cases/:caseId')
  @Permit('case.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.read(actor, id)));
  }

  @Post('cases/:caseId/steps/activate')
  @HttpCode(200)
  @Permit('case.step')
  async activate(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.activate(actor, id, version)));
  }

  @Post('cases/:caseId/steps/close')
  @HttpCode(200)
  @Permit('case.step')
  async close(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @IfMatch() version: number,
    @Body() body: CloseCaseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.close(actor, id, version, body)));
  }

  @Post('cases/:caseId/steps/reopen')
  @HttpCode(200)
  @Permit('case.step')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.reopen(actor, id, version)));
  }

  @Post('cases/:caseId/steps/assign')
  @HttpCode(200)
  @Permit('case.assign')
  async assign(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @IfMatch() version: number,
    @Body() body: AssignCaseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.assign(actor, id, version, body)));
  }

  /** Says how pressing the case is, and with it when it is to be looked at again. */
  @Post('cases/:caseId/steps/assess_risk')
  @HttpCode(200)
  @Permit('case.step')
  async assessRisk(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @IfMatch() version: number,
    @Body() body: AssessRiskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    return tagged(reply, presentCase(actor, await this.cases.assessRisk(actor, id, version, body)));
  }

  @Get('cases/:caseId/notes')
  @Permit('case.note')
  async listNotes(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Query() query: PageQuery,
  ): Promise<CaseNotes> {
    return presentPage(await this.notes.list(actor, id, query), presentNote);
  }

  @Post('cases/:caseId/notes')
  @Permit('case.note')
  async writeNote(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Body() body: WriteNoteRequest,
  ): Promise<CaseNote> {
    return presentNote(await this.notes.write(actor, id, body));
  }

  @Get('cases/:caseId/service-events')
  @Permit('case.read')
  async listEvents(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Query() query: PageQuery,
  ): Promise<ServiceEventViews> {
    return presentPage(await this.events.list(actor, id, query), (item) => presentService(actor, item));
  }

  @Post('cases/:caseId/service-events')
  @Permit('service-event.record')
  async recordService(
    @CurrentActor() actor: Actor,
    @Param('caseId') id: string,
    @Body() body: RecordServiceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceEventView> {
    return tagged(reply, presentService(actor, await this.events.record(actor, id, body)));
  }

  @Post('service-events/:eventId/steps/withdraw')
  @HttpCode(200)
  @Permit('service-event.record')
  async withdrawService(
    @CurrentActor() actor: Actor,
    @Param('eventId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ServiceEventView> {
    return tagged(reply, presentService(actor, await this.events.withdraw(actor, id, version)));
  }
}
