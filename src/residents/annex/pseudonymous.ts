import { Injectable } from '@nestjs/common';
import { record, type AuditAction } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { ResidentFiles, personsOf, requireLive } from '../resident-files.js';
import { namePseudonym } from '../resident-rows.js';
import type { AccessPurpose } from '../purpose.js';

export interface PseudonymousWork {
  action: AuditAction;
  purpose: AccessPurpose;
  /** Changes are refused on merged and erased files. */
  writes: boolean;
}

/**
 * The way to what is kept under a pseudonym: the file must be the actor's, the pseudonym is set for this transaction alone, and the trail
 * says who went there and why, never what stood there. Nothing of it goes to the outbox or the history: both would join it to the person.
 */
@Injectable()
export class Pseudonymous {
  constructor(
    private readonly database: Database,
    private readonly files: ResidentFiles,
    private readonly keeper: KeyKeeper,
  ) {}

  on<T>(
    actor: Actor,
    residentId: string,
    about: PseudonymousWork,
    work: (tx: Tx, pseudonym: Buffer) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, residentId, about.writes ? 'lock' : 'read');
      if (about.writes) requireLive(row.state);
      record(tx, { action: about.action, purpose: about.purpose, persons: personsOf(row) });
      const [pseudonym] = await this.keeper.pseudonyms([residentId]);
      return tx.as('hs_restricted', async () => {
        await namePseudonym(tx, pseudonym!);
        return work(tx, pseudonym!);
      });
    });
  }
}
