import type { Tx } from '../platform/database/transaction.js';
import { GENESIS, follow, type ChainFault, type ChainedEvent } from './domain/chain.js';

const BATCH = 5_000;

/** Columns as text where JavaScript would lose digits. `e.seq`, since plain `seq` would sort the text: 10 before 2. */
const EVENTS = `
  SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor_kind, actor, action, outcome, purpose,
         subject_kind, subject_id::text, persons::text[], detail::text, request_id, hash
    FROM audit.events e WHERE e.seq > $1 ORDER BY e.seq LIMIT $2`;

export interface ChainReport {
  /** The number of the event after which it begins: 0 for the whole chain. */
  from: bigint;
  /** The number of the last event. */
  events: bigint;
  /** Hash of the last event, in hex: keep it elsewhere to notice a chain that was written anew as a whole. */
  head: string;
  fault: ChainFault | { seq: string; fault: 'head-differs' } | null;
}

/**
 * Recomputes the chain, or its `newest` events only, and compares its end with the head row. Needs a transaction under `hs_audit` with
 * a frozen view.
 */
export async function verifyChain(
  tx: Tx,
  progress: (events: bigint) => void = () => undefined,
  newest?: bigint,
): Promise<ChainReport> {
  let at = newest === undefined ? START : await before(tx, newest);
  const from = at.seq;
  for (;;) {
    const events = await tx.query<ChainedEvent>(EVENTS, [at.seq.toString(), BATCH]);
    const { fault, ...reached } = follow(at, events);
    at = reached;
    if (fault) return { from, events: at.seq, head: at.hash.toString('hex'), fault };
    if (events.length < BATCH) break;
    progress(at.seq);
  }
  const head = await tx.one<{ seq: string; hash: Buffer }>('SELECT seq::text, hash FROM audit.head');
  const same = head !== null && BigInt(head.seq) === at.seq && head.hash.equals(at.hash);
  return {
    from,
    events: at.seq,
    head: at.hash.toString('hex'),
    fault: same ? null : { seq: at.seq.toString(), fault: 'head-differs' },
  };
}

const START = { seq: 0n, hash: GENESIS };

/** Where the newest events begin: the event before them, whose hash is taken as it stands. */
async function before(tx: Tx, newest: bigint): Promise<{ seq: bigint; hash: Buffer }> {
  const row = await tx.one<{ seq: string; hash: Buffer }>(
    'SELECT e.seq::text, e.hash FROM audit.events e WHERE e.seq <= (SELECT h.seq - $1::bigint FROM audit.head h) ORDER BY e.seq DESC LIMIT 1',
    [newest.toString()],
  );
  return row ? { seq: BigInt(row.seq), hash: row.hash } : START;
}
