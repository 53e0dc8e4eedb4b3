import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, StaffActor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { CurrentStaff } from '../current-staff.decorator.js';
import { CurrentActor, Permit } from '../permit.decorator.js';
import { NewUnit, Unit, UnitChange, UnitList } from './units.dto.js';
import { Units } from './units.service.js';

/** The parts of the directorate. */
@ApiTags('units')
@ApiBearerAuth()
@Controller('v1/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Get()
  @Permit('unit.read')
  async list(@CurrentActor() actor: Actor): Promise<UnitList> {
    return { items: await this.units.list(actor) };
  }

  @Get(':unitId')
  @Permit('unit.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('unitId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Unit> {
    return tagged(reply, await this.units.get(actor, id));
  }

  @Post()
  @Permit('unit.manage')
  async create(
    @CurrentStaff() actor: StaffActor,
    @Body() input: NewUnit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Unit> {
    const unit = await this.units.create(actor, input);
    void reply.header('location', `/api/v1/units/${unit.id}`);
    return tagged(reply, unit);
  }

  /** Renames, closes or opens a unit; its code stays. */
  @Put(':unitId')
  @Permit('unit.manage')
  async change(
    @CurrentStaff() actor: StaffActor,
    @Param('unitId') id: string,
    @IfMatch() version: number,
    @Body() input: UnitChange,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Unit> {
    return tagged(reply, await this.units.change(actor, id, version, input));
  }
}
