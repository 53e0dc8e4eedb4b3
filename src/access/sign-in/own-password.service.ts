import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Denials, record } from '../../audit/index.js';
import { systemActor, type StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, present } from '../../platform/errors.js';
import { SignInRefused } from '../access.errors.js';
import { accountByEmail, canonicalEmail, lockAccount } from '../accounts.queries.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Attempts, bucket } from './attempts.js';
import { oneTimeDigest } from './one-time-code.js';
import { Passwords } from './passwords.js';

const ROLE = { role: 'hs_access' } as const;

/** People set their own passwords; nobody else ever knows or chooses one. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly denials: Denials,
    private readonly clock: Clock,
  ) {}

  /** Asks for the password again before something weighty. Returns the hash it fits and the account's e-mail. */
  async prove(actor: StaffActor, password: string): Promise<{ hash: string; email: string }> {
    const counted = await this.attempts.reserve(bucket.ownPassword(actor.id));
    const account = present(await this.database.transaction(actor, (tx) => lockAccount(tx, actor.id), ROLE));
    if (!(await this.passwords.matches(account.password_hash, password))) {
      await this.denials.record(actor, 'password.prove', {}, { kind: 'staff', id: actor.id });
      throw new DomainError('forbidden', 'password-wrong', 'This is not your password.');
    }
    await this.attempts.giveBack(counted);
    return { hash: account.password_hash!, email: account.email };
  }

  /** Changes the own password and ends all other sessions. */
  async change(actor: StaffActor, currentPassword: string, newPassword: string): Promise<void> {
    const { hash, email } = await this.prove(actor, currentPassword);
    this.passwords.requireStrong(newPassword, email, '/newPassword');
    const newHash = await this.passwords.hash(newPassword);
    await this.database.transaction(
      actor,
      async (tx) => {
        const changed = await tx.run(
          'UPDATE access.staff SET password_hash = $2, version = version + 1 WHERE id = $1 AND password_hash = $3',
          [actor.id, newHash, hash],
        );
        if (changed !== 1) throw new SignInRefused();
        await this.sessions.endAll(tx, actor.id, 'password-changed', actor.sessionId);
        record(tx, { action: 'password.change', subject: { kind: 'staff', id: actor.id } });
      },
      ROLE,
    );
  }

  /** Sets a password with a one-time code. Unknown account, wrong, used and old code are one answer, in the same time. */
  async setWithCode(given: { email: string; code: string; password: string; address: string }): Promise<void> {
    const email = canonicalEmail(given.email);
    this.passwords.requireStrong(given.password, email, '/password');
    const counted = await this.attempts.reserve(bucket.oneTimeCode(email), bucket.address(given.address));
    const hash = await this.passwords.hash(given.password);
    const digest = oneTimeDigest(given.code);
    const staffId = await this.database.transaction(
      systemActor('one-time-code'),
      async (tx) => {
        const found = await accountByEmail(tx, email);
        const account = found && (await lockAccount(tx, found.id));
        const fits =
          account?.active &&
          account.one_time_digest &&
          account.one_time_expires_at &&
          timingSafeEqual(account.one_time_digest, digest) &&
          account.one_time_expires_at > this.clock.now();
        if (!fits) return null;
        await tx.query(
          `UPDATE access.staff SET password_hash = $2, one_time_digest = NULL, one_time_expires_at = NULL, version = version + 1 WHERE id = $1`,
          [account.id, hash],
        );
        await this.sessions.endAll(tx, account.id, 'password-changed');
        record(tx, { action: 'password.set', subject: { kind: 'staff', id: account.id } });
        return account.id;
      },
      ROLE,
    );
    if (staffId === null) {
      await this.denials.record(systemActor('one-time-code'), 'password.set');
      throw new SignInRefused();
    }
    await this.attempts.giveBack(counted);
  }
}
