import { Injectable } from '@nestjs/common';
import { Denials } from '../../audit/index.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { SignInLimited, SignInRefused } from '../access.errors.js';
import { accountByEmail, canonicalEmail, type Account } from '../accounts.queries.js';
import { Attempts, bucket } from './attempts.js';
import { Passwords } from './passwords.js';
import { SecondFactor } from './second-factor.js';

export interface Credentials {
  email: string;
  password: string;
  code?: string;
  address: string;
}

/**
 * Is this the password of this account? Failures are bounded per account and per address before anything is compared. Because anybody
 * can lock an account by failing on purpose, a locked one still opens for password and second factor together: the factor is looked at
 * first, bounded per account and address, and whatever is wrong gives the answer of the lock.
 */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly denials: Denials,
  ) {}

  /** The account, or `SignInRefused` or `SignInLimited`. A code is looked at but not used up; see `SignIn`. */
  async pass(given: Credentials): Promise<Account> {
    const email = canonicalEmail(given.email);
    try {
      const counted = await this.attempts.reserve(bucket.account(email), bucket.address(given.address));
      const account = await this.compare(email, given.password);
      await this.attempts.giveBack(counted);
      return account;
    } catch (error) {
      if (error instanceof SignInLimited && given.code !== undefined)
        return this.passLocked(email, given, given.code, error);
      throw error;
    }
  }

  private async passLocked(email: string, given: Credentials, code: string, locked: SignInLimited): Promise<Account> {
    const counted = await this.attempts.reserve(...bucket.locked(email, given.address));
    const known = await this.find(email);
    const factorFits =
      known?.active &&
      known.totp_sealed &&
      known.totp_confirmed_at &&
      (await this.secondFactor.stepOf(known.id, known.totp_sealed, code)) !== null;
    if (!factorFits) throw locked;
    const proven = await this.attempts.reserve(bucket.proven(email));
    const account = await this.compare(email, given.password).catch((error: unknown) => {
      throw error instanceof SignInRefused ? locked : error;
    });
    await this.attempts.giveBack(counted, proven);
    return account;
  }

  private async compare(email: string, password: string): Promise<Account> {
    const account = await this.find(email);
    const right = await this.passwords.matches(account?.active ? account.password_hash : null, password);
    if (account && right) return account;
    // Written for unknown accounts too, so that both cost the same.
    await this.denials.record(
      systemActor('sign-in'),
      'session.start',
      {},
      account ? { kind: 'staff', id: account.id } : undefined,
    );
    throw new SignInRefused();
  }

  private find(email: string): Promise<Account | null> {
    return this.database.transaction(systemActor('sign-in'), (tx) => accountByEmail(tx, email), { role: 'hs_access' });
  }
}
