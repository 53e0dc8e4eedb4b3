import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { MergeListQuery, ProposeMerge, type MergeLines, type MergeView } from './merge.dto.js';
import { MergeQueries } from './merge.queries.js';
import { MergeService } from './merge.service.js';

@ApiTags('residents')
@Controller('v1/merges')
export class MergesController {
  constructor(
    private readonly merges: MergeService,
    private readonly queries: MergeQueries,
  ) {}

  /** Proposes to merge two files of one person; you must have both. */
  @Post()
  @Permit('resident.merge')
  async propose(
    @CurrentActor() actor: Actor,
    @Body() body: ProposeMerge,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    const merge = await this.merges.propose(actor, {
      keptId: body.keptId.toLowerCase(),
      mergedId: body.mergedId.toLowerCase(),
    });
    void reply.header('location', `/api/v1/merges/${merge.id}`);
    return tagged(reply, merge);
  }

  /** Proposals that wait for a second colleague, or what was decided, with the people the files are of. */
  @Get()
  @Permit('resident.merge')
  list(@CurrentActor() actor: Actor, @Query() query: MergeListQuery): Promise<MergeLines> {
    return this.queries.list(actor, query);
  }

  @Get(':mergeId')
  @Permit('resident.merge')
  async read(
    @CurrentActor() actor: Actor,
    @Param('mergeId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    return tagged(reply, await this.merges.read(actor, id));
  }

  /** Carries the merge out; never by whoever proposed it. */
  @Post(':mergeId/steps/confirm')
  @HttpCode(200)
  @Permit('resident.merge')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('mergeId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    return tagged(reply, await this.merges.step(actor, id, 'confirm', version));
  }

  @Post(':mergeId/steps/refuse')
  @HttpCode(200)
  @Permit('resident.merge')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('mergeId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    return tagged(reply, await this.merges.step(actor, id, 'refuse', version));
  }

  /** Moves back exactly what the confirmation moved. */
  @Post(':mergeId/steps/undo')
  @HttpCode(200)
  @Permit('resident.merge')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('mergeId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeView> {
    return tagged(reply, await this.merges.step(actor, id, 'undo', version));
  }
}
