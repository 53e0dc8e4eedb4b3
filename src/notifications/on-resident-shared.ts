import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { JobRegistry, type JobTask, type Listener } from '../platform/queue/jobs.js';
import { deliver } from './inbox.js';

/** Tells the supervisors of a file's home unit that another unit took the file: nobody takes one unseen. */
@Injectable()
export class OnResidentShared implements Listener {
  readonly topic = 'resident.shared';
  readonly name = 'tell-home-unit';

  constructor(
    private readonly database: Database,
    registry: JobRegistry,
  ) {
    registry.listen(this);
  }

  async on(event: JobTask): Promise<void> {
    const { residentId, unitId, homeUnitId, how, by } = event.payload;
    if (how !== 'taken') return;
    await this.database.transaction(
      systemActor('notifications'),
      async (tx) => {
        if (!(await tx.firstDelivery(event.key))) return;
        const supervisors = await tx.query<{ id: string }>(
          `SELECT DISTINCT s.id FROM access.staff s JOIN access.staff_roles r ON r.staff_id = s.id
           WHERE s.active AND r.role = 'supervisor' AND r.unit_id = $1`,
          [homeUnitId],
        );
        await deliver(
          tx,
          supervisors.map(({ id }) => id),
          {
            kind: 'resident.taken',
            subjectKind: 'resident',
            subjectId: residentId ?? null,
            detail: { unitId: unitId ?? null, byId: by ?? null },
          },
        );
      },
      { role: 'hs_jobs' },
    );
  }
}
