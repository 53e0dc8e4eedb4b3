import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { ChallengeEnded, SignInRefused } from '../access.errors.js';
import { lockAccount, secondFactorOf, type Account } from '../accounts.queries.js';
import type { TokenDelivery } from '../sessions/session.dto.js';
import { Sessions, type LiveSession } from '../sessions/sessions.service.js';
import { Challenges } from './challenges.js';
import { FactorCheck } from './factor-check.js';
import type { ChallengeAnswer } from './sign-in.dto.js';

/** A session, and where its refresh token was asked to go. */
export interface SignedIn {
  session: LiveSession;
  delivery: TokenDelivery;
}

/** From the right password to a session, through the second factor where one is needed. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly factor: FactorCheck,
    private readonly sessions: Sessions,
  ) {}

  /** After the right password: a session, or the challenge for what is missing. */
  async afterPassword(
    passed: Account,
    facts: { code?: string; delivery: TokenDelivery; device: string | null },
  ): Promise<SignedIn | ChallengeAnswer> {
    const needed = secondFactorOf(passed);
    if (needed === 'required' && facts.code !== undefined) {
      const { code } = facts;
      return this.factor.counted(passed.id, () =>
        this.begin(passed, facts, (tx, account) => this.factor.use(tx, account, code)),
      );
    }
    if (needed === 'none') return this.begin(passed, facts);
    return {
      secondFactor: needed,
      ...(await this.challenges.issue({ staffId: passed.id, delivery: facts.delivery }, passed.password_hash!)),
    };
  }

  /** The second step of the sign-in. */
  async afterChallenge(challenge: string, code: string, device: string | null): Promise<SignedIn> {
    const opened = await this.challenges.open(challenge);
    return this.factor.counted(opened.staffId, () =>
      this.inTransaction(async (tx) => {
        const account = await this.challenged(tx, opened);
        if (secondFactorOf(account) !== 'required') throw new ChallengeEnded();
        await this.factor.use(tx, account, code);
        return {
          session: await this.sessions.start(tx, account, { secondFactor: true, device }),
          delivery: opened.delivery,
        };
      }),
    );
  }

  /** Confirms a new second factor that a challenge asked for, and signs in. */
  async afterEnrolment(challenge: string, code: string, device: string | null): Promise<SignedIn> {
    const opened = await this.challenges.open(challenge);
    return this.factor.counted(opened.staffId, () =>
      this.inTransaction(async (tx) => {
        const account = await this.challenged(tx, opened);
        if (secondFactorOf(account) !== 'enrol') throw new ChallengeEnded();
        await this.factor.confirm(tx, account, code);
        return {
          session: await this.sessions.start(tx, account, { secondFactor: true, device }),
          delivery: opened.delivery,
        };
      }),
    );
  }

  /** The account of a challenge, locked; `ChallengeEnded` when its password changed or it is no account any more. */
  async challenged(tx: Tx, opened: Awaited<ReturnType<Challenges['open']>>): Promise<Account> {
    const account = await lockAccount(tx, opened.staffId);
    if (!account?.active || !opened.fits(account.password_hash)) throw new ChallengeEnded();
    return account;
  }

  private begin(
    passed: Account,
    facts: { delivery: TokenDelivery; device: string | null },
    proof?: (tx: Tx, account: Account) => Promise<void>,
  ): Promise<SignedIn> {
    return this.inTransaction(async (tx) => {
      const account = await lockAccount(tx, passed.id);
      // Between the comparison and now the account may have been closed, or its password or roles changed.
      if (!account?.active || account.password_hash !== passed.password_hash) throw new SignInRefused();
      if (!proof && secondFactorOf(account) !== 'none') throw new SignInRefused();
      await proof?.(tx, account);
      return {
        session: await this.sessions.start(tx, account, { secondFactor: proof !== undefined, device: facts.device }),
        delivery: facts.delivery,
      };
    });
  }

  private inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(systemActor('sign-in'), work, { role: 'hs_access' });
  }
}
