import type { PacketField } from '../consent/index.js';
import { present } from '../platform/errors.js';
import type { Tx } from '../platform/database/transaction.js';
import type { Priority } from './domain/referral-clocks.js';
import type { ReferralState } from './domain/referral-lifecycle.js';

/** What the paper for the resident is made of, with the person's reference in the audit trail. */
export interface ReceiptRow {
  code: string;
  state: ReferralState;
  priority: Priority;
  service_id: string;
  unit_name: string;
  made_on: string | null;
  sent_at: Date | null;
  fields: PacketField[] | null;
  audit_ref: string | null;
}

export const receiptById = async (tx: Tx, unitIds: readonly string[], id: string): Promise<ReceiptRow> =>
  present(
    await tx.one<ReceiptRow>(
      `SELECT f.code, f.state, f.priority, f.service_id, u.name AS unit_name, f.made_on::text, n.fields, r.audit_ref,
         (SELECT min(x.taken_at) FROM core.referral_steps x WHERE x.referral_id = f.id AND x.step = 'send') AS sent_at
       FROM core.referrals f JOIN access.units u ON u.id = f.unit_id LEFT JOIN core.consents n ON n.id = f.consent_id
         LEFT JOIN core.residents r ON r.id = f.resident_id
       WHERE f.id = $1 AND f.unit_id = ANY ($2)`,
      [id, unitIds],
    ),
  );
