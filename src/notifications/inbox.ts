import type { Tx } from '../platform/database/transaction.js';
import { newId } from '../platform/ids.js';
import type { NotificationSubject } from './domain/kinds.js';

/** One message for the inboxes of several people: codes and ids only. */
export interface Message {
  kind: string;
  subjectKind: NotificationSubject;
  subjectId: string | number | null;
  detail: Record<string, string | number | null>;
}

/** Puts the message into each inbox; needs `hs_jobs`, the only role that may write into somebody else's. Returns how many. */
export function deliver(tx: Tx, staffIds: readonly string[], message: Message): Promise<number> {
  return tx.run(
    `INSERT INTO core.notifications (id, staff_id, kind, subject_kind, subject_id, detail)
     SELECT n.id, n.staff_id, $3, $4, $5, $6::jsonb FROM unnest($1::uuid[], $2::uuid[]) AS n(id, staff_id)`,
    [
      staffIds.map(() => newId()),
      staffIds,
      message.kind,
      message.subjectKind,
      message.subjectId,
      JSON.stringify(message.detail),
    ],
  );
}
