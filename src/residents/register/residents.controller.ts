import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../../access/index.js';
import type { Actor } from '../../platform/actor.js';
import { IfMatch, tagged } from '../../platform/http/if-match.js';
import { ChangeIdentity } from './identity.dto.js';
import { IdentityService } from './identity.service.js';
import { IntakeService } from './intake.service.js';
import { CloseResident, RegisterResident, RequestAccess, SearchResidents, ShareResident } from './resident.dto.js';
import type { RegisteredView, ResidentLines, ResidentView } from './answers.dto.js';
import { showLine, showRegistered, showResident } from './resident.presenter.js';
import { ResidentSearch } from './resident-search.queries.js';
import { SharingService } from './sharing.service.js';

/** The register, for staff. People are found by search in a body, never listed and never by a query string. */
@ApiTags('residents')
@Controller('v1/residents')
export class ResidentsController {
  constructor(
    private readonly intake: IntakeService,
    private readonly identities: IdentityService,
    private readonly sharing: SharingService,
    private readonly searches: ResidentSearch,
  ) {}

  /** Intake. Answers with advice on what looks wrong and how many files look alike. */
  @Post()
  @Permit('resident.register')
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterResident,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredView> {
    const resident = showRegistered(actor, await this.intake.register(actor, body));
    void reply.header('location', `/api/v1/residents/${resident.id}`);
    return tagged(reply, resident);
  }

  /** Finds files of your units by a name in any script, a phone, a number or a file code. */
  @Post('search')
  @HttpCode(200)
  @Permit('resident.find')
  async search(@CurrentActor() actor: Actor, @Body() body: SearchResidents): Promise<ResidentLines> {
    const { items, nextCursor } = await this.searches.search(actor, body);
    return { items: items.map(showLine), nextCursor };
  }

  /** Takes a file that the duplicate search found elsewhere into your unit; its home unit hears of it. */
  @Post('access-requests')
  @HttpCode(200)
  @Permit('resident.share')
  async requestAccess(
    @CurrentActor() actor: Actor,
    @Body() body: RequestAccess,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.sharing.requestAccess(actor, body)));
  }

  @Get(':residentId')
  @Permit('resident.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.identities.read(actor, id)));
  }

  /** Changes what identifies a person; absent fields stay as they are. */
  @Put(':residentId')
  @Permit('resident.change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @IfMatch() version: number,
    @Body() body: ChangeIdentity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.identities.change(actor, id, version, body)));
  }

  @Post(':residentId/steps/close')
  @HttpCode(200)
  @Permit('resident.close')
  async close(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @IfMatch() version: number,
    @Body() body: CloseResident,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.identities.close(actor, id, version, body)));
  }

  @Post(':residentId/steps/reopen')
  @HttpCode(200)
  @Permit('resident.close')
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.identities.reopen(actor, id, version)));
  }

  /** Lets another unit work with the file too. */
  @Post(':residentId/units')
  @HttpCode(200)
  @Permit('resident.share')
  async share(
    @CurrentActor() actor: Actor,
    @Param('residentId') id: string,
    @Body() body: ShareResident,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResidentView> {
    return tagged(reply, showResident(actor, await this.sharing.share(actor, id, body)));
  }
}
