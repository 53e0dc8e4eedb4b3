import type { Tx } from '../platform/database/transaction.js';
import { RESIDENT_COLUMNS, type PreparedResident, type ResidentTable, type Tuple } from './prepare-resident.js';

type Batch = [ResidentTable, Tuple[]];

/**
 * Writes prepared residents in the transaction, which must be one of `hs_api`: of a member of staff (one resident at a time when there
 * are pseudonymous rows) or of a system actor (up to some hundreds at once). Leaves the role as it was.
 */
export async function insertResidents(tx: Tx, residents: readonly PreparedResident[]): Promise<void> {
  const of = (table: ResidentTable): Batch => [table, residents.flatMap((resident) => resident.rows[table])];
  const [, keys] = of('keys.data_keys');
  const isRestricted = (key: Tuple) => key[1] === 'restricted';
  await insert(tx, [['keys.data_keys', keys.filter((key) => !isRestricted(key))], of('core.residents')]);
  // A second statement: policies of these tables look for the resident, which the first one's snapshot does not show.
  await insert(tx, [of('core.resident_tokens'), of('core.resident_history')]);
  const restricted: Batch[] = [
    ['keys.data_keys', keys.filter(isRestricted)],
    of('restricted.contacts'),
    of('restricted.documents_seen'),
  ];
  const pseudonymous: Batch[] = [of('restricted.annexes'), of('restricted.needs'), of('restricted.disabilities')];
  if ([...restricted, ...pseudonymous].every(([, rows]) => rows.length === 0)) return;
  await tx.as('hs_restricted', async () => {
    await insert(tx, restricted);
    if (pseudonymous.every(([, rows]) => rows.length === 0)) return;
    if (residents.length === 1) await namePseudonym(tx, residents[0]!.pseudonym!);
    await insert(
      tx,
      pseudonymous.map(([table, rows]): Batch => [table, rows.toSorted(byPseudonym(table))]),
    );
  });
}

/** Lets the transaction see the rows of one pseudonym. */
export async function namePseudonym(tx: Tx, pseudonym: Buffer): Promise<void> {
  await tx.query(`SELECT set_config('hs.pseudonym', $1, true)`, [pseudonym.toString('hex')]);
}

/** One statement for several tables of one role. */
async function insert(tx: Tx, batches: Batch[]): Promise<void> {
  const filled = batches.filter(([, rows]) => rows.length > 0);
  if (filled.length === 0) return;
  const params: unknown[] = [];
  const statements = filled.map(([table, rows]) => {
    const tuples = rows.map((row) => `(${row.map((value) => `$${params.push(value)}`).join(', ')})`);
    return `INSERT INTO ${table} (${RESIDENT_COLUMNS[table].join(', ')}) VALUES ${tuples.join(', ')}`;
  });
  const last = statements.pop()!;
  const before = statements.map((statement, i) => `s${i} AS (${statement})`);
  await tx.query(before.length > 0 ? `WITH ${before.join(', ')} ${last}` : last, params);
}

// The order of rows in a dump must not follow that of the residents.
const byPseudonym = (table: ResidentTable) => {
  const at = (RESIDENT_COLUMNS[table] as readonly string[]).indexOf('pseudonym');
  return (a: Tuple, b: Tuple) => Buffer.compare(a[at] as Buffer, b[at] as Buffer);
};
