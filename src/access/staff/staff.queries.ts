import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { ALPHABET } from '../../platform/database/alphabet.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { present } from '../../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf } from '../../platform/http/paging.js';
import { isUuid } from '../../platform/ids.js';
import type { Role } from '../domain/roles.js';
import { allowedSteps } from '../domain/staff-steps.js';
import type { SearchStaff, Staff, StaffPage, StaffQuery } from './staff.dto.js';

export interface StaffRow {
  id: string;
  email: string;
  display_name: string;
  partner_id: string | null;
  active: boolean;
  has_password: boolean;
  has_second_factor: boolean;
  created_at: Date;
  version: number;
  roles: { id: string; role: Role; unitId: string | null; grantedById: string | null; grantedAt: string }[];
}

const SELECT = `
  SELECT s.id, s.email, s.display_name, s.partner_id, s.active, s.created_at, s.version,
    s.password_hash IS NOT NULL AS has_password, s.totp_confirmed_at IS NOT NULL AS has_second_factor,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'grantedById', r.granted_by,
        'grantedAt', to_char(r.granted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY r.role, r.unit_id), '[]')
       FROM access.staff_roles r WHERE r.staff_id = s.id) AS roles
  FROM access.staff s`;

export const showStaff = (actor: { id: string }, row: StaffRow): Staff => ({
  id: row.id,
  email: row.email,
  displayName: row.display_name,
  partnerId: row.partner_id,
  active: row.active,
  hasPassword: row.has_password,
  hasSecondFactor: row.has_second_factor,
  createdAt: row.created_at.toISOString(),
  roles: row.roles,
  allowedSteps: allowedSteps(actor.id, row),
  version: row.version,
});

/** Letters as somebody in a hurry types them: no capitals, no dots, no tails. What has no partner at the end (the dot of a small İ) goes. */
const folded = (text: string): string =>
  `translate(lower(${text}), 'ıİçÇğĞöÖşŞüÜâÂîÎûÛ' || chr(775), 'iiccggoossuuaaiiuu')`;

/** One account, or `NotFound`; locked where it is about to change. */
export const loadStaff = async (tx: Tx, id: string, lock = false): Promise<StaffRow> =>
  present(await tx.one<StaffRow>(`${SELECT} WHERE s.id = $1 ${lock ? 'FOR UPDATE OF s' : ''}`, [id]));

@Injectable()
export class StaffQueries {
  constructor(private readonly database: Database) {}

  list(actor: StaffActor, query: StaffQuery): Promise<StaffPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [name, id] = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<StaffRow>(
          `${SELECT}
           WHERE ($1::uuid IS NULL OR (s.display_name ${ALPHABET}, s.id) > ($2, $1))
             AND ($3::uuid IS NULL OR EXISTS (SELECT FROM access.staff_roles r WHERE r.staff_id = s.id AND r.unit_id = $3))
           ORDER BY s.display_name ${ALPHABET}, s.id LIMIT $4`,
          [isUuid(id) ? id : null, String(name), query.unitId ?? null, limit + 1],
        );
        return pageOf(
          rows,
          limit,
          (row) => [row.display_name, row.id],
          (row) => showStaff(actor, row),
        );
      },
      { role: 'hs_access' },
    );
  }

  search(actor: StaffActor, input: SearchStaff): Promise<StaffPage> {
    const limit = input.limit ?? DEFAULT_LIMIT;
    const [after] = input.cursor ? decodeCursor(input.cursor, 1) : [null];
    const words = input.text.trim().split(/\s+/);
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<StaffRow>(
          `${SELECT}
           WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) w
                              WHERE position(${folded('w')} IN ${folded(`s.display_name || ' ' || s.email`)}) = 0)
             AND ($2::uuid IS NULL OR (${folded('s.display_name')}, s.id)
                                    > (SELECT ${folded('a.display_name')}, a.id FROM access.staff a WHERE a.id = $2))
           ORDER BY ${folded('s.display_name')}, s.id LIMIT $3`,
          [words, isUuid(after) ? after : null, limit + 1],
        );
        return pageOf(
          rows,
          limit,
          (row) => [row.id],
          (row) => showStaff(actor, row),
        );
      },
      { role: 'hs_access' },
    );
  }

  get(actor: StaffActor, id: string): Promise<Staff> {
    return this.database.transaction(actor, async (tx) => showStaff(actor, await loadStaff(tx, id)), {
      role: 'hs_access',
    });
  }
}
