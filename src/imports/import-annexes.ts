import type { Tx } from '../platform/database/transaction.js';
import { RESIDENT_COLUMNS, type Tuple } from '../residents/index.js';

const COLUMNS = RESIDENT_COLUMNS['restricted.annexes'].join(', ');

/**
 * Annexes wait in a temporary table until the end of the import and are then stored in the order of their pseudonyms. Stored batch by
 * batch, their place in the table would tell which few hundred residents each belongs to.
 */
export class ImportAnnexes {
  constructor(private readonly tx: Tx) {}

  async open(): Promise<void> {
    await this.restricted(
      `CREATE TEMP TABLE import_annexes ON COMMIT DROP AS SELECT ${COLUMNS} FROM restricted.annexes WITH NO DATA`,
    );
  }

  async keep(rows: readonly Tuple[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = RESIDENT_COLUMNS['restricted.annexes'].map((_, i) => rows.map((row) => row[i]));
    await this.restricted(
      'INSERT INTO import_annexes SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[])',
      columns,
    );
  }

  async store(): Promise<void> {
    await this.restricted(
      `INSERT INTO restricted.annexes (${COLUMNS}) SELECT ${COLUMNS} FROM import_annexes ORDER BY pseudonym`,
    );
  }

  private restricted(sql: string, params: unknown[] = []): Promise<unknown> {
    return this.tx.as('hs_restricted', () => this.tx.query(sql, params));
  }
}
