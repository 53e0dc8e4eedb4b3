import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DomainError, InvalidFields, expectVersion, present, type FieldFault } from '../../platform/errors.js';
import { newCode, newId } from '../../platform/ids.js';
import type { HouseholdRole } from '../domain/household.js';
import { RESIDENT_ROW, ResidentFiles, WITH_IDENTITY_KEY, personsOf, type ResidentRow } from '../resident-files.js';
import { ownUnit } from '../own-unit.js';
import type { AddMember, HouseholdView, MemberView, OpenHousehold } from './household.dto.js';

interface HouseholdRow {
  id: string;
  code: string;
  unit_ids: string[];
  opened_on: string;
  closed_on: string | null;
  version: number;
}

interface MemberRow extends ResidentRow {
  member_id: string;
  role: HouseholdRole;
  from_date: string;
  until_date: string | null;
}

/** People who live and budget together. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ResidentFiles,
  ) {}

  open(actor: Actor, input: OpenHousehold): Promise<HouseholdView> {
    const unitId = ownUnit(actor, input.unitId);
    const today = this.clock.today();
    const openedOn = input.openedOn ?? today;
    if (openedOn > today) throw new InvalidFields([future('/openedOn')]);
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await tx.query('INSERT INTO core.households (id, code, unit_ids, opened_on) VALUES ($1, $2, $3, $4)', [
        id,
        newCode('H'),
        [unitId],
        openedOn,
      ]);
      const residents: ResidentRow[] = [];
      for (const [i, member] of (input.members ?? []).entries())
        residents.push(await this.join(tx, id, member, `/members/${i}`));
      record(tx, { action: 'household.open', persons: personsOf(...residents), detail: { members: residents.length } });
      await tx.emit('household.opened', { householdId: id });
      return this.view(tx, id);
    });
  }

  read(actor: Actor, id: string): Promise<HouseholdView> {
    return this.database.transaction(actor, async (tx) => {
      const household = await this.view(tx, id, (rows) =>
        record(tx, { action: 'household.read', persons: personsOf(...rows) }),
      );
      return household;
    });
  }

  addMember(actor: Actor, id: string, input: AddMember): Promise<HouseholdView> {
    return this.database.transaction(actor, async (tx) => {
      const household = await this.lock(tx, id);
      if (household.closed_on !== null) throw new DomainError('conflict', 'wrong-state', 'This household is closed.');
      const resident = await this.join(tx, id, input, '');
      await tx.query('UPDATE core.households SET version = version + 1 WHERE id = $1', [id]);
      record(tx, { action: 'household.join', persons: personsOf(resident) });
      await tx.emit('household.changed', { householdId: id });
      return this.view(tx, id);
    });
  }

  /** The household closes with the last member who leaves. */
  leave(actor: Actor, id: string, memberId: string, version: number, on?: string): Promise<HouseholdView> {
    const today = this.clock.today();
    const until = on ?? today;
    if (until > today) throw new InvalidFields([future('/on')]);
    return this.database.transaction(actor, async (tx) => {
      const household = await this.lock(tx, id);
      expectVersion(household.version, version);
      const member = present(
        await tx.one<{ resident_id: string; audit_ref: string | null; from_date: string; until_date: string | null }>(
          `SELECT m.resident_id, r.audit_ref, m.from_date::text, m.until_date::text FROM core.household_members m JOIN core.residents r ON r.id = m.resident_id
            WHERE m.id = $1 AND m.household_id = $2`,
          [memberId, id],
        ),
      );
      if (member.until_date !== null)
        throw new DomainError('conflict', 'wrong-state', 'This person has left the household already.');
      if (until < member.from_date)
        throw new InvalidFields([
          { pointer: '/on', code: 'before-start', detail: 'must not lie before the person joined' },
        ]);
      await tx.query('UPDATE core.household_members SET until_date = $2 WHERE id = $1', [memberId, until]);
      await tx.query(
        `UPDATE core.households SET version = version + 1,
                closed_on = CASE WHEN EXISTS (SELECT FROM core.household_members m WHERE m.household_id = $1 AND m.until_date IS NULL) THEN NULL ELSE greatest(opened_on, $2::date) END
          WHERE id = $1`,
        [id, until],
      );
      record(tx, { action: 'household.leave', persons: personsOf(member) });
      await tx.emit('household.changed', { householdId: id });
      return this.view(tx, id);
    });
  }

  private async join(tx: Tx, householdId: string, input: AddMember, base: string): Promise<ResidentRow> {
    const today = this.clock.today();
    const from = input.from ?? today;
    if (from > today) throw new InvalidFields([future(`${base}/from`)]);
    const resident = await tx.one<ResidentRow>(
      `SELECT ${RESIDENT_ROW} FROM ${WITH_IDENTITY_KEY} WHERE r.id = $1 FOR UPDATE OF r`,
      [input.residentId],
    );
    if (!resident)
      throw new InvalidFields([
        { pointer: `${base}/residentId`, code: 'unknown', detail: 'must be a resident whose file you have' },
      ]);
    if (resident.state === 'merged' || resident.state === 'erased') {
      throw new InvalidFields([
        { pointer: `${base}/residentId`, code: 'wrong-state', detail: 'must be a file that is open or closed' },
      ]);
    }
    if (
      await tx.one('SELECT 1 FROM core.household_members WHERE resident_id = $1 AND until_date IS NULL', [
        input.residentId,
      ])
    ) {
      throw new DomainError(
        'conflict',
        'in-a-household',
        'This person lives in a household already. Let them leave it first.',
      );
    }
    await tx.query(
      'INSERT INTO core.household_members (id, household_id, resident_id, role, from_date) VALUES ($1, $2, $3, $4, $5)',
      [newId(), householdId, input.residentId, input.role, from],
    );
    return resident;
  }

  private async lock(tx: Tx, id: string): Promise<HouseholdRow> {
    return present(
      await tx.one<HouseholdRow>(`SELECT ${HOUSEHOLD} FROM core.households h WHERE h.id = $1 AND ${OWN} FOR UPDATE`, [
        id,
      ]),
    );
  }

  private async view(tx: Tx, id: string, seen: (rows: MemberRow[]) => void = () => undefined): Promise<HouseholdView> {
    const household = present(
      await tx.one<HouseholdRow>(`SELECT ${HOUSEHOLD} FROM core.households h WHERE h.id = $1 AND ${OWN}`, [id]),
    );
    const rows = await tx.query<MemberRow>(
      `SELECT ${RESIDENT_ROW}, m.id AS member_id, m.role, m.from_date::text, m.until_date::text
         FROM core.household_members m JOIN ${WITH_IDENTITY_KEY} ON r.id = m.resident_id
        WHERE m.household_id = $1 ORDER BY m.from_date, m.id`,
      [id],
    );
    seen(rows);
    const files = await this.files.open(rows);
    return {
      id: household.id,
      code: household.code,
      unitIds: household.unit_ids,
      openedOn: household.opened_on,
      closedOn: household.closed_on,
      members: files.map(({ identity }, i) => showMember(rows[i]!, identity?.callName ?? null)),
      version: household.version,
    };
  }
}

const HOUSEHOLD = 'h.id, h.code, h.unit_ids, h.opened_on::text, h.closed_on::text, h.version';
const OWN = '(h.unit_ids && app.units() OR app.is_system())';

const future = (pointer: string): FieldFault => ({ pointer, code: 'future', detail: 'must not lie in the future' });

const showMember = (row: MemberRow, callName: string | null): MemberView => ({
  id: row.member_id,
  residentId: row.id,
  residentCode: row.code,
  callName,
  role: row.role,
  from: row.from_date,
  until: row.until_date,
});
