import { Injectable } from '@nestjs/common';
import { Denials } from '../../audit/index.js';
import { systemActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database/transaction.js';
import { SignInRefused } from '../access.errors.js';
import type { Account } from '../accounts.queries.js';
import { Attempts, bucket } from './attempts.js';
import { SecondFactor } from './second-factor.js';

/** Uses up a code of the second factor: each works once, and a wrong one is counted. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly attempts: Attempts,
    private readonly secondFactor: SecondFactor,
    private readonly denials: Denials,
  ) {}

  /** Counts the attempt, does the work, and gives the attempt back; a work that ends in `SignInRefused` stays counted. */
  async counted<T>(staffId: string, work: () => Promise<T>): Promise<T> {
    const counted = await this.attempts.reserve(bucket.code(staffId));
    try {
      const result = await work();
      await this.attempts.giveBack(counted);
      return result;
    } catch (error) {
      if (error instanceof SignInRefused) {
        await this.denials.record(systemActor('sign-in'), 'session.second-factor', {}, { kind: 'staff', id: staffId });
      } else {
        await this.attempts.giveBack(counted);
      }
      throw error;
    }
  }

  /** Takes a code of the confirmed factor, in the transaction that rests on it. Throws `SignInRefused` when it is wrong or was used. */
  async use(tx: Tx, account: Account, code: string): Promise<void> {
    if (!account.totp_sealed || !account.totp_confirmed_at) throw new SignInRefused();
    const step = await this.secondFactor.stepOf(account.id, account.totp_sealed, code);
    if (step === null) throw new SignInRefused();
    const taken = await tx.run(
      'UPDATE access.staff SET totp_last_step = $2 WHERE id = $1 AND coalesce(totp_last_step, -1) < $2',
      [account.id, step],
    );
    if (taken !== 1) throw new SignInRefused();
  }

  /** Takes the first code of a new factor, which confirms it. */
  async confirm(tx: Tx, account: Account, code: string): Promise<void> {
    const step = account.totp_pending && (await this.secondFactor.stepOf(account.id, account.totp_pending, code));
    if (step === null) throw new SignInRefused();
    await tx.query(
      `UPDATE access.staff SET totp_sealed = totp_pending, totp_pending = NULL, totp_confirmed_at = now(), totp_last_step = $2, version = version + 1
       WHERE id = $1`,
      [account.id, step],
    );
  }
}
