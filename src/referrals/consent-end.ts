import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf } from '../cases/index.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import { isOpen } from './domain/referral-lifecycle.js';
import { EVENT_OF, move, type Movable } from './referral-moves.js';
import { notify } from './referral-notices.js';

type Reason = 'consent_withdrawn' | 'consent_ended' | 'resident_erased';

interface RestingReferral extends Movable {
  audit_ref: string | null;
  reason: Reason;
}

const BATCH = 100;
const COLUMNS = 'f.id, f.state, f.priority, f.due_at, f.clock_left_seconds, r.audit_ref';
const FROM = 'core.referrals f JOIN core.residents r ON r.id = f.resident_id';

/**
 * Ends what no longer rests on anything: the consent was withdrawn or is over, or the resident was erased. The partner's policy has shut
 * the referral already; here the open ones are withdrawn, the packets destroyed for good, and every recipient told, also those whose
 * referral was closed long ago. All of it needs a system actor.
 */
@Injectable()
export class ConsentEnd {
  constructor(
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  /** Those of one consent, waiting for whoever works on one of them; or, without an id, a batch of any. */
  async apply(tx: Tx, consentId: string | null): Promise<number> {
    const rows = await tx.query<RestingReferral>(
      `SELECT ${COLUMNS}, CASE WHEN c.withdrawn_at IS NULL THEN 'consent_ended' ELSE 'consent_withdrawn' END AS reason
       FROM ${FROM} JOIN core.consents c ON c.id = f.consent_id
       WHERE f.packet IS NOT NULL AND (c.withdrawn_at IS NOT NULL OR c.valid_until < $1) AND ($2::uuid IS NULL OR c.id = $2)
       ORDER BY f.id ${consentId === null ? `LIMIT ${BATCH} FOR UPDATE OF f SKIP LOCKED` : 'FOR UPDATE OF f'}`,
      [this.clock.today(), consentId],
    );
    for (const row of rows) await this.end(tx, row);
    return rows.length;
  }

  /** Everything about a resident who was erased; nobody is left for whom somebody could act. */
  async applyToErased(tx: Tx, residentId: string): Promise<void> {
    const rows = await tx.query<RestingReferral>(
      `SELECT ${COLUMNS}, 'resident_erased' AS reason FROM ${FROM}
       WHERE f.resident_id = $1 AND r.state = 'erased' AND (f.packet IS NOT NULL OR f.next_actor IS NOT NULL)
       ORDER BY f.id FOR UPDATE OF f`,
      [residentId],
    );
    for (const row of rows) await this.end(tx, row);
  }

  private async end(tx: Tx, row: RestingReferral): Promise<void> {
    const { id, reason } = row;
    const step = isOpen(row.state) ? (row.state === 'draft' ? 'recall' : 'withdraw') : null;
    if (step) {
      await move(tx, row, step, { now: this.clock.now(), zone: this.clock.zone }, { packet: null }, { reason });
      await tx.emit(EVENT_OF[step], { referralId: id });
      const tell = step === 'withdraw' ? (['sender', 'receiver'] as const) : (['sender'] as const);
      await notify(tx, { kind: EVENT_OF[step], referralId: id, tell, detail: { reason } });
    } else {
      await tx.run('UPDATE core.referrals SET packet = NULL, version = version + 1 WHERE id = $1', [id]);
      // What a consent allowed until its last day the recipient may keep as its own duties say; what was taken back it must delete.
      if (reason !== 'consent_ended') {
        await notify(tx, { kind: 'referral.delete-packet', referralId: id, tell: ['receiver'], detail: { reason } });
      }
    }
    await this.keys.destroy(tx, id);
    record(tx, {
      action: step ? `referral.${step}` : 'referral.destroy-packet',
      subject: { kind: 'referral', id },
      persons: personsOf([row]),
      detail: { reason },
    });
  }
}
