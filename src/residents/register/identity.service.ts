import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { InvalidFields, authorise, expectVersion } from '../../platform/errors.js';
import { changedFields, identityFaults, withInput } from '../domain/identity.js';
import { mayStep, requireStep, type ClosureReason, type ResidentStep } from '../domain/lifecycle.js';
import { ResidentFiles, personsOf, requireLive, type ResidentFile } from '../resident-files.js';
import { ResidentTokens } from '../resident-tokens.js';
import type { ChangeIdentity } from './identity.dto.js';

/** Reads and changes what identifies a person, and closes and reopens files. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ResidentFiles,
    private readonly tokens: ResidentTokens,
  ) {}

  read(actor: Actor, id: string): Promise<ResidentFile> {
    return this.database.transaction(actor, async (tx) => {
      const file = await this.files.load(tx, id);
      record(tx, { action: 'resident.read', persons: personsOf(file.row) });
      return file;
    });
  }

  change(actor: Actor, id: string, version: number, input: ChangeIdentity): Promise<ResidentFile> {
    return this.database.transaction(actor, async (tx) => {
      const file = await this.files.load(tx, id, 'lock');
      authorise(mayStep(actor, 'change'));
      requireLive(file.row.state);
      expectVersion(file.row.version, version);
      const faults = identityFaults(input, this.clock.today());
      if (faults.length > 0) throw new InvalidFields(faults);
      const next = withInput(file.identity!, input);
      const fields = changedFields(file.identity!, next);
      if (fields.length === 0) return file;
      const saved = await this.files.saveIdentity(tx, file, next, fields);
      await this.tokens.renew(tx, id, next);
      record(tx, { action: 'resident.change', persons: personsOf(file.row), detail: { fields } });
      await tx.emit('resident.changed', { residentId: id, version: saved.row.version });
      return saved;
    });
  }

  close(
    actor: Actor,
    id: string,
    version: number,
    input: { reason: ClosureReason; on?: string },
  ): Promise<ResidentFile> {
    return this.step(actor, id, version, 'close', async (tx, file) => {
      const today = this.clock.today();
      const on = input.on ?? today;
      if (on > today)
        throw new InvalidFields([{ pointer: '/on', code: 'future', detail: 'must not lie in the future' }]);
      if (on < file.row.registered_on) {
        throw new InvalidFields([
          { pointer: '/on', code: 'before-registration', detail: 'must not lie before the registration' },
        ]);
      }
      await tx.query(
        `UPDATE core.residents SET state = 'closed', closed_on = $2, closure_reason = $3, version = version + 1 WHERE id = $1`,
        [id, on, input.reason],
      );
      return { state: 'closed', closed_on: on, closure_reason: input.reason };
    });
  }

  reopen(actor: Actor, id: string, version: number): Promise<ResidentFile> {
    return this.step(actor, id, version, 'reopen', async (tx) => {
      await tx.query(
        `UPDATE core.residents SET state = 'open', closed_on = NULL, closure_reason = NULL, version = version + 1 WHERE id = $1`,
        [id],
      );
      return { state: 'open', closed_on: null, closure_reason: null };
    });
  }

  private step(
    actor: Actor,
    id: string,
    version: number,
    step: ResidentStep & ('close' | 'reopen'),
    effect: (tx: Tx, file: ResidentFile) => Promise<Partial<ResidentFile['row']>>,
  ): Promise<ResidentFile> {
    return this.database.transaction(actor, async (tx) => {
      const file = await this.files.load(tx, id, 'lock');
      authorise(mayStep(actor, step));
      expectVersion(file.row.version, version);
      requireStep(step, file.row.state);
      const changed = await effect(tx, file);
      const row = { ...file.row, ...changed, version: file.row.version + 1 };
      await this.files.note(tx, id, row.version, step);
      record(tx, { action: `resident.${step}`, persons: personsOf(row) });
      await tx.emit(step === 'close' ? 'resident.closed' : 'resident.reopened', {
        residentId: id,
        version: row.version,
      });
      return { ...file, row };
    });
  }
}
