import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { PURPOSE_HEADER, Purpose, type AccessPurpose } from '../purpose.js';
import {
  EndNeed,
  RecordNeed,
  WriteAnnex,
  WriteDisability,
  type AnnexView,
  type AnnexWithHistory,
  type DisabilityView,
  type NeedView,
  type NeedViews,
} from './annex.dto.js';
import { AnnexService } from './annex.service.js';
import { NeedsService } from './needs.service.js';

/** What stands under the pseudonym of a resident. Nothing written yet is version 0. */
@ApiTags('residents')
@ApiHeader(PURPOSE_HEADER)
@Controller('v1/residents/:residentId')
export class AnnexController {
  constructor(
    private readonly annexes: AnnexService,
    private readonly needs: NeedsService,
  ) {}

  /** The restricted annex with its former versions. */
  @Get('annex')
  @Permit('annex.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnexWithHistory> {
    return tagged(reply, await this.annexes.read(actor, id, purpose));
  }

  /** Writes the whole annex. */
  @Put('annex')
  @Permit('annex.change')
  async write(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @IfMatch() version: number,
    @Body() body: WriteAnnex,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnnexView> {
    return tagged(reply, await this.annexes.write(actor, id, purpose, version, body));
  }

  /** The six questions of the Washington Group and their summary in three states. */
  @Get('disability')
  @Permit('need.read')
  async readDisability(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisabilityView> {
    return tagged(reply, await this.annexes.readDisability(actor, id, purpose));
  }

  /** Writes the six answers; the summary follows from them. */
  @Put('disability')
  @Permit('need.change')
  async writeDisability(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @IfMatch() version: number,
    @Body() body: WriteDisability,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisabilityView> {
    return tagged(reply, await this.annexes.writeDisability(actor, id, purpose, version, body));
  }

  /** Specific needs, those that ended too. */
  @Get('needs')
  @Permit('need.read')
  async listNeeds(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
  ): Promise<NeedViews> {
    return { items: await this.needs.list(actor, id, purpose) };
  }

  /** Records a need that was assessed. */
  @Post('needs')
  @Permit('need.change')
  async addNeed(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Purpose() purpose: AccessPurpose,
    @Body() body: RecordNeed,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NeedView> {
    const need = await this.needs.add(actor, id, purpose, body);
    void reply.header('location', `/api/v1/residents/${id}/needs/${need.id}`);
    return tagged(reply, need);
  }

  /** The need is over. */
  @Post('needs/:needId/steps/end')
  @HttpCode(200)
  @Permit('need.change')
  endNeed(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Param('needId') needId: string,
    @Purpose() purpose: AccessPurpose,
    @IfMatch() version: number,
    @Body() body: EndNeed,
  ): Promise<NeedView> {
    return this.needs.end(actor, id, purpose, needId, version, body.untilMonth);
  }
}
