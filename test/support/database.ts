import pg from 'pg';

/** SQL past all walls on the database of this test file, for tests that need no application. */
export function superuser(): {
  sql<T = Record<string, any>>(text: string, params?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
} {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_SUPERUSER_URL, max: 2 });
  return {
    sql: async <T>(text: string, params: unknown[] = []) => (await pool.query(text, params)).rows as T[],
    close: () => pool.end(),
  };
}
