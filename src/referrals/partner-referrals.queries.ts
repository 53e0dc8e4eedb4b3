import { present } from '../platform/errors.js';
import { DEFAULT_LIMIT } from '../platform/http/paging.js';
import type { Tx } from '../platform/database/transaction.js';
import {
  SHARED_COLUMNS,
  sharedConditions,
  SHOWN_COLUMNS,
  SHOWN_JOINS,
  SORT_KEY,
  type ReferralRow,
  type SharedFilter,
  type ShownColumns,
} from './referrals.queries.js';

export type PartnerReferralRow = ReferralRow & ShownColumns & { consent_valid_until: string };

/** What a partner looks at: its own organisation, on a day in the city. */
export interface PartnerView {
  partnerId: string | null;
  today: string;
}

/**
 * Sent to this partner, not taken back, and the consent holds today. The database's policy says the same once more, with its own
 * idea of the day.
 */
const FOR_PARTNER = `f.recipient_id = $1 AND f.made_on IS NOT NULL AND f.state NOT IN ('draft', 'recalled', 'withdrawn')
  AND EXISTS (SELECT FROM core.consents c WHERE c.id = f.consent_id AND c.withdrawn_at IS NULL AND c.valid_until >= $2)`;

const SHOWN = `${SHOWN_COLUMNS}, n.valid_until::text AS consent_valid_until`;
const JOINS = `${SHOWN_JOINS} JOIN core.consents n ON n.id = f.consent_id`;

/** One page of a partner's referrals, what is due first comes first; without packets. */
export function partnerBoard(
  tx: Tx,
  { partnerId, today }: PartnerView,
  filter: SharedFilter,
): Promise<(PartnerReferralRow & { sort_key: string })[]> {
  const params: unknown[] = [partnerId, today, (filter.limit ?? DEFAULT_LIMIT) + 1];
  const conditions = [FOR_PARTNER, ...sharedConditions(params, filter)];
  return tx.query(
    `SELECT f.*, ${SHOWN}
     FROM (
       SELECT ${SHARED_COLUMNS}, NULL::bytea AS packet, ${SORT_KEY}::text AS sort_key, ${SORT_KEY} AS sort_at FROM core.referrals f
       WHERE ${conditions.join(' AND ')} ORDER BY ${SORT_KEY}, f.id LIMIT $3
     ) f
     ${JOINS} ORDER BY f.sort_at, f.id`,
    params,
  );
}

export const partnerReferral = async (
  tx: Tx,
  { partnerId, today }: PartnerView,
  id: string,
): Promise<PartnerReferralRow> =>
  present(
    await tx.one<PartnerReferralRow>(
      `SELECT ${SHARED_COLUMNS}, f.packet, ${SHOWN} FROM core.referrals f ${JOINS} WHERE ${FOR_PARTNER} AND f.id = $3`,
      [partnerId, today, id],
    ),
  );

/** The referral, locked until the end of the transaction; `NotFound` also when it was recalled while we waited for the lock. */
export const lockForPartner = async (tx: Tx, { partnerId, today }: PartnerView, id: string): Promise<ReferralRow> =>
  present(
    await tx.one<ReferralRow>(
      `SELECT ${SHARED_COLUMNS}, NULL::bytea AS packet FROM core.referrals f WHERE ${FOR_PARTNER} AND f.id = $3 FOR UPDATE OF f`,
      [partnerId, today, id],
    ),
  );
