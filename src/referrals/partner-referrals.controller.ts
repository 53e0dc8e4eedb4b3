import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import { PartnerReferralsService } from './partner-referrals.service.js';
import type { PartnerReferralLines, PartnerReferralView } from './referral-answers.dto.js';
import {
  DeclineRequest,
  MessageRequest,
  PartnerBoardQuery,
  ProgressRequest,
  ReportOutcomeRequest,
} from './referrals.dto.js';
import { presentForPartner, presentPartnerSheet } from './referrals.presenter.js';

/** Referrals for the organisations that they are sent to: people with an account, and systems with the scope `partner:referrals`. */
@ApiTags('partner')
@Controller('v1/partner/referrals')
export class PartnerReferralsController {
  constructor(private readonly referrals: PartnerReferralsService) {}

  @Get()
  @Permit('referral.partner')
  async board(@CurrentActor() actor: Actor, @Query() query: PartnerBoardQuery): Promise<PartnerReferralLines> {
    const { items, nextCursor } = await this.referrals.board(actor, query);
    return { items: items.map((item) => presentForPartner(actor, item)), nextCursor };
  }

  @Get(':referralId')
  @Permit('referral.partner')
  async read(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.read(actor, id)));
  }

  @Post(':referralId/steps/receive')
  @HttpCode(200)
  @Permit('referral.partner')
  async receive(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.receive(actor, id, version)));
  }

  @Post(':referralId/steps/accept')
  @HttpCode(200)
  @Permit('referral.partner')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.accept(actor, id, version)));
  }

  @Post(':referralId/steps/decline')
  @HttpCode(200)
  @Permit('referral.partner')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: DeclineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.decline(actor, id, version, body)));
  }

  @Post(':referralId/steps/ask_information')
  @HttpCode(200)
  @Permit('referral.partner')
  async askInformation(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.askInformation(actor, id, version, body)));
  }

  @Post(':referralId/steps/start')
  @HttpCode(200)
  @Permit('referral.partner')
  async start(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.start(actor, id, version)));
  }

  @Post(':referralId/steps/report_progress')
  @HttpCode(200)
  @Permit('referral.partner')
  async reportProgress(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: ProgressRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.reportProgress(actor, id, version, body)));
  }

  @Post(':referralId/steps/report_outcome')
  @HttpCode(200)
  @Permit('referral.partner')
  async reportOutcome(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: ReportOutcomeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerReferralView> {
    return tagged(reply, presentPartnerSheet(actor, await this.referrals.reportOutcome(actor, id, version, body)));
  }
}
