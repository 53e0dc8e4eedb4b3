import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { personsOf, unitsOf } from '../cases/index.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { present } from '../platform/errors.js';
import { ServiceReader, type ServiceOnPaper } from '../service-directory/index.js';
import { answerExpectedOn } from './domain/referral-clocks.js';
import { losesPacket } from './domain/referral-lifecycle.js';
import { NothingToShowOnPaper } from './referrals.errors.js';
import { receiptById, type ReceiptRow } from './referral-receipts.queries.js';

export interface Receipt {
  row: ReceiptRow;
  madeOn: string;
  answerExpectedOn: string;
  service: ServiceOnPaper;
}

/** The paper that the resident takes along. Papers get lost: it says where to go and what was agreed, and not who goes there or why. */
@Injectable()
export class ReferralReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: ServiceReader,
  ) {}

  read(actor: Actor, id: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const row = await receiptById(tx, unitsOf(actor), id);
      // Of a referral that was taken back or came to nothing the paper would send somebody the way for nothing.
      if (row.made_on === null || losesPacket(row.state)) throw new NothingToShowOnPaper();
      const service = present(await this.services.onPaper(tx, row.service_id));
      record(tx, {
        action: 'referral.read',
        subject: { kind: 'referral', id },
        persons: personsOf([row]),
        detail: { page: 'receipt' },
      });
      const sentAt = row.sent_at ?? new Date(row.made_on);
      const { zone } = this.clock;
      return { row, madeOn: row.made_on, answerExpectedOn: answerExpectedOn(sentAt, row.priority, zone), service };
    });
  }
}
