import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { JobRegistry, type JobTask, type Listener } from '../platform/queue/jobs.js';
import { ConsentEnd } from './consent-end.js';

/** The erasure has destroyed the packets' keys already; this ends the referrals and tells recipients to delete what they hold. */
@Injectable()
export class OnResidentErased implements Listener {
  readonly topic = 'resident.erased';
  readonly name = 'end-referrals';

  constructor(
    private readonly database: Database,
    private readonly consentEnd: ConsentEnd,
    registry: JobRegistry,
  ) {
    registry.listen(this);
  }

  async on({ key, payload }: JobTask): Promise<void> {
    await this.database.transaction(systemActor('on resident.erased'), async (tx) => {
      if (!(await tx.firstDelivery(key))) return;
      await this.consentEnd.applyToErased(tx, String(payload.residentId));
    });
  }
}
