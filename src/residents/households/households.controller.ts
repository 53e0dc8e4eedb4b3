import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { AddMember, LeaveHousehold, OpenHousehold, type HouseholdView } from './household.dto.js';
import { HouseholdService } from './household.service.js';

@ApiTags('residents')
@Controller('v1/households')
export class HouseholdsController {
  constructor(private readonly households: HouseholdService) {}

  /** Opens a household, with or without its members. */
  @Post()
  @Permit('household.change')
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: OpenHousehold,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdView> {
    const household = await this.households.open(actor, body);
    void reply.header('location', `/api/v1/households/${household.id}`);
    return tagged(reply, household);
  }

  /** A household with the members whose files you have. */
  @Get(':householdId')
  @Permit('household.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('householdId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdView> {
    return tagged(reply, await this.households.read(actor, id));
  }

  /** Somebody joins; nobody lives in two households at once. */
  @Post(':householdId/members')
  @Permit('household.change')
  async addMember(
    @CurrentActor() actor: Actor,
    @Param('householdId') id: string,
    @Body() body: AddMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdView> {
    const household = await this.households.addMember(actor, id, body);
    void reply.header('location', `/api/v1/households/${household.id}`);
    return tagged(reply, household);
  }

  /** Somebody leaves; the record stays with its dates. */
  @Post(':householdId/members/:memberId/steps/leave')
  @HttpCode(200)
  @Permit('household.change')
  async leave(
    @CurrentActor() actor: Actor,
    @Param('householdId') id: string,
    @Param('memberId') memberId: string,
    @IfMatch() version: number,
    @Body() body: LeaveHousehold,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdView> {
    return tagged(reply, await this.households.leave(actor, id, memberId, version, body.on));
  }
}
