import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { authorise, expectVersion } from '../../platform/errors.js';
import { mayStep, requireStep, type ErasureReason } from '../domain/lifecycle.js';
import { ResidentFiles, personsOf, type ResidentFile } from '../resident-files.js';
import { namePseudonym } from '../resident-rows.js';

/** Roles that hold data keys; each may destroy those of its own classes only. */
const KEY_ROLES = ['hs_api', 'hs_restricted', 'hs_shield'] as const;

const PSEUDONYMOUS = [
  'restricted.annexes',
  'restricted.annex_history',
  'restricted.needs',
  'restricted.disabilities',
] as const;

/**
 * Erases a person: every data key of the file, of files merged into it, of their cases and referrals is destroyed, and with it every copy
 * of the ciphertext wherever it lies; ciphertext, tokens, annex and the link to the audit trail go as well. Ids, dates, units and codes of
 * the work stay, so that counts of past months stay. See docs/decisions/0004-what-erasure-leaves.md.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ResidentFiles,
    private readonly keeper: KeyKeeper,
  ) {}

  erase(actor: Actor, id: string, version: number, reason: ErasureReason): Promise<ResidentFile> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.files.row(tx, id, 'lock');
      authorise(mayStep(actor, 'erase'));
      expectVersion(row.version, version);
      requireStep('erase', row.state);
      const subjects = await tx.query<{ kind: string; subject: string }>(
        'SELECT kind, subject FROM app.subjects_of($1)',
        [id],
      );
      const persons = await this.auditRefs(tx, subjects);
      const keys = await this.destroyKeys(
        tx,
        subjects.map(({ subject }) => subject),
      );
      await this.deletePseudonymous(
        tx,
        subjects.flatMap(({ kind, subject }) => (kind === 'resident' ? [subject] : [])),
      );
      await tx.query('SELECT app.blank_files($1, $2)', [id, this.clock.today()]);
      await this.files.note(tx, id, row.version + 1, 'erase');
      record(tx, {
        action: 'resident.erase',
        persons: [...new Set([...personsOf(row), ...persons])],
        detail: { reason, keys },
      });
      await tx.emit('resident.erased', { residentId: id });
      const blank = await this.files.row(tx, id);
      return { row: blank, identity: null, key: null };
    });
  }

  private async auditRefs(tx: Tx, subjects: readonly { kind: string; subject: string }[]): Promise<string[]> {
    const ids = subjects.flatMap(({ kind, subject }) => (kind === 'resident' ? [subject] : []));
    const rows = await tx.query<{ audit_ref: string | null }>(
      'SELECT audit_ref FROM core.residents WHERE id = ANY($1)',
      [ids],
    );
    return personsOf(...rows);
  }

  private async destroyKeys(tx: Tx, subjects: string[]): Promise<number> {
    let destroyed = 0;
    for (const role of KEY_ROLES) {
      destroyed += await tx.as(role, () => tx.run('DELETE FROM keys.data_keys WHERE subject_id = ANY($1)', [subjects]));
    }
    return destroyed;
  }

  private async deletePseudonymous(tx: Tx, residentIds: string[]): Promise<void> {
    const pseudonyms = await this.keeper.pseudonyms(residentIds);
    await tx.as('hs_restricted', async () => {
      for (const pseudonym of pseudonyms) {
        await namePseudonym(tx, pseudonym);
        for (const table of PSEUDONYMOUS) await tx.query(`DELETE FROM ${table} WHERE pseudonym = $1`, [pseudonym]);
      }
    });
  }
}
