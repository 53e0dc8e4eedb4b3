import type { Tx } from '../../platform/database/transaction.js';

const ROWS_AT_ONCE = 2_000;

interface Column {
  name: string;
  /** The base type of the column, or of its elements. */
  type: string;
  isArray: boolean;
}

export type Row = Record<string, unknown>;

/**
 * Writes many rows with few statements: one array per column instead of one parameter per value. COPY would be faster still, but
 * PostgreSQL refuses it on tables with row-level security.
 */
export class Bulk {
  private readonly tables = new Map<string, Map<string, Column>>();
  readonly counts: Record<string, number> = {};

  constructor(private readonly tx: Tx) {}

  /** Rows as objects; the first one names the columns of all. */
  add(table: string, rows: readonly Row[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {});
    return this.insert(
      table,
      columns,
      rows.map((row) => columns.map((column) => row[column])),
    );
  }

  async insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
    if (rows.length === 0) return;
    const known = await this.columnsOf(table);
    const used = columns.map((name) => {
      const column = known.get(name);
      if (!column) throw new Error(`${table} has no column ${name}`);
      return column;
    });
    // An array of arrays would be unnested to its last element, so inner ones travel as texts.
    const arrays = used.map(({ type, isArray }, i) => `$${i + 1}::${isArray ? 'text' : type}[]`);
    const values = used.map(({ name, type, isArray }) => (isArray ? `x.${name}::${type}[]` : `x.${name}`));
    const names = used.map(({ name }) => name);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM unnest(${arrays.join(', ')}) AS x(${names.join(', ')})`;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      await this.tx.query(
        sql,
        used.map(({ isArray }, i) => part.map((row) => (isArray ? arrayText(row[i]) : row[i]))),
      );
    }
    this.counts[table] = (this.counts[table] ?? 0) + rows.length;
  }

  private async columnsOf(table: string): Promise<Map<string, Column>> {
    const known = this.tables.get(table);
    if (known) return known;
    const columns = await this.tx.query<Column>(
      `SELECT a.attname AS name, t.typcategory = 'A' AS "isArray",
              format_type(CASE WHEN t.typcategory = 'A' THEN t.typelem WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END, NULL) AS type
         FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
         JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname || '.' || c.relname = $1 AND a.attnum > 0 AND NOT a.attisdropped`,
      [table],
    );
    const found = new Map(columns.map((column) => [column.name, column]));
    this.tables.set(table, found);
    return found;
  }
}

/** For ids, numbers and codes, which need no quoting. */
const arrayText = (value: unknown): string | null => (Array.isArray(value) ? `{${value.join(',')}}` : null);
