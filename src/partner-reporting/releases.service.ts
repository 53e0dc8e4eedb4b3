import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import type { StaffActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { DomainError, authorise, expectVersion, present } from '../platform/errors.js';
import { attack } from './domain/attack.js';
import { INDICATOR_IDS } from './domain/indicators.js';
import { mayTake, take, type ReleaseStep } from './domain/release-lifecycle.js';
import { publishedDigest } from './published-digest.js';
import { peopleOf, releaseById, releasedAround, tableOf, type ReleaseRow } from './releases.queries.js';

/** The columns each step fills; a step without a row does not compile. */
const SIGNATURE: Record<ReleaseStep, { by: string; at: string }> = {
  approve: { by: 'approved_by', at: 'approved_at' },
  release: { by: 'released_by', at: 'released_at' },
  reject: { by: 'rejected_by', at: 'rejected_at' },
};

/** The steps from draft to release, each by a person who did not do the one before. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  approve(actor: StaffActor, id: string, version: number): Promise<ReleaseRow> {
    return this.step('approve', actor, id, version);
  }

  release(actor: StaffActor, id: string, version: number): Promise<ReleaseRow> {
    return this.step('release', actor, id, version);
  }

  reject(actor: StaffActor, id: string, version: number): Promise<ReleaseRow> {
    return this.step('reject', actor, id, version);
  }

  private step(step: ReleaseStep, actor: StaffActor, id: string, version: number): Promise<ReleaseRow> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const release = present(await releaseById(tx, id, true));
        authorise(mayTake(step, actor, peopleOf(release)), 'second-person-needed');
        expectVersion(release.version, version);
        const state = take(step, release.state);
        // What is signed must be what was protected: a table changed behind the service's back is not signed.
        if (!publishedDigest(release.cells).equals(release.digest)) {
          throw new DomainError('conflict', 'release-altered', 'The stored table is not the one that was protected.');
        }
        if (step !== 'reject') await requireSafe(tx, release);
        await this.save(tx, step, release.id, state, actor.id);
        record(tx, {
          action: `release.${step}`,
          subject: { kind: 'release', id },
          detail: { period: release.period, revision: release.revision },
        });
        await tx.emit(`statistics.release-${step}`, { releaseId: id, period: release.period });
        return present(await releaseById(tx, id));
      },
      { role: 'hs_statistics' },
    );
  }

  private async save(tx: Tx, step: ReleaseStep, id: string, state: string, by: string): Promise<void> {
    const { by: byColumn, at: atColumn } = SIGNATURE[step];
    await tx.query(
      `UPDATE stats.releases SET state = $2, ${byColumn} = $3, ${atColumn} = $4, version = version + 1 WHERE id = $1`,
      [id, state, by, this.clock.now()],
    );
  }
}

/**
 * Attacks the table once more against all that is out by now: between draft and release another month or revision may have been
 * released. A table that fails is not signed; a new run makes one that does not.
 */
async function requireSafe(tx: Tx, release: ReleaseRow): Promise<void> {
  const earlier = await releasedAround(tx, release.period);
  for (const indicator of INDICATOR_IDS) {
    const findings = attack(
      tableOf(release, indicator),
      earlier.map((other) => tableOf(other, indicator)),
    );
    if (findings.length > 0) {
      throw new DomainError(
        'conflict',
        'release-unsafe-now',
        'Together with what is released by now, this table gives figures away. Run the month again.',
      );
    }
  }
}
