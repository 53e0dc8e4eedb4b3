import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { present } from '../../platform/errors.js';
import { PERMISSIONS, isGranted, type Permission } from '../domain/permissions.js';
import type { Me, OwnRole, OwnUnit, SessionList } from './session.dto.js';

interface SessionRow {
  id: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  second_factor: boolean;
  device: string | null;
}

interface MeRow {
  id: string;
  email: string;
  display_name: string;
  partner_id: string | null;
  second_factor: boolean;
  expires_at: Date;
  roles: OwnRole[];
  units: OwnUnit[];
}

/** What people read about themselves. */
@Injectable()
export class SessionQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  own(actor: StaffActor): Promise<SessionList> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<SessionRow>(
          `SELECT id, created_at, last_used_at, expires_at, second_factor, device FROM access.sessions
           WHERE staff_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id LIMIT 200`,
          [actor.id, this.clock.now()],
        );
        return {
          items: rows.map((row) => ({
            id: row.id,
            startedAt: row.created_at.toISOString(),
            lastUsedAt: row.last_used_at.toISOString(),
            endsAt: row.expires_at.toISOString(),
            secondFactor: row.second_factor,
            device: row.device,
            current: row.id === actor.sessionId,
          })),
        };
      },
      { role: 'hs_access' },
    );
  }

  me(actor: StaffActor): Promise<Me> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const row = present(
          await tx.one<MeRow>(
            `SELECT s.id, s.email, s.display_name, s.partner_id, x.second_factor, x.expires_at,
               (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id) ORDER BY r.role, r.unit_id), '[]')
                  FROM access.staff_roles r WHERE r.staff_id = s.id) AS roles,
               (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) ORDER BY u.name, u.id), '[]')
                  FROM access.units u WHERE u.id IN (SELECT r.unit_id FROM access.staff_roles r WHERE r.staff_id = s.id)) AS units
             FROM access.staff s JOIN access.sessions x ON x.staff_id = s.id WHERE s.id = $1 AND x.id = $2`,
            [actor.id, actor.sessionId],
          ),
        );
        const roles = row.roles.map(({ role }) => role);
        return {
          id: row.id,
          email: row.email,
          displayName: row.display_name,
          partnerId: row.partner_id,
          roles: row.roles,
          units: row.units,
          permissions: (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
            isGranted(permission, { roles }),
          ),
          secondFactor: row.second_factor,
          sessionId: actor.sessionId,
          sessionEndsAt: row.expires_at.toISOString(),
        };
      },
      { role: 'hs_access' },
    );
  }
}
