import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { PageQuery } from '../../platform/http/paging.js';
import { DuplicateProbe, type DuplicateCandidates } from '../duplicates/duplicates.dto.js';
import { DuplicateSearch } from '../duplicates/duplicate-search.service.js';
import { EraseResident } from '../erasure/erasure.dto.js';
import { ErasureService } from '../erasure/erasure.service.js';
import type { AccessLines, HistoryLines, ResidentView } from './answers.dto.js';
import { FileRecordQueries } from './file-record.queries.js';
import { showResident } from './resident.presenter.js';

/** The life of a file: is there another one already, what happened to it, who looked at it, and its end. */
@ApiTags('residents')
@Controller('v1/residents')
export class FileRecordController {
  constructor(
    private readonly duplicates: DuplicateSearch,
    private readonly records: FileRecordQueries,
    private readonly erasures: ErasureService,
  ) {}

  /** Looks over the whole city for files of the same person, and says why each was found. Nothing of the request is stored. */
  @Post('duplicate-search')
  @HttpCode(200)
  @Permit('resident.find')
  async findDuplicates(@CurrentActor() actor: Actor, @Body() body: DuplicateProbe): Promise<DuplicateCandidates> {
    return { items: await this.duplicates.search(actor, body) };
  }

  /** Every change, newest first, with the former values of what changed. */
  @Get(':residentId/history')
  @Permit('resident.read')
  history(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Query() page: PageQuery,
  ): Promise<HistoryLines> {
    return this.records.history(actor, id, page);
  }

  /** Who read or changed this file, newest first: what the person may be shown. */
  @Get(':residentId/access-log')
  @Permit('audit.person')
  accessLog(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Query() page: PageQuery,
  ): Promise<AccessLines> {
    return this.records.accessLog(actor, id, page);
  }

  /** Destroys the keys of everything that was written about the person; cannot be taken back. */
  @Post(':residentId/steps/erase')
  @HttpCode(200)
  @Permit('resident.erase')
  async erase(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @IfMatch() version: number,
    @Body() body: EraseResident,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.erasures.erase(actor, id, version, body.reason)));
  }
}
