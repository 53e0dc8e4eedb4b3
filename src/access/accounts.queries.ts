import type { Tx } from '../platform/database/transaction.js';
import { needsSecondFactor, type Role } from './domain/roles.js';

/** An account with what signing in needs; never leaves the module. */
export interface Account {
  id: string;
  email: string;
  active: boolean;
  partner_id: string | null;
  password_hash: string | null;
  totp_sealed: Buffer | null;
  totp_pending: Buffer | null;
  totp_confirmed_at: Date | null;
  one_time_digest: Buffer | null;
  one_time_expires_at: Date | null;
  rights_version: number;
  roles: Role[];
  unit_ids: string[];
}

const COLUMNS = `s.id, s.email, s.active, s.partner_id, s.password_hash, s.totp_sealed, s.totp_pending, s.totp_confirmed_at, s.one_time_digest,
  s.one_time_expires_at, s.rights_version,
  ARRAY(SELECT DISTINCT r.role FROM access.staff_roles r WHERE r.staff_id = s.id ORDER BY 1) AS roles,
  ARRAY(SELECT DISTINCT r.unit_id FROM access.staff_roles r WHERE r.staff_id = s.id AND r.unit_id IS NOT NULL ORDER BY 1) AS unit_ids`;

export const accountByEmail = (tx: Tx, email: string): Promise<Account | null> =>
  tx.one<Account>(`SELECT ${COLUMNS} FROM access.staff s WHERE lower(s.email) = lower($1)`, [email]);

/** Locks the account's row, so that whoever changes it waits. */
export const lockAccount = (tx: Tx, id: string): Promise<Account | null> =>
  tx.one<Account>(`SELECT ${COLUMNS} FROM access.staff s WHERE s.id = $1 FOR UPDATE OF s`, [id]);

/** How an e-mail is counted and compared; the database compares the same way. */
export const canonicalEmail = (email: string): string => email.trim().toLowerCase();

/** Which second factor an account must give: the confirmed one, a new one because its roles ask for it, or none. */
export function secondFactorOf(account: Pick<Account, 'totp_confirmed_at' | 'roles'>): 'required' | 'enrol' | 'none' {
  if (account.totp_confirmed_at) return 'required';
  return account.roles.some(needsSecondFactor) ? 'enrol' : 'none';
}
