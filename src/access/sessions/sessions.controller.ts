import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaffActor } from '../../platform/actor.js';
import { NotFound } from '../../platform/errors.js';
import { SessionEnded } from '../access.errors.js';
import { CurrentStaff, StaffIfSignedIn } from '../current-staff.decorator.js';
import { Permit, Public } from '../permit.decorator.js';
import { BodyMayBeMissing, TokenIfAny } from '../sign-in/sign-in.guards.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionAnswers } from './session-answers.js';
import { Me, RefreshBody, SessionAnswer, SessionList } from './session.dto.js';
import { SessionQueries } from './sessions.queries.js';
import { Sessions } from './sessions.service.js';

/** One's own sessions. */
@ApiTags('sign-in')
@Controller('v1/auth')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
    private readonly answers: SessionAnswers,
    private readonly cookie: RefreshCookie,
  ) {}

  /** Renews the access token. Every refresh token works once: using one twice ends the session. */
  @Post('refresh')
  @HttpCode(200)
  @UseGuards(BodyMayBeMissing)
  @Public('the refresh token, in cookie or body, is what identifies the caller')
  async refresh(
    @Body() body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const token = body.refreshToken ?? this.cookie.read(request);
    if (!token) throw new SessionEnded();
    try {
      const session = await this.sessions.refresh(token);
      return this.answers.give(reply, session, body.refreshToken ? 'body' : 'cookie');
    } catch (error) {
      if (error instanceof SessionEnded && !body.refreshToken) this.cookie.clear(reply);
      throw error;
    }
  }

  /** Ends the session and has the browser forget what belongs to it. Works with an access token that has just ended, too. */
  @Post('sign-out')
  @HttpCode(204)
  @UseGuards(TokenIfAny)
  @Public('it ends only the session whose token it is shown, which may be the refresh token alone')
  async signOut(
    @StaffIfSignedIn() actor: StaffActor | null,
    @Body() body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(actor, body.refreshToken ?? this.cookie.read(request));
    this.cookie.clear(reply);
    void reply.header('clear-site-data', '"cookies", "storage"');
  }

  /** Where one is signed in. */
  @Get('sessions')
  @ApiBearerAuth()
  @Permit('session.own')
  list(@CurrentStaff() actor: StaffActor): Promise<SessionList> {
    return this.queries.own(actor);
  }

  /** Ends one of one's own sessions, such as that of a lost phone. */
  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiBearerAuth()
  @Permit('session.own')
  async end(@CurrentStaff() actor: StaffActor, @Param('sessionId') sessionId: string): Promise<void> {
    if (!(await this.sessions.endOwn(actor, sessionId))) throw new NotFound();
  }

  /** Who am I, and what may I do. */
  @Get('me')
  @ApiBearerAuth()
  @Permit('session.own')
  me(@CurrentStaff() actor: StaffActor): Promise<Me> {
    return this.queries.me(actor);
  }
}
