import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf, unitsOf } from '../cases/index.js';
import { covers, lockConsent, validConsentId, type ConsentRow } from '../consent/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, expectVersion, InvalidFields, NotFound } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { outcomeDayFaults } from './domain/outcome-day.js';
import { packetOf } from './domain/packet.js';
import type { StepReason } from './domain/reasons.js';
import { losesPacket, take, type ReferralStep } from './domain/referral-lifecycle.js';
import { mayTake } from './domain/referral-permissions.js';
import { packetSource } from './packet-sources.queries.js';
import { sealMessage, sealPacket } from './packets.js';
import { EVENT_OF, move, type Filled } from './referral-moves.js';
import { notify, toldOf } from './referral-notices.js';
import type {
  ConfirmRequest,
  DisputeRequest,
  MessageRequest,
  RecallRequest,
  RecordOutcomeRequest,
  SendReferralRequest,
  WithdrawRequest,
} from './referrals.dto.js';
import { NotConsented, NoValidConsent, PacketGone } from './referrals.errors.js';
import { lockReferral } from './referrals.queries.js';
import { ReferralsService, type ReferralSheet } from './referrals.service.js';

type Locked = Awaited<ReturnType<typeof lockReferral>>;

/** What a step decides once the referral is locked and the step is known to be possible. */
interface Decision {
  filled?: Filled;
  reason?: StepReason;
  message?: string;
  detail?: Record<string, string | readonly string[]>;
}

/** The steps of the side that refers. */
@Injectable()
export class SenderStepsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
    private readonly referrals: ReferralsService,
  ) {}

  /** Discloses: computes the packet from the consent, field by field, and fixes it under a key of its own. */
  send(actor: Actor, id: string, version: number, input: SendReferralRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'send', async (tx, row) => {
      const today = this.clock.today();
      const consent = await this.consentFor(tx, actor, row, input.consentId);
      if (input.needSummary !== undefined && !consent.fields.includes('needSummary')) {
        throw new NotConsented('/needSummary');
      }
      const known = await packetSource(tx, this.keys, row.resident_id, consent.fields);
      const source = { ...known, sector: row.sector, needSummary: input.needSummary ?? null };
      const packet = await sealPacket(tx, this.keys, id, packetOf(consent.fields, source, today));
      return {
        filled: {
          consent_id: consent.id,
          sender_id: actorId(actor),
          made_on: today,
          packet,
          person_ref: row.audit_ref,
        },
        detail: { consentId: consent.id, recipientId: row.recipient_id, fields: consent.fields },
      };
    });
  }

  answerInformation(actor: Actor, id: string, version: number, input: MessageRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'answer_information', () => ({ message: input.message }));
  }

  /** For partners that answer past the system, most of them without an account; closing still takes the resident's word. */
  recordOutcome(actor: Actor, id: string, version: number, input: RecordOutcomeRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'record_outcome', (_, row) => {
      const { outcome, heardBy } = input;
      return {
        filled: { outcome, outcome_on: this.outcomeDay(input.on, row), outcome_heard_by: heardBy },
        reason: outcome,
        detail: { heardBy },
      };
    });
  }

  /** Closes the loop: only with the resident's word or a dated document. */
  confirm(actor: Actor, id: string, version: number, input: ConfirmRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'confirm', (_, row) => {
      return {
        filled: { confirmed_by: input.by, confirmed_on: this.outcomeDay(input.on, row) },
        reason: input.by,
        detail: { outcome: row.outcome ?? '', by: input.by },
      };
    });
  }

  /** The resident says that it was not so: the partner has the next word, and the supervisor learns of it. */
  dispute(actor: Actor, id: string, version: number, input: DisputeRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'dispute', () => ({
      filled: { outcome: null, outcome_on: null, outcome_heard_by: null },
      reason: input.reason,
      message: input.message,
    }));
  }

  recall(actor: Actor, id: string, version: number, input: RecallRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'recall', () => ({ reason: input.reason }));
  }

  withdraw(actor: Actor, id: string, version: number, input: WithdrawRequest): Promise<ReferralSheet> {
    return this.step(actor, id, version, 'withdraw', () => ({ reason: input.reason }));
  }

  /** The one way a referral moves on this side: locked, authorised, decided by the lifecycle table, written down, told. */
  private step(
    actor: Actor,
    id: string,
    version: number,
    step: ReferralStep,
    decide: (tx: Tx, row: Locked) => Decision | Promise<Decision>,
  ): Promise<ReferralSheet> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockReferral(tx, unitsOf(actor), id);
      const parties = {
        unitId: row.unit_id,
        recipientId: row.recipient_id,
        senderId: row.sender_id,
        caseWorkerId: row.case_worker_id,
      };
      authorise(mayTake(actor, step, parties));
      expectVersion(row.version, version);
      const next = take(step, row.state);
      const { filled = {}, reason, message, detail } = await decide(tx, row);
      const sealed = message === undefined ? undefined : await this.seal(tx, id, message);
      const moment = { now: this.clock.now(), zone: this.clock.zone };
      const gone = losesPacket(next);
      await move(tx, row, step, moment, gone ? { ...filled, packet: null } : filled, { reason, message: sealed });
      if (gone) await this.keys.destroy(tx, id);
      record(tx, {
        action: `referral.${step}`,
        subject: { kind: 'referral', id },
        persons: personsOf([row]),
        detail: { ...detail, ...(reason ? { reason } : {}) },
      });
      await tx.emit(EVENT_OF[step], { referralId: id });
      await notify(tx, { kind: EVENT_OF[step], referralId: id, tell: toldOf(step, row) });
      return this.referrals.show(tx, actor, id);
    });
  }

  /** Today when left out; never before the referral was made, nor to come. */
  private outcomeDay(given: string | undefined, row: Locked): string {
    const today = this.clock.today();
    const on = given ?? today;
    const faults = outcomeDayFaults(on, { madeOn: row.made_on, today });
    if (faults.length > 0) throw new InvalidFields(faults);
    return on;
  }

  /** The consent to send on, locked against a withdrawal at the same moment. */
  private async consentFor(
    tx: Tx,
    actor: Actor,
    row: Locked,
    consentId: string | undefined,
  ): Promise<Pick<ConsentRow, 'id' | 'fields'>> {
    const wanted = { residentId: row.resident_id, recipientId: row.recipient_id };
    const today = this.clock.today();
    const id = consentId ?? (await validConsentId(tx, unitsOf(actor), { ...wanted, today }));
    if (id === null) throw new NoValidConsent();
    const consent = await lockConsent(tx, unitsOf(actor), id).catch((error: unknown) => {
      if (error instanceof NotFound) throw new NoValidConsent();
      throw error;
    });
    const terms = {
      residentId: consent.resident_id,
      recipientId: consent.recipient_id,
      givenOn: consent.given_on,
      validUntil: consent.valid_until,
      withdrawnAt: consent.withdrawn_at,
    };
    if (!covers(terms, wanted, today)) throw new NoValidConsent();
    return consent;
  }

  private async seal(tx: Tx, referralId: string, text: string): Promise<{ stepId: string; sealed: Buffer }> {
    const stepId = newId();
    const sealed = await sealMessage(tx, this.keys, referralId, stepId, text);
    if (!sealed) throw new PacketGone();
    return { stepId, sealed };
  }
}
