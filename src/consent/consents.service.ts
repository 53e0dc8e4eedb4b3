import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, DomainError, expectVersion, InvalidFields } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page, type PageQuery } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import type { RecordConsentRequest } from './consents.dto.js';
import { consentById, consentsOf, fileOf, lockConsent, type ConsentRow } from './consents.queries.js';
import { consentDayFaults, mayTake } from './domain/consent-rules.js';
import { inListOrder } from './domain/packet-fields.js';

const unitsOf = (actor: Actor): readonly string[] => (actor.kind === 'staff' ? actor.unitIds : []);

/** A consent, and the day on which it is looked at. */
export interface ConsentOnDay {
  row: ConsentRow;
  today: string;
}

/** What residents allow to be told, to whom, and until when. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, residentId: string, query: PageQuery): Promise<{ page: Page<ConsentRow>; today: string }> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.database.transaction(actor, async (tx) => {
      const file = await fileOf(tx, unitsOf(actor), residentId);
      const rows = await consentsOf(tx, unitsOf(actor), residentId, { ...query, limit });
      record(tx, { action: 'consent.read', subject: { kind: 'resident', id: residentId }, persons: personOf(file) });
      const page = pageOf(
        rows,
        limit,
        (row) => [row.given_on, row.id],
        (row) => row,
      );
      return { page, today: this.clock.today() };
    });
  }

  read(actor: Actor, id: string): Promise<ConsentOnDay> {
    return this.database.transaction(actor, async (tx) => {
      const shown = await this.show(tx, actor, id);
      const file = await fileOf(tx, unitsOf(actor), shown.row.resident_id);
      record(tx, { action: 'consent.read', subject: { kind: 'consent', id }, persons: personOf(file) });
      return shown;
    });
  }

  record(actor: Actor, residentId: string, input: RecordConsentRequest): Promise<ConsentOnDay> {
    return this.database.transaction(actor, async (tx) => {
      const file = await fileOf(tx, unitsOf(actor), residentId);
      if (file.state !== 'open')
        throw new DomainError('conflict', 'file-not-open', 'The file of this resident is not open.');
      const givenOn = input.givenOn ?? this.clock.today();
      const faults = consentDayFaults({ givenOn, validUntil: input.validUntil }, this.clock.today());
      if (!(await tx.one('SELECT 1 FROM directory.organizations WHERE id = $1', [input.recipientId]))) {
        faults.push({
          pointer: '/recipientId',
          code: 'unknown-organization',
          detail: 'must be an organisation of the directory',
        });
      }
      if (faults.length > 0) throw new InvalidFields(faults);
      const own = file.unit_ids.filter((id) => unitsOf(actor).includes(id));
      const unitId = own.includes(file.home_unit_id) ? file.home_unit_id : own[0];
      const id = newId();
      const fields = inListOrder(input.fields);
      await tx.query(
        `INSERT INTO core.consents (id, resident_id, unit_id, recipient_id, purpose, fields, language, interpreter, form, given_on,
           valid_until, recorded_at, recorded_by)
         VALUES ($1, $2, $3, $4, 'referral', $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          id,
          residentId,
          unitId,
          input.recipientId,
          fields,
          input.language,
          input.interpreter,
          input.form,
          givenOn,
          input.validUntil,
          this.clock.now(),
          actorId(actor),
        ],
      );
      record(tx, {
        action: 'consent.record',
        subject: { kind: 'consent', id },
        persons: personOf(file),
        detail: { fields },
      });
      await tx.emit('consent.recorded', { consentId: id });
      return this.show(tx, actor, id);
    });
  }

  /**
   * From the commit on no recipient reads anything that rests on this consent: the partner's policy in the database looks at it. The
   * event then ends the referrals and destroys their packets.
   */
  withdraw(actor: Actor, id: string, version: number): Promise<ConsentOnDay> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockConsent(tx, unitsOf(actor), id);
      authorise(mayTake(actor, 'withdraw', { unitId: row.unit_id }));
      expectVersion(row.version, version);
      if (row.withdrawn_at !== null)
        throw new DomainError('conflict', 'already-withdrawn', 'This consent was withdrawn before.');
      const file = await fileOf(tx, unitsOf(actor), row.resident_id);
      await tx.run('UPDATE core.consents SET withdrawn_at = $2, version = version + 1 WHERE id = $1', [
        id,
        this.clock.now(),
      ]);
      record(tx, { action: 'consent.withdraw', subject: { kind: 'consent', id }, persons: personOf(file) });
      await tx.emit('consent.withdrawn', { consentId: id });
      return this.show(tx, actor, id);
    });
  }

  private async show(tx: Tx, actor: Actor, id: string): Promise<ConsentOnDay> {
    return { row: await consentById(tx, unitsOf(actor), id), today: this.clock.today() };
  }
}

const personOf = ({ audit_ref }: { audit_ref: string | null }): string[] => (audit_ref === null ? [] : [audit_ref]);
