import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { DomainError } from '../platform/errors.js';
import { REPORT_FORMS } from './report-forms.js';
import { StatisticsReader } from './statistics-reader.js';
import { ReleaseFileQuery, ReportResponse } from './statistics.dto.js';

/** A released month as a file, for the officers: byte for byte what the liaison gets. */
@ApiTags('statistics')
@Controller('v1/statistics/releases/:releaseId/file')
export class ReleaseFilesController {
  constructor(private readonly reader: StatisticsReader) {}

  /** JSON, SDMX-CSV 2.0 or SDMX-JSON 2.1. A draft is not given as a file: it would be taken for the month (409 `not-released`). */
  @Get()
  @Permit('release.read')
  @ApiOkResponse({ type: ReportResponse })
  async get(
    @CurrentActor() actor: Actor,
    @Param('releaseId') releaseId: string,
    @Query() query: ReleaseFileQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { release } = await this.reader.release(actor, releaseId);
    const { released_at: releasedAt } = release;
    if (release.state !== 'released' || !releasedAt)
      throw new DomainError('conflict', 'not-released', 'Only a released month is given as a file.');
    const form = REPORT_FORMS[query.format];
    void reply.type(form.mediaType).send(form.write({ ...release, released_at: releasedAt }));
  }
}
