import { createHash } from 'node:crypto';

/** One event as it is stored, with times as text so that no digit of the microseconds is lost. */
export interface ChainedEvent {
  seq: string;
  at: string;
  actor_kind: string;
  actor: string | null;
  action: string;
  outcome: string;
  purpose: string | null;
  subject_kind: string | null;
  subject_id: string | null;
  persons: (string | null)[];
  detail: string;
  request_id: string | null;
  hash: Buffer;
}

/** The hash before the first event. */
export const GENESIS = createHash('sha256').update('hemsehri audit chain').digest();

/**
 * The text of an event that the chain covers, written a second time and in another language than `audit.canonical` of the database:
 * twelve fields, each preceded by its length in characters (code points, as PostgreSQL counts), joined by bars; a field that is absent
 * is a dash, so that it differs from an empty one.
 */
export function canonical(event: ChainedEvent): string {
  const fields = [
    event.seq,
    event.at,
    event.actor_kind,
    event.actor,
    event.action,
    event.outcome,
    event.purpose,
    event.subject_kind,
    event.subject_id,
    event.persons.map((id) => id ?? 'NULL').join(','),
    event.detail,
    event.request_id,
  ];
  return fields.map((field) => (field === null ? '-' : `${[...field].length}:${field}`)).join('|');
}

export type ChainFault = { seq: string; fault: 'gap' | 'altered' };

/** Follows a stretch of the chain. Returns the hash at its end and the first fault, if any. */
export function follow(
  from: { seq: bigint; hash: Buffer },
  events: Iterable<ChainedEvent>,
): { seq: bigint; hash: Buffer; fault: ChainFault | null } {
  let { seq, hash } = from;
  for (const event of events) {
    if (BigInt(event.seq) !== seq + 1n) return { seq, hash, fault: { seq: event.seq, fault: 'gap' } };
    const expected = createHash('sha256').update(hash).update(canonical(event)).digest();
    if (!expected.equals(event.hash)) return { seq, hash, fault: { seq: event.seq, fault: 'altered' } };
    seq += 1n;
    hash = expected;
  }
  return { seq, hash, fault: null };
}
