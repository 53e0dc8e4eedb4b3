import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import { AccessTokens, AUDIENCE, ISSUER, actorOf, type Claims } from './access-tokens.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Reads the bearer token. Whether its session still lives is asked of the database, in the transaction of the work itself. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(
    tokens: AccessTokens,
    private readonly verified: VerifiedTokens,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: tokens.key as never,
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      passReqToCallback: true,
    });
  }

  validate(request: FastifyRequest, claims: Claims & { exp: number }): Actor {
    const actor = actorOf(claims);
    this.verified.remember(request.headers.authorization!, actor, claims.exp);
    return actor;
  }
}
