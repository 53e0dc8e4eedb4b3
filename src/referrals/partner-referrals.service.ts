import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, expectVersion, InvalidFields } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import { outcomeDayFaults } from './domain/outcome-day.js';
import type { Packet } from './domain/packet.js';
import type { StepReason } from './domain/reasons.js';
import { losesPacket, take, type ReferralStep } from './domain/referral-lifecycle.js';
import { mayTake } from './domain/referral-permissions.js';
import { openPacket, sealMessage, type OpenStep } from './packets.js';
import {
  lockForPartner,
  partnerBoard,
  partnerReferral,
  type PartnerReferralRow,
  type PartnerView,
} from './partner-referrals.queries.js';
import { EVENT_OF, move, type Filled } from './referral-moves.js';
import { notify, toldOf } from './referral-notices.js';
import type {
  DeclineRequest,
  MessageRequest,
  PartnerBoardQuery,
  ProgressRequest,
  ReportOutcomeRequest,
} from './referrals.dto.js';
import { PacketGone } from './referrals.errors.js';
import { stepsOf, type ReferralRow } from './referrals.queries.js';

export interface ListedForPartner {
  row: PartnerReferralRow;
  now: Date;
}

export interface PartnerSheet extends ListedForPartner {
  packet: Packet | null;
  steps: OpenStep[];
}

interface Decision {
  filled?: Filled;
  reason?: StepReason;
  message?: string;
}

/** Referrals as the organisation sees them that they were sent to: the packet and its course, and nothing of the file behind it. */
@Injectable()
export class PartnerReferralsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  board(actor: Actor, query: PartnerBoardQuery): Promise<Page<ListedForPartner>> {
    return this.inPartnerRole(actor, async (tx, view) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const now = this.clock.now();
      const { state, whoseMove, search, cursor } = query;
      const overdue = query.overdue === 'true';
      const rows = await partnerBoard(tx, view, { state, whoseMove, search, cursor, overdue, now, limit });
      const persons = personsOf(rows.slice(0, limit));
      if (persons.length > 0) {
        record(tx, { action: 'referral.list', persons, detail: { side: 'partner', count: persons.length } });
      }
      return pageOf(
        rows,
        limit,
        (row) => [row.sort_key, row.id],
        (row) => ({ row, now }),
      );
    });
  }

  /** Who read which fields of whom stands in the audit trail; so it does for steps, whose answer shows the packet again. */
  read(actor: Actor, id: string): Promise<PartnerSheet> {
    return this.inPartnerRole(actor, async (tx, view) => {
      const sheet = await this.show(tx, view, id);
      record(tx, {
        action: 'referral.read',
        subject: { kind: 'referral', id },
        persons: personsOf([sheet.row]),
        purpose: 'referral',
        detail: { side: 'partner', fields: fieldsOf(sheet) },
      });
      return sheet;
    });
  }

  receive(actor: Actor, id: string, version: number): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'receive', () => ({}));
  }

  accept(actor: Actor, id: string, version: number): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'accept', () => ({}));
  }

  decline(actor: Actor, id: string, version: number, { reason }: DeclineRequest): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'decline', () => ({ filled: { decline_reason: reason }, reason }));
  }

  askInformation(actor: Actor, id: string, version: number, { message }: MessageRequest): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'ask_information', () => ({ message }));
  }

  start(actor: Actor, id: string, version: number): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'start', () => ({}));
  }

  reportProgress(actor: Actor, id: string, version: number, { message }: ProgressRequest): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'report_progress', () => ({ message }));
  }

  reportOutcome(actor: Actor, id: string, version: number, input: ReportOutcomeRequest): Promise<PartnerSheet> {
    return this.step(actor, id, version, 'report_outcome', (row) => {
      const on = input.on ?? this.clock.today();
      const faults = outcomeDayFaults(on, { madeOn: row.made_on, today: this.clock.today() });
      if (faults.length > 0) throw new InvalidFields(faults);
      return { filled: { outcome: input.outcome, outcome_on: on }, reason: input.outcome };
    });
  }

  /** The one way a referral moves on this side: locked, authorised, decided by the lifecycle table, written down, told. */
  private step(
    actor: Actor,
    id: string,
    version: number,
    step: ReferralStep,
    decide: (row: ReferralRow) => Decision,
  ): Promise<PartnerSheet> {
    return this.inPartnerRole(actor, async (tx, view) => {
      const row = await lockForPartner(tx, view, id);
      authorise(mayTake(actor, step, { unitId: row.unit_id, recipientId: row.recipient_id }));
      expectVersion(row.version, version);
      const next = take(step, row.state);
      const { filled, reason, message } = decide(row);
      const sealed = message === undefined ? undefined : await this.seal(tx, id, message);
      await move(tx, row, step, { now: this.clock.now(), zone: this.clock.zone }, filled, { reason, message: sealed });
      // A partner may not delete keys; that this one is destroyed is our decision, not its right.
      if (losesPacket(next)) await tx.as('hs_api', () => this.keys.destroy(tx, id));
      await tx.emit(EVENT_OF[step], { referralId: id });
      await notify(tx, { kind: EVENT_OF[step], referralId: id, tell: toldOf(step, row) });
      const sheet = await this.show(tx, view, id);
      record(tx, {
        action: `referral.${step}`,
        subject: { kind: 'referral', id },
        persons: personsOf([row]),
        detail: { side: 'partner', fields: fieldsOf(sheet), ...(reason ? { reason } : {}) },
      });
      return sheet;
    });
  }

  private inPartnerRole<T>(actor: Actor, work: (tx: Tx, view: PartnerView) => Promise<T>): Promise<T> {
    const partnerId = actor.kind === 'system' ? null : actor.partnerId;
    const view = { partnerId, today: this.clock.today() };
    return this.database.transaction(actor, (tx) => work(tx, view), { role: 'hs_partner' });
  }

  private async show(tx: Tx, view: PartnerView, id: string): Promise<PartnerSheet> {
    const row = await partnerReferral(tx, view, id);
    return { row, now: this.clock.now(), ...(await openPacket(tx, this.keys, row, await stepsOf(tx, id))) };
  }

  private async seal(tx: Tx, referralId: string, text: string): Promise<{ stepId: string; sealed: Buffer }> {
    const stepId = newId();
    const sealed = await sealMessage(tx, this.keys, referralId, stepId, text);
    if (!sealed) throw new PacketGone();
    return { stepId, sealed };
  }
}

const fieldsOf = ({ packet }: PartnerSheet): string[] => Object.keys(packet?.fields ?? {});

const personsOf = (rows: readonly { person_ref: string | null }[]): string[] => [
  ...new Set(rows.map((row) => row.person_ref).filter((ref) => ref !== null)),
];
