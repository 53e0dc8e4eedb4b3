import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { LiaisonReports } from './liaison-reports.js';
import { formAccepted, REPORT_FORMS } from './report-forms.js';
import { ReportQuery, ReportResponse, type ReleasedMonthList, type ReportListResponse } from './statistics.dto.js';
import { presentReport } from './statistics.presenter.js';

/** For the UNHCR liaison: released months, and nothing else. */
@ApiTags('liaison')
@Controller('v1/liaison')
export class LiaisonController {
  constructor(private readonly reports: LiaisonReports) {}

  /** All released reports, newest month first. */
  @Get('reports')
  @Permit('liaison.read')
  async list(@CurrentActor() actor: Actor): Promise<ReportListResponse> {
    return { items: (await this.reports.list(actor)).map(presentReport) };
  }

  /** The city's totals of the newest 24 released months, newest first, each in its newest revision. */
  @Get('months')
  @Permit('liaison.read')
  async months(@CurrentActor() actor: Actor): Promise<ReleasedMonthList> {
    return { items: await this.reports.months(actor) };
  }

  /** One month, in its newest revision or a given one, as JSON, SDMX-CSV 2.0 or SDMX-JSON 2.1. */
  @Get('reports/:period')
  @Permit('liaison.read')
  @ApiOkResponse({ type: ReportResponse })
  async get(
    @CurrentActor() actor: Actor,
    @Param('period') period: string,
    @Query() query: ReportQuery,
    @Headers('accept') accept: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.reports.get(actor, period, query.revision === undefined ? null : Number(query.revision));
    const form = REPORT_FORMS[query.format ?? formAccepted(accept)];
    const tag = `"${report.digest.toString('hex')}-${form.name}"`;
    void reply
      .header('etag', tag)
      .header('vary', 'accept')
      .header('x-release-id', report.id)
      .header('x-revision', String(report.revision));
    if (known === tag) return void reply.status(304).send();
    return void reply.type(form.mediaType).send(form.write(report));
  }
}
