import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/ids.js';
import { JobRegistry, type JobTask, type Listener } from '../platform/queue/jobs.js';

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
        await tx.query(
          `INSERT INTO core.notifications (id, staff_id, kind, subject_kind, subject_id, detail)
           SELECT id, staff_id, 'privilege.changed', $3, $4, $5::jsonb FROM unnest($1::uuid[], $2::uuid[]) AS x(id, staff_id)`,
          [
            overseers.map(() => newId()),
            overseers.map(({ id }) => id),
            staffId ? 'staff' : 'api-client',
            staffId ?? clientId ?? null,
            JSON.stringify({ change, role: role ?? null, byId: byId ?? null }),
          ],
        );
      },
      { role: 'hs_jobs' },
    );
  }
}
