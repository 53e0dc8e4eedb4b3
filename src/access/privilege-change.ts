import { record } from '../audit/index.js';
import { actorId } from '../platform/actor.js';
import type { Tx } from '../platform/database/transaction.js';

/** How somebody's or something's rights changed. */
export type PrivilegeChange =
  | 'account-created'
  | 'role-granted'
  | 'role-revoked'
  | 'deactivated'
  | 'reactivated'
  | 'password-reset'
  | 'second-factor-reset'
  | 'client-created'
  | 'client-secret-rotated'
  | 'client-deactivated';

/** Payload of the event `privilege.changed`: ids and codes. */
export interface PrivilegeChanged {
  staffId: string | null;
  clientId: string | null;
  byId: string | null;
  change: PrivilegeChange;
  role: string | null;
}

/** Writes a change of rights to the audit trail (`privilege.<change>`) and tells others of it (`privilege.changed`). */
export async function privilegeChanged(
  tx: Tx,
  what: { staffId: string } | { clientId: string },
  change: PrivilegeChange,
  facts: { role?: string; unitId?: string | null; scopes?: readonly string[] } = {},
): Promise<void> {
  const isStaff = 'staffId' in what;
  record(tx, {
    action: `privilege.${change}`,
    subject: isStaff ? { kind: 'staff', id: what.staffId } : { kind: 'api-client', id: what.clientId },
    detail: {
      ...(facts.role ? { role: facts.role } : {}),
      ...(facts.unitId ? { unitId: facts.unitId } : {}),
      ...(facts.scopes ? { scopes: facts.scopes } : {}),
    },
  });
  const payload: PrivilegeChanged = {
    staffId: isStaff ? what.staffId : null,
    clientId: isStaff ? null : what.clientId,
    byId: actorId(tx.actor),
    change,
    role: facts.role ?? null,
  };
  await tx.emit('privilege.changed', { ...payload });
}
