import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { StaffActor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { CurrentStaff } from '../current-staff.decorator.js';
import { Permit } from '../permit.decorator.js';
import { NewRole, NewStaff, SearchStaff, Staff, StaffPage, StaffQuery, StaffWithCode } from './staff.dto.js';
import { StaffQueries } from './staff.queries.js';
import { StaffService } from './staff.service.js';

/** Accounts of people, their roles and units. */
@ApiTags('staff')
@ApiBearerAuth()
@Controller('v1/staff')
export class StaffController {
  constructor(
    private readonly staff: StaffService,
    private readonly queries: StaffQueries,
  ) {}

  @Get()
  @Permit('staff.read')
  list(@CurrentStaff() actor: StaffActor, @Query() query: StaffQuery): Promise<StaffPage> {
    return this.queries.list(actor, query);
  }

  /** Accounts by name or e-mail address, in the order of names; a POST, so that neither stands in an address. */
  @Post('search')
  @HttpCode(200)
  @Permit('staff.read')
  search(@CurrentStaff() actor: StaffActor, @Body() input: SearchStaff): Promise<StaffPage> {
    return this.queries.search(actor, input);
  }

  @Get(':staffId')
  @Permit('staff.read')
  async get(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.queries.get(actor, id));
  }

  /** A new account without roles. Hand the one-time code over in person or by telephone; it is in this answer and nowhere else. */
  @Post()
  @Permit('staff.manage')
  async create(
    @CurrentStaff() actor: StaffActor,
    @Body() input: NewStaff,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffWithCode> {
    const account = await this.staff.create(actor, input);
    void reply.header('location', `/api/v1/staff/${account.id}`);
    return tagged(reply, account);
  }

  /** Gives a role. Tokens the person holds die at once; all other administrators and the data-protection officers are told. */
  @Post(':staffId/roles')
  @Permit('staff.manage')
  async grant(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @IfMatch() version: number,
    @Body() input: NewRole,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.staff.grant(actor, id, version, input));
  }

  @Delete(':staffId/roles/:roleId')
  @Permit('staff.manage')
  async revoke(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @Param('roleId') roleId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.staff.revoke(actor, id, roleId, version));
  }

  /** Closes the account; sessions and tokens end at once. */
  @Post(':staffId/steps/deactivate')
  @HttpCode(200)
  @Permit('staff.manage')
  async deactivate(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.staff.deactivate(actor, id, version));
  }

  @Post(':staffId/steps/reactivate')
  @HttpCode(200)
  @Permit('staff.manage')
  async reactivate(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.staff.reactivate(actor, id, version));
  }

  /** Voids the password and gives a one-time code, shown this once, with which the person sets a new one. */
  @Post(':staffId/steps/reset-password')
  @HttpCode(200)
  @Permit('staff.manage')
  async resetPassword(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffWithCode> {
    return tagged(reply, await this.staff.resetPassword(actor, id, version));
  }

  /** For a lost authenticator: the person sets a new one up at the next sign-in. */
  @Post(':staffId/steps/reset-second-factor')
  @HttpCode(200)
  @Permit('staff.manage')
  async resetSecondFactor(
    @CurrentStaff() actor: StaffActor,
    @Param('staffId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Staff> {
    return tagged(reply, await this.staff.resetSecondFactor(actor, id, version));
  }
}
