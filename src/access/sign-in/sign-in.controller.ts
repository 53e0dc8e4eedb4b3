import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaffActor } from '../../platform/actor.js';
import { DomainError } from '../../platform/errors.js';
import { SignInRefused } from '../access.errors.js';
import type { Account } from '../accounts.queries.js';
import { CurrentStaff, StaffIfSignedIn } from '../current-staff.decorator.js';
import { Permit, Public } from '../permit.decorator.js';
import { deviceOf } from '../sessions/device.js';
import { SessionAnswers } from '../sessions/session-answers.js';
import { SessionAnswer } from '../sessions/session.dto.js';
import { EnrolmentService } from './enrolment.service.js';
import { OwnPassword } from './own-password.service.js';
import { Passed, PasswordGuard, TokenIfAny } from './sign-in.guards.js';
import {
  ChallengeAnswer,
  ChangePasswordBody,
  ConfirmEnrolmentBody,
  Enrolment,
  EnrolmentBody,
  PasswordWithCodeBody,
  SecondFactorBody,
  SignInBody,
  type SignInAnswer,
} from './sign-in.dto.js';
import { SignIn, type SignedIn } from './sign-in.service.js';

const device = (request: FastifyRequest) => deviceOf(request.headers['user-agent']);

/** Signing in, the second factor, and one's own password. */
@ApiTags('sign-in')
@ApiExtraModels(SessionAnswer, ChallengeAnswer)
@Controller('v1/auth')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly enrolment: EnrolmentService,
    private readonly ownPassword: OwnPassword,
    private readonly answers: SessionAnswers,
  ) {}

  /** Signs in with e-mail and password: a session, or the challenge for the second factor. */
  @Post('sign-in')
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  @Public('this is where signing in happens; failures are bounded per account and address')
  @ApiBody({ type: SignInBody })
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(SessionAnswer) }, { $ref: getSchemaPath(ChallengeAnswer) }] },
  })
  async password(
    @Passed() account: Account,
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const outcome = await this.signIn.afterPassword(account, {
      code: body.code,
      delivery: body.tokenDelivery ?? 'cookie',
      device: device(request),
    });
    return 'challenge' in outcome ? outcome : this.give(reply, outcome);
  }

  /** The second step: a code of the authenticator. */
  @Post('second-factor')
  @HttpCode(200)
  @Public('the challenge proves the password; wrong codes are bounded per account')
  async code(
    @Body() body: SecondFactorBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    return this.give(reply, await this.signIn.afterChallenge(body.challenge, body.code, device(request)));
  }

  /** Sets up a second factor, or replaces it. The secret is shown this once and counts when a code of it was confirmed. */
  @Post('second-factor/enrolment')
  @HttpCode(200)
  @UseGuards(TokenIfAny)
  @ApiBearerAuth()
  @Public('a challenge proves the password; without one the caller must be signed in and give the password again')
  enrol(@StaffIfSignedIn() actor: StaffActor | null, @Body() body: EnrolmentBody): Promise<Enrolment> {
    if (body.challenge !== undefined) return this.enrolment.beginChallenged(body.challenge);
    if (!actor) throw new DomainError('unauthenticated', 'sign-in-first', 'Sign in first.');
    if (body.password === undefined) throw new DomainError('invalid', 'password-missing', 'Give your password again.');
    return this.enrolment.begin(actor, body.password, body.code);
  }

  /** Confirms the new second factor with a code of it. With a challenge this signs in; with a session it answers nothing. */
  @Post('second-factor/enrolment/confirm')
  @HttpCode(200)
  @UseGuards(TokenIfAny)
  @ApiBearerAuth()
  @ApiOkResponse({ type: SessionAnswer })
  @Public('a challenge proves the password; without one the caller must be signed in')
  async confirm(
    @StaffIfSignedIn() actor: StaffActor | null,
    @Body() body: ConfirmEnrolmentBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer | undefined> {
    if (body.challenge !== undefined)
      return this.give(reply, await this.signIn.afterEnrolment(body.challenge, body.code, device(request)));
    if (!actor) throw new SignInRefused();
    await this.enrolment.confirm(actor, body.code);
    void reply.status(204);
    return undefined;
  }

  /** Changes one's own password; all other sessions end. */
  @Post('password')
  @HttpCode(204)
  @ApiBearerAuth()
  @Permit('session.own')
  async changePassword(@CurrentStaff() actor: StaffActor, @Body() body: ChangePasswordBody): Promise<void> {
    await this.ownPassword.change(actor, body.currentPassword, body.newPassword);
  }

  /** Sets one's password with the one-time code an administrator handed over. */
  @Post('password-with-code')
  @HttpCode(204)
  @Public('the one-time code is what identifies the caller; wrong codes are bounded per account and address')
  async passwordWithCode(@Body() body: PasswordWithCodeBody, @Req() request: FastifyRequest): Promise<void> {
    await this.ownPassword.setWithCode({
      email: body.email,
      code: body.code,
      password: body.password,
      address: request.ip,
    });
  }

  private give(reply: FastifyReply, { session, delivery }: SignedIn): SessionAnswer {
    return this.answers.give(reply, session, delivery);
  }
}
