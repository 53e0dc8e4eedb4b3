import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { JobRegistry, type JobTask, type Listener } from '../platform/queue/jobs.js';
import { deliver } from './inbox.js';

/** Tells all other administrators and every data-protection officer that somebody's rights changed: nobody gains rights unseen. */
@Injectable()
export class OnPrivilegeChanged implements Listener {
  readonly topic = 'privilege.changed';
  readonly name = 'tell-overseers';

  constructor(
    private readonly database: Database,
    registry: JobRegistry,
  ) {
    registry.listen(this);
  }

  async on(event: JobTask): Promise<void> {
    const { staffId, clientId, byId, change, role } = event.payload;
    await this.database.transaction(
      systemActor('notifications'),
      async (tx) => {
        if (!(await tx.firstDelivery(event.key))) return;
        const overseers = await tx.query<{ id: string }>(
          `SELECT DISTINCT s.id FROM access.staff s JOIN access.staff_roles r ON r.staff_id = s.id
           WHERE s.active AND (r.role = 'dpo' OR (r.role = 'administrator' AND s.id IS DISTINCT FROM $1))`,
          [byId ?? null],
        );
        await deliver(
          tx,
          overseers.map(({ id }) => id),
          {
            kind: 'privilege.changed',
            subjectKind: staffId ? 'staff' : 'api-client',
            subjectId: staffId ?? clientId ?? null,
            detail: { change: change ?? null, role: role ?? null, byId: byId ?? null },
          },
        );
      },
      { role: 'hs_jobs' },
    );
  }
}
