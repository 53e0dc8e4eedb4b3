import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import { actorId, type Actor } from '../../platform/actor.js';
import { SubjectKeys, sealText } from '../../platform/crypto/subject-keys.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { InvalidFields, authorise, present } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { mayStep, requireStep } from '../domain/lifecycle.js';
import { ownUnit } from '../own-unit.js';
import { ResidentFiles, personsOf, type ResidentFile } from '../resident-files.js';
import type { RequestAccess, ShareResident } from './resident.dto.js';

/** Which units have a file: its own workers share it, and a unit that finds it through the duplicate search takes it with a reason. */
@Injectable()
export class SharingService {
  constructor(
    private readonly database: Database,
    private readonly files: ResidentFiles,
    private readonly keys: SubjectKeys,
  ) {}

  share(actor: Actor, id: string, input: ShareResident): Promise<ResidentFile> {
    const unitId = input.unitId.toLowerCase();
    return this.database.transaction(actor, async (tx) => {
      const file = await this.files.load(tx, id, 'lock');
      authorise(mayStep(actor, 'share'));
      requireStep('share', file.row.state);
      await requireOpenUnit(tx, unitId);
      if (file.row.unit_ids.includes(unitId)) return file;
      await tx.query('UPDATE core.residents SET unit_ids = unit_ids || $2::uuid, version = version + 1 WHERE id = $1', [
        id,
        unitId,
      ]);
      const row = { ...file.row, unit_ids: [...file.row.unit_ids, unitId], version: file.row.version + 1 };
      await this.files.note(tx, id, row.version, 'share', ['unitIds']);
      record(tx, { action: 'resident.share', persons: personsOf(row), detail: { unit: unitId, reason: input.reason } });
      await tx.emit('resident.shared', { residentId: id, unitId, homeUnitId: row.home_unit_id, how: 'shared' });
      return { ...file, row };
    });
  }

  /** Takes effect at once, is written down with its reason, and the supervisors of the home unit hear of it. */
  requestAccess(actor: Actor, input: RequestAccess): Promise<ResidentFile> {
    return this.database.transaction(actor, async (tx) => {
      authorise(mayStep(actor, 'share'));
      const unitId = ownUnit(actor, input.unitId);
      // A unit that has the file already gets it as it is, without a new line in the books.
      const taken = present(
        await tx.one<{ id: string | null; added: boolean }>('SELECT resident AS id, added FROM app.take_file($1, $2)', [
          input.fileCode.trim().toUpperCase(),
          unitId,
        ]),
      );
      const file = await this.files.load(tx, present(taken.id), 'lock');
      const { row } = file;
      if (!taken.added) {
        record(tx, { action: 'resident.read', persons: personsOf(row) });
        return file;
      }
      const requestId = newId();
      // The same lock as that of case notes: two first texts at once must not make two keys.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`work-key|${row.id}`]);
      const key = await this.keys.ensure(tx, row.id, 'work');
      await tx.query(
        'INSERT INTO core.access_requests (id, resident_id, unit_id, requested_by, reason, explanation) VALUES ($1, $2, $3, $4, $5, $6)',
        [
          requestId,
          row.id,
          unitId,
          actorId(actor),
          input.reason,
          sealText(key, 'core.access_requests.explanation', requestId, input.explanation),
        ],
      );
      await this.files.note(tx, row.id, row.version, 'take', ['unitIds']);
      record(tx, {
        action: 'resident.take',
        persons: personsOf(row),
        detail: { unit: unitId, reason: input.reason },
      });
      await tx.emit('resident.shared', {
        residentId: row.id,
        unitId,
        homeUnitId: row.home_unit_id,
        how: 'taken',
        accessRequestId: requestId,
        by: actorId(actor),
      });
      return file;
    });
  }
}

async function requireOpenUnit(tx: Tx, unitId: string): Promise<void> {
  if (!(await tx.one('SELECT 1 FROM access.units WHERE id = $1 AND closed_on IS NULL', [unitId]))) {
    throw new InvalidFields([{ pointer: '/unitId', code: 'unknown', detail: 'must be a unit that exists' }]);
  }
}
