import type { Tx } from '../platform/database/transaction.js';
import { GENESIS, follow, type ChainFault, type ChainedEvent } from './domain/chain.js';

const BATCH = 5_000;

/** Columns as text where JavaScript would lose digits. `e.seq`, since plain `seq` would sort the text: 10 before 2. */
const EVENTS = `
  SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor_kind, actor, action, outcome, purpose,
         subject_kind, subject_id::text, persons::text[], detail::text, request_id, hash
    FROM audit.events e WHERE e.seq > $1 ORDER BY e.seq LIMIT $2`;

export interface ChainReport {
  events: bigint;
  /** Hash of the last event, in hex: keep it elsewhere to notice a chain that was written anew as a whole. */
  head: string;
  fault: ChainFault | { seq: string; fault: 'head-differs' } | null;
}

/** Recomputes the whole chain and compares its end with the head row. Needs a transaction under `hs_audit`. */
export async function verifyChain(tx: Tx, progress: (events: bigint) => void = () => undefined): Promise<ChainReport> {
  let at: { seq: bigint; hash: Buffer } = { seq: 0n, hash: GENESIS };
  for (;;) {
    const events = await tx.query<ChainedEvent>(EVENTS, [at.seq.toString(), BATCH]);
    const { fault, ...reached } = follow(at, events);
    at = reached;
    if (fault) return { events: at.seq, head: at.hash.toString('hex'), fault };
    if (events.length < BATCH) break;
    progress(at.seq);
  }
  const head = await tx.one<{ seq: string; hash: Buffer }>('SELECT seq::text, hash FROM audit.head');
  const same = head !== null && BigInt(head.seq) === at.seq && head.hash.equals(at.hash);
  return {
    events: at.seq,
    head: at.hash.toString('hex'),
    fault: same ? null : { seq: at.seq.toString(), fault: 'head-differs' },
  };
}
