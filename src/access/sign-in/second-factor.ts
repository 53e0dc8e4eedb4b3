import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';

const STEP_SECONDS = 30;
const ISSUER = 'Hemşehri';

/** Time-based one-time passwords (RFC 6238), whose secrets are sealed by the key keeper. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly keeper: KeyKeeper,
    private readonly clock: Clock,
  ) {}

  /** A new secret: sealed for the database, and once in the clear for the person's authenticator. */
  async create(staffId: string, email: string): Promise<{ sealed: Buffer; secret: string; uri: string }> {
    const secret = new Secret({ size: 20 });
    const sealed = await this.keeper.seal('second-factor', contextOf(staffId), Buffer.from(secret.bytes));
    return { sealed, secret: secret.base32, uri: totp(secret, email).toString() };
  }

  /** The time step a code belongs to, one step early or late at most; null when it is wrong. */
  async stepOf(staffId: string, sealed: Buffer, code: string): Promise<number | null> {
    const bytes = await this.keeper.open('second-factor', contextOf(staffId), sealed);
    const secret = new Secret({ buffer: Uint8Array.from(bytes).buffer });
    const now = this.clock.now().getTime();
    const offset = totp(secret, 'account').validate({ token: code, timestamp: now, window: 1 });
    return offset === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + offset;
  }
}

const contextOf = (staffId: string): string => `staff|${staffId}`;

const totp = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret, digits: 6, period: STEP_SECONDS, algorithm: 'SHA1' });
