import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf } from '../cases/index.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import { isOpen } from './domain/referral-lifecycle.js';
import { EVENT_OF, move, type Movable } from './referral-moves.js';
import { notify } from './referral-notices.js';

interface RestingReferral extends Movable {
  audit_ref: string | null;
  withdrawn: boolean;
}

const BATCH = 100;

/**
 * Ends what rests on a consent that was withdrawn or is over. The partner's policy has shut the referral already; here the open ones
 * are withdrawn, the packets destroyed for good, and every recipient told, also those whose referral was closed long ago.
 */
@Injectable()
export class ConsentEnd {
  constructor(
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  /** Those of one consent, waiting for whoever works on one of them; or, without an id, a batch of any. Needs a system actor. */
  async apply(tx: Tx, consentId: string | null): Promise<number> {
    const rows = await tx.query<RestingReferral>(
      `SELECT f.id, f.state, f.priority, f.due_at, f.clock_left_seconds, r.audit_ref, c.withdrawn_at IS NOT NULL AS withdrawn
       FROM core.referrals f JOIN core.consents c ON c.id = f.consent_id JOIN core.residents r ON r.id = f.resident_id
       WHERE f.packet IS NOT NULL AND (c.withdrawn_at IS NOT NULL OR c.valid_until < $1) AND ($2::uuid IS NULL OR c.id = $2)
       ORDER BY f.id ${consentId === null ? `LIMIT ${BATCH} FOR UPDATE OF f SKIP LOCKED` : 'FOR UPDATE OF f'}`,
      [this.clock.today(), consentId],
    );
    for (const row of rows) await this.end(tx, row);
    return rows.length;
  }

  private async end(tx: Tx, row: RestingReferral): Promise<void> {
    const { id } = row;
    const reason = row.withdrawn ? 'consent_withdrawn' : 'consent_ended';
    if (isOpen(row.state)) {
      await move(tx, row, 'withdraw', { now: this.clock.now(), zone: this.clock.zone }, { packet: null }, { reason });
      await tx.emit(EVENT_OF.withdraw, { referralId: id });
      await notify(tx, { kind: EVENT_OF.withdraw, referralId: id, tell: ['sender', 'receiver'], detail: { reason } });
    } else {
      await tx.run('UPDATE core.referrals SET packet = NULL, version = version + 1 WHERE id = $1', [id]);
      // What a consent allowed until its last day may be kept as the law of the recipient says; what was withdrawn must be deleted.
      if (row.withdrawn) {
        await notify(tx, { kind: 'referral.delete-packet', referralId: id, tell: ['receiver'], detail: { reason } });
      }
    }
    await this.keys.destroy(tx, id);
    record(tx, {
      action: isOpen(row.state) ? 'referral.withdraw' : 'referral.destroy-packet',
      subject: { kind: 'referral', id },
      persons: personsOf([row]),
      detail: { reason },
    });
  }
}
