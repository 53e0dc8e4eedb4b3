import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../access/index.js';
import type { Actor } from '../platform/actor.js';
import { IfMatch, tagged } from '../platform/http/if-match.js';
import type { ReferralReceipt } from './receipt-answers.dto.js';
import type { ReferralLines, ReferralView } from './referral-answers.dto.js';
import {
  BoardQuery,
  ConfirmRequest,
  DisputeRequest,
  DraftReferralRequest,
  MessageRequest,
  RecallRequest,
  RecordOutcomeRequest,
  SendReferralRequest,
  WithdrawRequest,
} from './referrals.dto.js';
import { presentListed, presentReceipt, presentReferral } from './referrals.presenter.js';
import { ReferralReceiptsService } from './referral-receipts.service.js';
import { ReferralsService } from './referrals.service.js';
import { SenderStepsService } from './sender-steps.service.js';

/** Referrals for the staff of the directorate: the side that sends. */
@ApiTags('referrals')
@Controller('v1')
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly steps: SenderStepsService,
    private readonly receipts: ReferralReceiptsService,
  ) {}

  @Get('referrals')
  @Permit('referral.read')
  async board(@CurrentActor() actor: Actor, @Query() query: BoardQuery): Promise<ReferralLines> {
    const { items, nextCursor } = await this.referrals.board(actor, query);
    return { items: items.map((item) => presentListed(actor, item)), nextCursor };
  }

  @Post('cases/:caseId/referrals')
  @Permit('referral.send')
  async draft(
    @CurrentActor() actor: Actor,
    @Param('caseId') caseId: string,
    @Body() body: DraftReferralRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    const drafted = presentReferral(actor, await this.referrals.draft(actor, caseId, body));
    void reply.header('location', `/api/v1/referrals/${drafted.id}`);
    return tagged(reply, drafted);
  }

  @Get('referrals/:referralId')
  @Permit('referral.read')
  async read(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.referrals.read(actor, id)));
  }

  /** The paper that the resident takes along: where to go, what was agreed, and a code; nothing about the person. */
  @Get('referrals/:referralId/receipt')
  @Permit('referral.read')
  async receipt(@CurrentActor() actor: Actor, @Param('referralId') id: string): Promise<ReferralReceipt> {
    return presentReceipt(await this.receipts.read(actor, id));
  }

  @Post('referrals/:referralId/steps/send')
  @HttpCode(200)
  @Permit('referral.send')
  async send(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: SendReferralRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.send(actor, id, version, body)));
  }

  @Post('referrals/:referralId/steps/answer_information')
  @HttpCode(200)
  @Permit('referral.send')
  async answerInformation(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.answerInformation(actor, id, version, body)));
  }

  /** What the partner said about the outcome past the system: on the telephone, on a visit, in a letter or e-mail. */
  @Post('referrals/:referralId/steps/record_outcome')
  @HttpCode(200)
  @Permit('referral.send')
  async recordOutcome(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: RecordOutcomeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.recordOutcome(actor, id, version, body)));
  }

  @Post('referrals/:referralId/steps/confirm')
  @HttpCode(200)
  @Permit('referral.send')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: ConfirmRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.confirm(actor, id, version, body)));
  }

  @Post('referrals/:referralId/steps/dispute')
  @HttpCode(200)
  @Permit('referral.send')
  async dispute(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: DisputeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.dispute(actor, id, version, body)));
  }

  @Post('referrals/:referralId/steps/recall')
  @HttpCode(200)
  @Permit('referral.send')
  async recall(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: RecallRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.recall(actor, id, version, body)));
  }

  @Post('referrals/:referralId/steps/withdraw')
  @HttpCode(200)
  @Permit('referral.send')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('referralId') id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    return tagged(reply, presentReferral(actor, await this.steps.withdraw(actor, id, version, body)));
  }
}
