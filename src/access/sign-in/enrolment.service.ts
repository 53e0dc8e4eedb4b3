import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import { systemActor, type StaffActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DomainError, present } from '../../platform/errors.js';
import { ChallengeEnded, SignInRefused } from '../access.errors.js';
import { lockAccount, secondFactorOf, type Account } from '../accounts.queries.js';
import { Challenges } from './challenges.js';
import { FactorCheck } from './factor-check.js';
import { OwnPassword } from './own-password.service.js';
import { SecondFactor } from './second-factor.js';
import { SignIn } from './sign-in.service.js';
import type { Enrolment } from './sign-in.dto.js';

/** Sets up a second factor: a secret first, which counts once a code of it was shown. The factor before stays until then. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly database: Database,
    private readonly challenges: Challenges,
    private readonly signIn: SignIn,
    private readonly secondFactor: SecondFactor,
    private readonly factor: FactorCheck,
    private readonly ownPassword: OwnPassword,
  ) {}

  /** For an account whose roles ask for a factor it does not have; the challenge proves the password. */
  async beginChallenged(challenge: string): Promise<Enrolment> {
    const opened = await this.challenges.open(challenge);
    return this.database.transaction(
      systemActor('sign-in'),
      async (tx) => {
        const account = await this.signIn.challenged(tx, opened);
        // With a confirmed factor the password alone must not replace it.
        if (secondFactorOf(account) !== 'enrol') throw new ChallengeEnded();
        return this.newSecret(tx, account);
      },
      { role: 'hs_access' },
    );
  }

  /** For somebody signed in: a stolen access token is not enough, the password and the present factor are asked again. */
  async begin(actor: StaffActor, password: string, code: string | undefined): Promise<Enrolment> {
    await this.ownPassword.prove(actor, password);
    return this.factor.counted(actor.id, () =>
      this.database.transaction(
        actor,
        async (tx) => {
          const account = present(await lockAccount(tx, actor.id));
          if (account.totp_confirmed_at) {
            if (code === undefined)
              throw new DomainError('invalid', 'second-factor-missing', 'Give a code of your present second factor.');
            await this.factor.use(tx, account, code);
          }
          return this.newSecret(tx, account);
        },
        { role: 'hs_access' },
      ),
    );
  }

  async confirm(actor: StaffActor, code: string): Promise<void> {
    await this.factor.counted(actor.id, () =>
      this.database.transaction(
        actor,
        async (tx) => {
          const account = present(await lockAccount(tx, actor.id));
          if (!account.totp_pending) throw new SignInRefused();
          await this.factor.confirm(tx, account, code);
          await tx.query('UPDATE access.sessions SET second_factor = true WHERE id = $1', [actor.sessionId]);
          record(tx, { action: 'second-factor.confirm', subject: { kind: 'staff', id: actor.id } });
        },
        { role: 'hs_access' },
      ),
    );
  }

  private async newSecret(tx: Tx, account: Account): Promise<Enrolment> {
    const made = await this.secondFactor.create(account.id, account.email);
    await tx.query('UPDATE access.staff SET totp_pending = $2 WHERE id = $1', [account.id, made.sealed]);
    record(tx, { action: 'second-factor.enrol', subject: { kind: 'staff', id: account.id } });
    return { otpauthUri: made.uri, secret: made.secret };
  }
}
