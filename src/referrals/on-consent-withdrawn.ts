import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { JobRegistry, type JobTask, type Listener } from '../platform/queue/jobs.js';
import { ConsentEnd } from './consent-end.js';

/** Ends every referral that rests on a withdrawn consent. Should the event be lost, the sweep finds the same rows. */
@Injectable()
export class OnConsentWithdrawn implements Listener {
  readonly topic = 'consent.withdrawn';
  readonly name = 'end-referrals';

  constructor(
    private readonly database: Database,
    private readonly consentEnd: ConsentEnd,
    registry: JobRegistry,
  ) {
    registry.listen(this);
  }

  async on({ key, payload }: JobTask): Promise<void> {
    await this.database.transaction(systemActor('on consent.withdrawn'), async (tx) => {
      if (!(await tx.firstDelivery(key))) return;
      await this.consentEnd.apply(tx, String(payload.consentId));
    });
  }
}
