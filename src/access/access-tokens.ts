import { createSecretKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import type { ClientActor, StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/config/config.js';

export const ACCESS_TOKEN_SECONDS = 600;
export const ISSUER = 'hemsehri';
export const AUDIENCE = 'hemsehri-api';

/** What an access token says. Roles are repeated for the guard; the database checks session and `rights` again in every transaction. */
export type Claims =
  | {
      kind: 'staff';
      sub: string;
      sid: string;
      rights: number;
      roles: string[];
      units: string[];
      partner: string | null;
    }
  | { kind: 'client'; sub: string; rights: number; scopes: string[]; partner: string | null };

/** Issues short-lived access tokens (JWT, HS256). */
@Injectable()
export class AccessTokens {
  // A KeyObject, not a string: with a string the library tries to read it as a public key first, which costs 40 times as much.
  readonly key: KeyObject;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    const secret = settings.values.tokenSecret;
    if (!secret) throw new Error('TOKEN_SECRET is not set; npm start makes one for the embedded set-up.');
    this.key = createSecretKey(Buffer.from(secret));
  }

  issue(actor: StaffActor | ClientActor): { accessToken: string; expiresIn: number } {
    const issued = Math.floor(this.clock.now().getTime() / 1000);
    const { sub, ...claims } = claimsOf(actor);
    const accessToken = jwt.sign({ ...claims, iat: issued, exp: issued + ACCESS_TOKEN_SECONDS }, this.key, {
      algorithm: 'HS256',
      issuer: ISSUER,
      audience: AUDIENCE,
      subject: sub,
    });
    return { accessToken, expiresIn: ACCESS_TOKEN_SECONDS };
  }

  /** Whether the token was issued here and has not expired; nothing about its session. */
  isOurs(token: string): boolean {
    try {
      jwt.verify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: Math.floor(this.clock.now().getTime() / 1000),
      });
      return true;
    } catch {
      return false;
    }
  }
}

function claimsOf(actor: StaffActor | ClientActor): Claims {
  if (actor.kind === 'client') {
    return {
      kind: 'client',
      sub: actor.id,
      rights: actor.rightsVersion,
      scopes: [...actor.scopes],
      partner: actor.partnerId,
    };
  }
  return {
    kind: 'staff',
    sub: actor.id,
    sid: actor.sessionId,
    rights: actor.rightsVersion,
    roles: [...actor.roles],
    units: [...actor.unitIds],
    partner: actor.partnerId,
  };
}

/** The actor that verified claims stand for. */
export function actorOf(claims: Claims): StaffActor | ClientActor {
  if (claims.kind === 'client') {
    return {
      kind: 'client',
      id: claims.sub,
      rightsVersion: claims.rights,
      scopes: claims.scopes,
      partnerId: claims.partner,
    };
  }
  return {
    kind: 'staff',
    id: claims.sub,
    sessionId: claims.sid,
    rightsVersion: claims.rights,
    roles: claims.roles,
    unitIds: claims.units,
    partnerId: claims.partner,
  };
}
