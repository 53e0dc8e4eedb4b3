import type { Tx } from '../../platform/database/transaction.js';
import { ONE_TIME_CODE_MS } from '../domain/sign-in-policy.js';
import { newOneTimeCode, oneTimeDigest } from '../sign-in/one-time-code.js';
import type { OneTimeCode } from './staff.dto.js';

/** Makes a code with which the account's owner sets a password; an earlier one is void. */
export async function giveOneTimeCode(tx: Tx, staffId: string, now: Date): Promise<OneTimeCode> {
  const code = newOneTimeCode();
  const expiresAt = new Date(now.getTime() + ONE_TIME_CODE_MS);
  await tx.query('UPDATE access.staff SET one_time_digest = $2, one_time_expires_at = $3 WHERE id = $1', [
    staffId,
    oneTimeDigest(code),
    expiresAt,
  ]);
  return { code, expiresAt: expiresAt.toISOString() };
}
