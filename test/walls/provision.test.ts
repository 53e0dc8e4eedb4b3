import pg from 'pg';
import { provision } from '../../src/platform/database/provision.js';

const superuserUrl = process.env['DATABASE_SUPERUSER_URL']!;
const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
const same = {
  ownerPassword: passwordOf(process.env['DATABASE_OWNER_URL']!),
  appPassword: passwordOf(process.env['DATABASE_URL']!),
};

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('provisioning', () => {
  const databaseName = `hs_prov_${process.pid}`;

  afterAll(async () => {
    await query(superuserUrl, `DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
  });

  it('makes a database that can be logged in to as owner and as app', async () => {
    const { ownerUrl, appUrl } = await provision(superuserUrl, { databaseName, ...same });
    expect(await query(ownerUrl, 'SELECT current_user::text AS me')).toEqual([{ me: 'hs_owner' }]);
    expect(await query(appUrl, 'SELECT current_user::text AS me')).toEqual([{ me: 'hs_app' }]);
  });

  it('can be repeated, also at the same time', async () => {
    const again = (): Promise<unknown> => provision(superuserUrl, { databaseName, ...same });
    await Promise.all([again(), again(), again()]);
    await expect(again()).resolves.toBeDefined();
  });

  it('gives neither login more than it needs', async () => {
    const rows = await query(
      superuserUrl,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit
       FROM pg_roles WHERE rolname IN ('hs_app', 'hs_owner') ORDER BY rolname`,
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolreplication: false };
    expect(rows).toEqual([
      { rolname: 'hs_app', ...none, rolcreaterole: false, rolinherit: false },
      { rolname: 'hs_owner', ...none, rolcreaterole: true, rolinherit: true },
    ]);
  });

  it('lets the app connect and nothing else', async () => {
    const { appUrl } = await provision(superuserUrl, { databaseName, ...same });
    await expect(query(appUrl, 'CREATE TABLE public.t ()')).rejects.toThrow(/permission denied/);
    await expect(query(appUrl, 'CREATE TEMP TABLE t ()')).rejects.toThrow(/permission denied/);
    await expect(query(appUrl, 'CREATE SCHEMA s')).rejects.toThrow(/permission denied/);
  });

  it('closes the database to every other login', async () => {
    const [row] = await query<{ open: boolean }>(
      superuserUrl,
      `SELECT has_database_privilege('pg_monitor', '${databaseName}', 'CONNECT') AS open`,
    );
    expect(row?.open).toBe(false);
  });

  it('lets the owner hand its own roles to the app', async () => {
    const { ownerUrl } = await provision(superuserUrl, { databaseName, ...same });
    const role = `hs_probe_${process.pid}`;
    try {
      await query(ownerUrl, `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO hs_app WITH INHERIT FALSE, SET TRUE`);
    } finally {
      await query(superuserUrl, `DROP ROLE IF EXISTS ${role}`);
    }
  });

  it('refuses a password that could not be typed', async () => {
    await expect(provision(superuserUrl, { databaseName, ...same, appPassword: 'şifre' })).rejects.toThrow(/ASCII/);
  });

  it('passes characters that mean something in SQL or in a URL', async () => {
    const appPassword = `a'b"c%d/e@f:g?h#i\\j$k`;
    const { appUrl } = await provision(superuserUrl, { databaseName, ...same, appPassword });
    try {
      expect(await query(appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await provision(superuserUrl, { databaseName, ...same });
    }
  });
});
