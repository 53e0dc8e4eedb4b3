import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import {
  caseById,
  caseTakes,
  mayDo,
  glimpses,
  lockCase,
  personsOf,
  unitsOf,
  type PersonGlimpse,
} from '../cases/index.js';
import { validConsentId } from '../consent/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page } from '../platform/http/paging.js';
import { newCode, newId } from '../platform/ids.js';
import { ServiceReader } from '../service-directory/index.js';
import { clockOf } from './domain/referral-clocks.js';
import { isOpen } from './domain/referral-lifecycle.js';
import { openPacket, type OpenStep } from './packets.js';
import { noteStep } from './referral-moves.js';
import type { BoardQuery, DraftReferralRequest } from './referrals.dto.js';
import { CaseNotOpen, notAnEarlierAttempt, takesNoReferrals, unknownService } from './referrals.errors.js';
import {
  attemptsAround,
  board,
  hasSuccessor,
  lockReferral,
  referralById,
  stepsOf,
  type AttemptRow,
  type StaffReferralRow,
  type StaffReferralSheetRow,
} from './referrals.queries.js';
import type { Packet } from './domain/packet.js';

export interface ListedReferral {
  row: StaffReferralRow;
  person: PersonGlimpse;
  now: Date;
}

/** A referral with all that the sender's page shows. */
export interface ReferralSheet extends ListedReferral {
  row: StaffReferralSheetRow;
  today: string;
  packet: Packet | null;
  steps: OpenStep[];
  /** For a draft: the consent on which it could be sent today. */
  validConsentId: string | null;
  attempts: AttemptRow[];
}

/** Referrals as the sender's side sees and makes them. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
    private readonly services: ServiceReader,
  ) {}

  board(actor: Actor, query: BoardQuery): Promise<Page<ListedReferral>> {
    return this.database.transaction(actor, async (tx) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const now = this.clock.now();
      const mine = query.worker === 'me' ? (actorId(actor) ?? undefined) : undefined;
      const { state, whoseMove, search, caseId, residentId, cursor } = query;
      const overdue = query.overdue === 'true';
      const filter = { state, whoseMove, search, caseId, residentId, cursor, overdue, mine, now, limit };
      const rows = await board(tx, unitsOf(actor), filter);
      const shown = rows.slice(0, limit);
      const people = await glimpses(this.keys, shown);
      if (shown.length > 0) {
        record(tx, { action: 'referral.list', persons: personsOf(shown), detail: { count: shown.length } });
      }
      const key = (row: (typeof rows)[number]) => [row.sort_key, row.id];
      return pageOf(rows, limit, key, (row) => ({ row, person: people.get(row.resident_id)!, now }));
    });
  }

  read(actor: Actor, id: string): Promise<ReferralSheet> {
    return this.database.transaction(actor, async (tx) => {
      const sheet = await this.show(tx, actor, id);
      record(tx, { action: 'referral.read', subject: { kind: 'referral', id }, persons: personsOf([sheet.row]) });
      return sheet;
    });
  }

  draft(actor: Actor, caseId: string, input: DraftReferralRequest): Promise<ReferralSheet> {
    return this.database.transaction(actor, async (tx) => {
      const { row: owner, audit_ref } = await this.caseForReferral(tx, actor, caseId);
      const service = await this.services.findForReferral(tx, input.serviceId);
      if (!service) throw unknownService();
      if (!service.acceptsReferrals || service.status !== 'active') throw takesNoReferrals();
      if (input.attemptOf) await this.requireEarlierAttempt(tx, actor, input.attemptOf, owner.resident_id);

      const id = newId();
      const priority = input.priority ?? owner.priority;
      const moment = { now: this.clock.now(), zone: this.clock.zone };
      const due = clockOf('draft', { state: 'draft', priority, dueAt: null, clockLeftSeconds: null }, moment);
      await tx.query(
        `INSERT INTO core.referrals (id, code, case_id, resident_id, unit_id, sender_id, service_id, recipient_id, sector, priority, state,
           next_actor, due_at, escalate_at, attempt_of, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', $11, $12, $13, $14, $6)`,
        [
          ...[id, newCode('F'), caseId, owner.resident_id, owner.unit_id, actorId(actor), service.id],
          ...[service.organizationId, service.sector, priority, due.nextActor, due.dueAt, due.escalateAt],
          input.attemptOf ?? null,
        ],
      );
      await noteStep(tx, { referralId: id, step: 'draft', from: null, to: 'draft', at: moment.now });
      record(tx, {
        action: 'referral.draft',
        subject: { kind: 'referral', id },
        persons: personsOf([{ audit_ref }]),
        detail: { recipientId: service.organizationId },
      });
      await tx.emit('referral.drafted', { referralId: id, caseId });
      return this.show(tx, actor, id);
    });
  }

  /** The answer of reads and of every step on the sender's side. */
  async show(tx: Tx, actor: Actor, id: string): Promise<ReferralSheet> {
    const row = await referralById(tx, unitsOf(actor), id);
    const people = await glimpses(this.keys, [row]);
    const { packet, steps } = await openPacket(tx, this.keys, row, await stepsOf(tx, id));
    const today = this.clock.today();
    const wanted = { residentId: row.resident_id, recipientId: row.recipient_id, today };
    const consentId = row.state === 'draft' ? await validConsentId(tx, unitsOf(actor), wanted) : null;
    return {
      row,
      person: people.get(row.resident_id)!,
      now: this.clock.now(),
      today,
      packet,
      steps,
      validConsentId: consentId,
      attempts: await attemptsAround(tx, unitsOf(actor), id),
    };
  }

  private async caseForReferral(tx: Tx, actor: Actor, caseId: string) {
    // Locked, so that the case cannot be closed while a referral is made in it.
    const { audit_ref } = await lockCase(tx, unitsOf(actor), caseId);
    const row = await caseById(tx, unitsOf(actor), caseId);
    authorise(mayDo(actor, 'refer', { unitId: row.unit_id, workerId: row.worker_id }));
    if (!caseTakes('refer', row.state)) throw new CaseNotOpen();
    return { row, audit_ref };
  }

  private async requireEarlierAttempt(tx: Tx, actor: Actor, id: string, residentId: string): Promise<void> {
    const earlier = await lockReferral(tx, unitsOf(actor), id);
    if (earlier.resident_id !== residentId || isOpen(earlier.state) || (await hasSuccessor(tx, id))) {
      throw notAnEarlierAttempt();
    }
  }
}
