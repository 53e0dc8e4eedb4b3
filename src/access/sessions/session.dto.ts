import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Permission } from '../domain/permissions.js';
import type { Role } from '../domain/roles.js';

export const TOKEN_DELIVERIES = ['cookie', 'body'] as const;

/** `cookie` keeps the refresh token out of reach of scripts in a page; `body` is for programs. */
export type TokenDelivery = (typeof TOKEN_DELIVERIES)[number];

/** Signed in: a bearer token for ten minutes, and a way to renew it. */
export class SessionAnswer {
  accessToken!: string;
  tokenType!: 'Bearer';
  /** Seconds until the access token ends. */
  expiresIn!: number;
  /** The session ends then unless it is refreshed before. */
  sessionEndsAt!: string;
  /** Only with `tokenDelivery: "body"`; otherwise it is in an HttpOnly cookie. */
  refreshToken?: string;
}

export class RefreshBody {
  /** For programs that asked for it in the body; browsers send the cookie. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  refreshToken?: string;
}

export class SessionView {
  id!: string;
  startedAt!: string;
  lastUsedAt!: string;
  endsAt!: string;
  secondFactor!: boolean;
  /** Browser and system as far as they name themselves. */
  device!: string | null;
  /** The session of this request. */
  current!: boolean;
}

/** One's own sessions that are not over, newest first; 200 at most. */
export class SessionList {
  items!: SessionView[];
}

export class OwnUnit {
  id!: string;
  code!: string;
  name!: string;
}

export class OwnRole {
  role!: Role;
  unitId!: string | null;
}

export class Me {
  id!: string;
  email!: string;
  displayName!: string;
  partnerId!: string | null;
  roles!: OwnRole[];
  units!: OwnUnit[];
  /** Names of the policy table: what a page may offer. */
  permissions!: Permission[];
  secondFactor!: boolean;
  sessionId!: string;
  sessionEndsAt!: string;
}
