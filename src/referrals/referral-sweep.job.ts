import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf } from '../cases/index.js';
import { systemActor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { JobRegistry, type Job } from '../platform/queue/jobs.js';
import { ConsentEnd } from './consent-end.js';
import { escalated, type Escalation } from './domain/escalation.js';
import type { OpenState } from './domain/referral-lifecycle.js';
import type { Moment, Priority } from './domain/referral-clocks.js';
import { EVENT_OF, move } from './referral-moves.js';
import { notify } from './referral-notices.js';

interface OverdueRow {
  id: string;
  state: OpenState;
  priority: Priority;
  due_at: Date;
  escalation: number;
}

const BATCH = 100;

/**
 * Looks every minute for silence. What is due stands in the table, so a lost queue loses nothing; each row's next time is moved on in
 * the transaction that tells people, so a second run at once finds nothing to do.
 */
@Injectable()
export class ReferralSweep implements Job {
  readonly name = 'referral-sweep';
  readonly attempts = 1;
  readonly every = 60_000;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
    private readonly consentEnd: ConsentEnd,
    registry: JobRegistry,
  ) {
    registry.add(this);
  }

  async perform(): Promise<void> {
    const actor = systemActor(this.name);
    while ((await this.database.transaction(actor, (tx) => this.consentEnd.apply(tx, null))) > 0);
    while ((await this.database.transaction(actor, (tx) => this.escalateBatch(tx), { role: 'hs_jobs' })) > 0);
  }

  private async escalateBatch(tx: Tx): Promise<number> {
    const moment = { now: this.clock.now(), zone: this.clock.zone };
    const rows = await tx.query<OverdueRow>(
      `SELECT id, state, priority, due_at, escalation FROM core.referrals
       WHERE due_at <= $1 AND coalesce(escalate_at, due_at) <= $1 ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      [moment.now],
    );
    for (const row of rows) {
      const next = escalated(row, moment);
      if (next.escalateAt === null) await this.expire(tx, row, next, moment);
      else await this.escalate(tx, row, next);
    }
    return rows.length;
  }

  /** Leaves the version alone: a reminder must not make the answer stale that somebody is writing just now. */
  private async escalate(tx: Tx, row: OverdueRow, next: Escalation): Promise<void> {
    await tx.run('UPDATE core.referrals SET escalation = $2, escalate_at = $3 WHERE id = $1', [
      row.id,
      next.escalation,
      next.escalateAt,
    ]);
    await notify(tx, {
      kind: next.kind,
      referralId: row.id,
      tell: next.tell,
      detail: { escalation: next.escalation, dueAt: row.due_at.toISOString() },
    });
    record(tx, {
      action: 'referral.escalate',
      subject: { kind: 'referral', id: row.id },
      detail: { escalation: next.escalation, state: row.state },
    });
    await tx.emit('referral.escalated', { referralId: row.id, escalation: next.escalation });
  }

  private async expire(tx: Tx, row: OverdueRow, next: Escalation, moment: Moment): Promise<void> {
    await move(tx, { ...row, clock_left_seconds: null }, 'expire', moment, {}, { reason: 'no_answer' });
    await notify(tx, { kind: next.kind, referralId: row.id, tell: next.tell, detail: { reason: 'no_answer' } });
    const persons = await this.destroyPacket(tx, row.id);
    record(tx, { action: 'referral.expire', subject: { kind: 'referral', id: row.id }, persons });
    await tx.emit(EVENT_OF.expire, { referralId: row.id });
  }

  private destroyPacket(tx: Tx, id: string): Promise<string[]> {
    return tx.as('hs_api', async () => {
      await this.keys.destroy(tx, id);
      const row = await tx.one<{ person_ref: string | null }>(
        'UPDATE core.referrals SET packet = NULL WHERE id = $1 RETURNING person_ref',
        [id],
      );
      return personsOf([{ audit_ref: row?.person_ref ?? null }]);
    });
  }
}
