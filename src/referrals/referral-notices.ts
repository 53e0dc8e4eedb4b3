import { deliver } from '../notifications/index.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Audience } from './domain/escalation.js';
import type { ReferralStep } from './domain/referral-lifecycle.js';

/** A line in the inbox of people who must know; codes only, never a word about the resident. */
export interface Notice {
  kind: string;
  referralId: string;
  tell: readonly Audience[];
  detail?: Record<string, string | number | null>;
}

/** Who hears of a step. The recall of a draft reaches nobody: see `toldOf`. */
const TOLD: Record<ReferralStep, readonly Audience[]> = {
  send: ['receiver'],
  receive: [],
  accept: ['sender'],
  decline: ['sender'],
  ask_information: ['sender'],
  answer_information: ['receiver'],
  start: [],
  report_progress: [],
  report_outcome: ['sender'],
  record_outcome: ['receiver'],
  confirm: ['receiver'],
  dispute: ['receiver', 'supervisors'],
  recall: ['receiver'],
  withdraw: ['sender', 'receiver'],
  expire: ['sender', 'receiver', 'supervisors'],
};

/** A partner that was never told of a referral is not told of its end either. */
export const toldOf = (step: ReferralStep, referral: { made_on: string | null }): Audience[] =>
  TOLD[step].filter((audience) => audience !== 'receiver' || referral.made_on !== null || step === 'send');

/**
 * Writes notices as `hs_jobs`, the only role that may write into somebody else's inbox, in the transaction of the effect. A sender who
 * has left is replaced by the supervisors of the unit; nobody is told of what they did themselves.
 */
export function notify(tx: Tx, notice: Notice): Promise<number> {
  if (notice.tell.length === 0) return Promise.resolve(0);
  const tells = (audience: Audience) => notice.tell.includes(audience);
  return tx.as('hs_jobs', async () => {
    const told = await tx.query<{ staff_id: string; code: string; state: string }>(
      `SELECT s.id AS staff_id, f.code, f.state
       FROM core.referrals f JOIN access.staff s ON s.active AND s.id IS DISTINCT FROM app.actor() AND (
              ($2 AND s.id = f.sender_id)
           OR ($3 AND s.partner_id = f.recipient_id)
           OR (($4 OR $2 AND NOT EXISTS (SELECT FROM access.staff x WHERE x.id = f.sender_id AND x.active))
               AND EXISTS (SELECT FROM access.staff_roles o WHERE o.staff_id = s.id AND o.role = 'supervisor' AND o.unit_id = f.unit_id)))
       WHERE f.id = $1`,
      [notice.referralId, tells('sender'), tells('receiver'), tells('supervisors')],
    );
    if (told.length === 0) return 0;
    return deliver(
      tx,
      told.map((row) => row.staff_id),
      {
        kind: notice.kind,
        subjectKind: 'referral',
        subjectId: notice.referralId,
        detail: { ...notice.detail, code: told[0]!.code, state: told[0]!.state },
      },
    );
  });
}
