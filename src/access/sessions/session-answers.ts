import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { AccessTokens } from '../access-tokens.js';
import { RefreshCookie } from './refresh-cookie.js';
import type { SessionAnswer, TokenDelivery } from './session.dto.js';
import type { LiveSession } from './sessions.service.js';

/** Hands a session out: the access token in the body, the refresh token where the caller wants it. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly cookie: RefreshCookie,
    private readonly clock: Clock,
  ) {}

  give(reply: FastifyReply, session: LiveSession, delivery: TokenDelivery): SessionAnswer {
    const { accessToken, expiresIn } = this.tokens.issue(session.actor);
    const answer: SessionAnswer = {
      accessToken,
      tokenType: 'Bearer',
      expiresIn,
      sessionEndsAt: session.endsAt.toISOString(),
    };
    if (delivery === 'body') return { ...answer, refreshToken: session.refreshToken };
    this.cookie.set(reply, session.refreshToken, session.endsAt, this.clock.now());
    return answer;
  }
}
