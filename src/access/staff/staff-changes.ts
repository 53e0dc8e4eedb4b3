import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { authorise, expectVersion } from '../../platform/errors.js';
import { SessionEnded } from '../access.errors.js';
import { mayChange } from '../domain/staff-steps.js';
import type { Staff } from './staff.dto.js';
import { loadStaff, showStaff, type StaffRow } from './staff.queries.js';

/** Serialises changes of accounts, so that two administrators cannot switch each other off at the same moment. */
const CHANGES = `SELECT pg_advisory_xact_lock(hashtextextended('hemsehri: changes of accounts', 0))`;

export const lockChanges = async (tx: Tx): Promise<void> => {
  await tx.query(CHANGES);
};

/** The frame around every change of somebody's account: load, authorise, check the version, change, count the rights up. */
@Injectable()
export class StaffChanges {
  constructor(private readonly database: Database) {}

  change<T extends object>(
    actor: StaffActor,
    staffId: string,
    version: number,
    work: (tx: Tx, account: StaffRow) => Promise<T | void>,
  ): Promise<Staff & T> {
    return this.database.transaction(
      actor,
      async (tx) => {
        await lockChanges(tx);
        const self = await tx.one('SELECT FROM access.staff WHERE id = $1 AND active AND rights_version = $2', [
          actor.id,
          actor.rightsVersion,
        ]);
        if (!self) throw new SessionEnded();
        const account = await loadStaff(tx, staffId, true);
        authorise(mayChange(actor.id, account), 'own-account');
        expectVersion(account.version, version);
        const more = await work(tx, account);
        // Tokens made before this die at once: the database compares the number in every transaction.
        await tx.query(
          'UPDATE access.staff SET rights_version = rights_version + 1, version = version + 1 WHERE id = $1',
          [staffId],
        );
        return { ...showStaff(actor, await loadStaff(tx, staffId)), ...(more ?? ({} as T)) };
      },
      { role: 'hs_access' },
    );
  }
}
