import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { ChallengeEnded } from '../access.errors.js';
import { CHALLENGE_MS } from '../domain/sign-in-policy.js';
import type { TokenDelivery } from '../sessions/session.dto.js';

/** What is known after the right password and before the second factor. */
export interface Challenge {
  staffId: string;
  delivery: TokenDelivery;
}

interface Sealed extends Challenge {
  /** Digest of the password's hash: a changed password ends the challenge. */
  password: string;
  until: number;
}

const CONTEXT = 'challenge';

/** The challenge is handed to the caller sealed, so that nothing is stored between the two steps. */
@Injectable()
export class Challenges {
  constructor(
    private readonly keeper: KeyKeeper,
    private readonly clock: Clock,
  ) {}

  async issue(challenge: Challenge, passwordHash: string): Promise<{ challenge: string; expiresIn: number }> {
    const sealed: Sealed = {
      ...challenge,
      password: digest(passwordHash),
      until: this.clock.now().getTime() + CHALLENGE_MS,
    };
    const box = await this.keeper.seal('second-factor', CONTEXT, Buffer.from(JSON.stringify(sealed)));
    return { challenge: box.toString('base64url'), expiresIn: CHALLENGE_MS / 1000 };
  }

  /** Opens a challenge, or throws `ChallengeEnded`; `fits` then compares it with the account. */
  async open(challenge: string): Promise<Challenge & { fits(passwordHash: string | null): boolean }> {
    const { password, until, ...known } = await this.read(challenge);
    if (until <= this.clock.now().getTime()) throw new ChallengeEnded();
    return { ...known, fits: (passwordHash) => passwordHash !== null && digest(passwordHash) === password };
  }

  private async read(challenge: string): Promise<Sealed> {
    try {
      return JSON.parse(
        (await this.keeper.open('second-factor', CONTEXT, Buffer.from(challenge, 'base64url'))).toString(),
      ) as Sealed;
    } catch {
      throw new ChallengeEnded();
    }
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
