import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { PageQuery } from '../platform/http/paging.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import type { ConsentView, ConsentViews, PacketFieldViews } from './consent-answers.dto.js';
import { RecordConsentRequest } from './consents.dto.js';
import { presentConsent, presentPacketFields } from './consents.presenter.js';
import { ConsentsService } from './consents.service.js';
import { PACKET_FIELD_NAMES } from './domain/packet-fields.js';

/** Consents, for the staff of the directorate. */
@ApiTags('consent')
@Controller('v1')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** What a resident can agree to have disclosed, with labels in the languages of the paper form. */
  @Get('packet-fields')
  @Permit('consent.read')
  fields(): PacketFieldViews {
    return { items: presentPacketFields(PACKET_FIELD_NAMES) };
  }

  @Get('residents/:residentId/consents')
  @Permit('consent.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('residentId') residentId: string,
    @Query() query: PageQuery,
  ): Promise<ConsentViews> {
    const { page, today } = await this.consents.list(actor, residentId, query);
    return { ...page, items: page.items.map((row) => presentConsent(actor, { row, today })) };
  }

  @Post('residents/:residentId/consents')
  @Permit('consent.record')
  async record(
    @CurrentActor() actor: Actor,
    @Param('residentId') residentId: string,
    @Body() body: RecordConsentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsentView> {
    const recorded = presentConsent(actor, await this.consents.record(actor, residentId, body));
    void reply.header('location', `/api/v1/consents/${recorded.id}`);
    return tagged(reply, recorded);
  }

  @Get('consents/:consentId')
  @Permit('consent.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('consentId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsentView> {
    return tagged(reply, presentConsent(actor, await this.consents.read(actor, id)));
  }

  @Post('consents/:consentId/steps/withdraw')
  @HttpCode(200)
  @Permit('consent.withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('consentId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsentView> {
    return tagged(reply, presentConsent(actor, await this.consents.withdraw(actor, id, version)));
  }
}
