import { isEmail } from 'class-validator';
import { systemActor } from '../platform/actor.js';
import type { Database } from '../platform/database/database.js';
import { DomainError, InvalidFields } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { privilegeChanged } from './privilege-change.js';
import { giveOneTimeCode } from './staff/one-time-codes.js';
import { lockChanges } from './staff/staff-changes.js';
import type { OneTimeCode } from './staff/staff.dto.js';

/** Whether there is nobody yet who could make accounts. */
export async function lacksAdministrator(database: Database): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT FROM access.staff_roles WHERE role = 'administrator') AS found`;
  const row = await database.transaction(systemActor('first-administrator'), (tx) => tx.one<{ found: boolean }>(sql), {
    role: 'hs_access',
  });
  return !row?.found;
}

/**
 * Makes the first administrator of an empty installation, and the one-time code with which that person sets a password through
 * `POST /api/v1/auth/password-with-code`. Refused once there is an administrator, active or not: from then on administrators make them.
 */
export async function createFirstAdministrator(
  database: Database,
  person: { email: string; displayName: string; now?: Date },
): Promise<OneTimeCode & { staffId: string }> {
  const email = person.email.trim();
  if (!isEmail(email))
    throw new InvalidFields([{ pointer: '/email', code: 'is-email', detail: 'must be an e-mail address' }]);
  return database.transaction(
    systemActor('first-administrator'),
    async (tx) => {
      await lockChanges(tx);
      const administrator = await tx.one(`SELECT FROM access.staff_roles WHERE role = 'administrator' LIMIT 1`);
      if (administrator)
        throw new DomainError('conflict', 'administrator-exists', 'There is an administrator already.');
      const staffId = newId();
      await tx.query('INSERT INTO access.staff (id, email, display_name) VALUES ($1, $2, $3)', [
        staffId,
        email,
        person.displayName,
      ]);
      await tx.query(`INSERT INTO access.staff_roles (id, staff_id, role) VALUES ($1, $2, 'administrator')`, [
        newId(),
        staffId,
      ]);
      await privilegeChanged(tx, { staffId }, 'role-granted', { role: 'administrator' });
      return { staffId, ...(await giveOneTimeCode(tx, staffId, person.now ?? new Date())) };
    },
    { role: 'hs_access' },
  );
}
