import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor, StaffActor } from '../../platform/actor.js';
import { ALPHABET } from '../../platform/database/alphabet.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { expectVersion, present } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { NewUnit, Unit, UnitChange } from './units.dto.js';

const COLUMNS = `id, code, name, kind, closed_on::text AS "closedOn", version`;
const ROLE = { role: 'hs_access' } as const;

const load = async (tx: Tx, id: string, lock = false): Promise<Unit> =>
  present(await tx.one<Unit>(`SELECT ${COLUMNS} FROM access.units WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]));

/** The parts of the directorate. */
@Injectable()
export class Units {
  constructor(private readonly database: Database) {}

  list(actor: Actor): Promise<Unit[]> {
    return this.database.transaction(
      actor,
      (tx) => tx.query<Unit>(`SELECT ${COLUMNS} FROM access.units ORDER BY name ${ALPHABET}, id LIMIT 1000`),
      ROLE,
    );
  }

  get(actor: Actor, id: string): Promise<Unit> {
    return this.database.transaction(actor, (tx) => load(tx, id), ROLE);
  }

  create(actor: StaffActor, input: NewUnit): Promise<Unit> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const id = newId();
        await tx.query('INSERT INTO access.units (id, code, name, kind) VALUES ($1, $2, $3, $4)', [
          id,
          input.code,
          input.name,
          input.kind,
        ]);
        record(tx, { action: 'unit.create', subject: { kind: 'unit', id } });
        return load(tx, id);
      },
      ROLE,
    );
  }

  change(actor: StaffActor, id: string, version: number, input: UnitChange): Promise<Unit> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const unit = await load(tx, id, true);
        expectVersion(unit.version, version);
        await tx.query(
          'UPDATE access.units SET name = $2, kind = $3, closed_on = $4, version = version + 1 WHERE id = $1',
          [id, input.name, input.kind, input.closedOn ?? null],
        );
        record(tx, {
          action: 'unit.change',
          subject: { kind: 'unit', id },
          detail: { closed: Boolean(input.closedOn) },
        });
        return load(tx, id);
      },
      ROLE,
    );
  }
}
