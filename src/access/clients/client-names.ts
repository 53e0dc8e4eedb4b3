import type { Tx } from '../../platform/database/transaction.js';

/** The names of API clients by id, for lists that show who did something or to what; read as `hs_access`, which alone may see them. */
export async function clientNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.as('hs_access', () =>
    tx.query<{ id: string; name: string }>('SELECT id, name FROM access.api_clients WHERE id::text = ANY($1)', [
      [...new Set(ids)],
    ]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
