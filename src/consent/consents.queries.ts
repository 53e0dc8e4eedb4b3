import { present } from '../platform/errors.js';
import { decodeCursor } from '../platform/http/paging.js';
import type { Tx } from '../platform/database/transaction.js';
import type { ConsentForm } from './domain/consent-rules.js';
import type { PacketField } from './domain/packet-fields.js';

export interface ConsentRow {
  id: string;
  resident_id: string;
  unit_id: string;
  recipient_id: string;
  recipient_name: string;
  fields: PacketField[];
  language: string;
  interpreter: boolean;
  form: ConsentForm;
  given_on: string;
  valid_until: string;
  withdrawn_at: Date | null;
  recorded_at: Date;
  version: number;
}

const SELECT = `SELECT c.id, c.resident_id, c.unit_id, c.recipient_id, o.name AS recipient_name, c.fields, c.language, c.interpreter, c.form,
    c.given_on::text, c.valid_until::text, c.withdrawn_at, c.recorded_at, c.version
  FROM core.consents c JOIN directory.organizations o ON o.id = c.recipient_id`;

/** The consents of one resident, newest first; one more than asked for, when there is one. */
export function consentsOf(
  tx: Tx,
  unitIds: readonly string[],
  residentId: string,
  page: { limit: number; cursor?: string },
): Promise<ConsentRow[]> {
  const params: unknown[] = [residentId, unitIds, page.limit + 1];
  let after = '';
  if (page.cursor) {
    const [givenOn, id] = decodeCursor(page.cursor, 2);
    after = `AND (c.given_on, c.id) < ($${params.push(givenOn)}::date, $${params.push(id)}::uuid)`;
  }
  return tx.query<ConsentRow>(
    `${SELECT} WHERE c.resident_id = $1 AND c.unit_id = ANY ($2) ${after} ORDER BY c.given_on DESC, c.id DESC LIMIT $3`,
    params,
  );
}

export const consentById = async (tx: Tx, unitIds: readonly string[], id: string): Promise<ConsentRow> =>
  present(await tx.one<ConsentRow>(`${SELECT} WHERE c.id = $1 AND c.unit_id = ANY ($2)`, [id, unitIds]));

/** The consent, locked until the end of the transaction, so that a withdrawal and a sending never pass each other. */
export const lockConsent = async (tx: Tx, unitIds: readonly string[], id: string): Promise<ConsentRow> =>
  present(
    await tx.one<ConsentRow>(`${SELECT} WHERE c.id = $1 AND c.unit_id = ANY ($2) FOR UPDATE OF c`, [id, unitIds]),
  );

/** The id of the consent that lasts longest among those valid today for this recipient, if there is one. */
export const validConsentId = async (
  tx: Tx,
  unitIds: readonly string[],
  wanted: { residentId: string; recipientId: string; today: string },
): Promise<string | null> =>
  (
    await tx.one<{ id: string }>(
      `SELECT id FROM core.consents WHERE resident_id = $1 AND recipient_id = $2 AND unit_id = ANY ($4)
         AND withdrawn_at IS NULL AND given_on <= $3 AND valid_until >= $3
       ORDER BY valid_until DESC, id DESC LIMIT 1`,
      [wanted.residentId, wanted.recipientId, wanted.today, unitIds],
    )
  )?.id ?? null;

export interface FileRow {
  id: string;
  audit_ref: string | null;
  unit_ids: string[];
  home_unit_id: string;
  state: string;
}

export const fileOf = async (tx: Tx, unitIds: readonly string[], residentId: string): Promise<FileRow> =>
  present(
    await tx.one<FileRow>(
      `SELECT id, audit_ref, unit_ids::text[] AS unit_ids, home_unit_id, state FROM core.residents WHERE id = $1 AND unit_ids && $2`,
      [residentId, unitIds],
    ),
  );
