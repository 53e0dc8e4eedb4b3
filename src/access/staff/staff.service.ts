import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, InvalidFields, present, referredBy } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { belongsToUnit, rolesClash, type Role } from '../domain/roles.js';
import { stepFits, type StaffStep } from '../domain/staff-steps.js';
import { privilegeChanged } from '../privilege-change.js';
import { Sessions } from '../sessions/sessions.service.js';
import { giveOneTimeCode } from './one-time-codes.js';
import { StaffChanges } from './staff-changes.js';
import type { NewRole, NewStaff, OneTimeCode, Staff, StaffWithCode } from './staff.dto.js';
import { loadStaff, showStaff, type StaffRow } from './staff.queries.js';

/** Accounts of people and their roles. Nobody changes the own account. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: Database,
    private readonly changes: StaffChanges,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** A new account without roles, and the one-time code with which its owner sets a password. */
  create(actor: StaffActor, input: NewStaff): Promise<StaffWithCode> {
    const made = this.database.transaction(
      actor,
      async (tx) => {
        const id = newId();
        await tx.query('INSERT INTO access.staff (id, email, display_name, partner_id) VALUES ($1, $2, $3, $4)', [
          id,
          input.email.trim(),
          input.displayName,
          input.partnerId ?? null,
        ]);
        const oneTimeCode = await giveOneTimeCode(tx, id, this.clock.now());
        await privilegeChanged(tx, { staffId: id }, 'account-created');
        return { ...showStaff(actor, await loadStaff(tx, id)), oneTimeCode };
      },
      { role: 'hs_access' },
    );
    return made.catch(referredBy('/partnerId'));
  }

  grant(actor: StaffActor, staffId: string, version: number, input: NewRole): Promise<Staff> {
    return this.changes.change(actor, staffId, version, async (tx, account) => {
      requireFit(account, input);
      if (input.unitId) {
        const unit = await tx.one<{ closed: boolean }>(
          'SELECT closed_on IS NOT NULL AS closed FROM access.units WHERE id = $1',
          [input.unitId],
        );
        if (!unit) throw new InvalidFields([{ pointer: '/unitId', code: 'unknown-unit', detail: 'is not a unit' }]);
        if (unit.closed) throw new DomainError('conflict', 'unit-closed', 'This unit is closed.');
      }
      await tx.query(
        'INSERT INTO access.staff_roles (id, staff_id, role, unit_id, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [newId(), staffId, input.role, input.unitId ?? null, actor.id, this.clock.now()],
      );
      await privilegeChanged(tx, { staffId }, 'role-granted', { role: input.role, unitId: input.unitId });
    });
  }

  revoke(actor: StaffActor, staffId: string, roleId: string, version: number): Promise<Staff> {
    return this.changes.change(actor, staffId, version, async (tx, account) => {
      const held = present(account.roles.find((role) => role.id === roleId));
      await tx.query('DELETE FROM access.staff_roles WHERE id = $1 AND staff_id = $2', [roleId, staffId]);
      await privilegeChanged(tx, { staffId }, 'role-revoked', { role: held.role, unitId: held.unitId });
    });
  }

  deactivate(actor: StaffActor, staffId: string, version: number): Promise<Staff> {
    return this.changes.change(actor, staffId, version, async (tx, account) => {
      requireStep('deactivate', account);
      await tx.query(
        'UPDATE access.staff SET active = false, one_time_digest = NULL, one_time_expires_at = NULL WHERE id = $1',
        [staffId],
      );
      await this.sessions.endAll(tx, staffId, 'deactivated');
      await privilegeChanged(tx, { staffId }, 'deactivated');
    });
  }

  reactivate(actor: StaffActor, staffId: string, version: number): Promise<Staff> {
    return this.changes.change(actor, staffId, version, async (tx, account) => {
      requireStep('reactivate', account);
      await tx.query('UPDATE access.staff SET active = true WHERE id = $1', [staffId]);
      await privilegeChanged(tx, { staffId }, 'reactivated');
    });
  }

  /** The present password and all sessions end. The administrator hands a code over and never learns the new password. */
  resetPassword(actor: StaffActor, staffId: string, version: number): Promise<StaffWithCode> {
    return this.changes.change<{ oneTimeCode: OneTimeCode }>(actor, staffId, version, async (tx, account) => {
      requireStep('reset-password', account);
      await tx.query('UPDATE access.staff SET password_hash = NULL WHERE id = $1', [staffId]);
      await this.sessions.endAll(tx, staffId, 'password-reset');
      await privilegeChanged(tx, { staffId }, 'password-reset');
      return { oneTimeCode: await giveOneTimeCode(tx, staffId, this.clock.now()) };
    });
  }

  /** For a lost authenticator. The password stays, and a new factor is set up at the next sign-in. */
  resetSecondFactor(actor: StaffActor, staffId: string, version: number): Promise<Staff> {
    return this.changes.change(actor, staffId, version, async (tx, account) => {
      requireStep('reset-second-factor', account);
      await tx.query(
        'UPDATE access.staff SET totp_sealed = NULL, totp_pending = NULL, totp_confirmed_at = NULL WHERE id = $1',
        [staffId],
      );
      await this.sessions.endAll(tx, staffId, 'second-factor-reset');
      await privilegeChanged(tx, { staffId }, 'second-factor-reset');
    });
  }
}

function requireStep(step: StaffStep, account: StaffRow): void {
  if (!stepFits(step, account))
    throw new DomainError('conflict', 'step-not-possible', 'This is not possible in the present state.');
}

/** Role and unit fit together, role and organisation fit together, and the roles may meet in one account. */
function requireFit(account: StaffRow, { role, unitId }: NewRole): void {
  if (belongsToUnit(role) !== Boolean(unitId)) {
    const detail = !unitId ? 'is needed for this role' : 'is not for this role';
    throw new InvalidFields([{ pointer: '/unitId', code: 'unit-and-role', detail }]);
  }
  if ((role === 'partner_worker') !== (account.partner_id !== null)) {
    throw new DomainError(
      'conflict',
      'role-and-partner',
      'partner_worker is for people of a partner, and they have no other role.',
    );
  }
  if (rolesClash([...account.roles.map((held) => held.role as Role), role])) {
    throw new DomainError('conflict', 'roles-clash', 'These roles must not meet in one account.');
  }
}
