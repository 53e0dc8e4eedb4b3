import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { connected } from './connected.js';
import { WORK_ROLES } from './roles.js';

export interface ProvisionInput {
  databaseName: string;
  ownerPassword: string;
  appPassword: string;
}

/** `ownerUrl` is for migrations only; the running service logs in with `appUrl`. */
export interface Provisioned {
  ownerUrl: string;
  appUrl: string;
}

/** The owner makes the roles of work in the migrations; the app may connect and change into them, and nothing else. */
const ROLES = {
  hs_owner: 'LOGIN INHERIT CREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS NOREPLICATION',
  hs_app: 'LOGIN NOINHERIT NOCREATEROLE NOSUPERUSER NOCREATEDB NOBYPASSRLS NOREPLICATION',
} as const;

const DUPLICATE_OBJECT = '42710';
const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

/**
 * Makes the two login roles and the database, or brings existing ones to the wanted state. Safe to repeat, and safe for several
 * databases of one cluster at the same time; the roles belong to the cluster, so the passwords given last hold for all of them.
 */
export async function provision(superuserUrl: string, input: ProvisionInput): Promise<Provisioned> {
  await connected(superuserUrl, 'provision', async (client) => {
    // Altering the same role from two sessions fails with "tuple concurrently updated".
    await client.query(`SELECT pg_advisory_lock(hashtext('hemsehri provision'))`);
    await ensureRole(client, 'hs_owner', input.ownerPassword);
    await ensureRole(client, 'hs_app', input.appPassword);
    await letOwnerGrant(client);
    await ensureDatabase(client, input.databaseName);
  });
  await connected(withPath(superuserUrl, input.databaseName), 'provision', async (client) => {
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  });
  return {
    ownerUrl: loginUrl(superuserUrl, 'hs_owner', input.ownerPassword, input.databaseName),
    appUrl: loginUrl(superuserUrl, 'hs_app', input.appPassword, input.databaseName),
  };
}

async function ensureRole(client: pg.Client, role: keyof typeof ROLES, password: string): Promise<void> {
  await ignoring([DUPLICATE_OBJECT, UNIQUE_VIOLATION], () => client.query(`CREATE ROLE ${role}`));
  await client.query(`ALTER ROLE ${role} WITH ${ROLES[role]} PASSWORD ${client.escapeLiteral(verifier(password))}`);
}

async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) {
    await ignoring([DUPLICATE_DATABASE, UNIQUE_VIOLATION], () =>
      client.query(`CREATE DATABASE ${database} OWNER hs_owner ENCODING 'UTF8' TEMPLATE template0`),
    );
  }
  await client.query(`ALTER DATABASE ${database} OWNER TO hs_owner`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO hs_app`);
}

/**
 * Roles that the owner made itself it may grant on to `hs_app` anyway. Those that somebody else made, for example by restoring the
 * cluster, it may after this; it gains none of their rights.
 */
async function letOwnerGrant(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ role: string }>(
    `SELECT r.rolname AS role FROM pg_roles r
     WHERE r.rolname = ANY ($1) AND NOT EXISTS (
       SELECT FROM pg_auth_members m WHERE m.roleid = r.oid AND m.member = 'hs_owner'::regrole AND m.admin_option)`,
    [WORK_ROLES],
  );
  for (const { role } of rows)
    await client.query(`GRANT ${role} TO hs_owner WITH ADMIN TRUE, INHERIT FALSE, SET FALSE`);
}

async function ignoring(codes: string[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!codes.includes((error as { code?: string }).code ?? '')) throw error;
  }
}

/** What the server stores instead of a password (SCRAM-SHA-256, RFC 5803): the password itself then reaches no log of statements. */
function verifier(password: string): string {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error('A database password must be of printable ASCII characters.');
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyFor = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(keyFor('Client Key')).digest('base64');
  const serverKey = keyFor('Server Key').toString('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function withPath(url: string, databaseName: string): string {
  const result = new URL(url);
  result.pathname = `/${encodeURIComponent(databaseName)}`;
  return result.href;
}

function loginUrl(url: string, user: string, password: string, databaseName: string): string {
  const result = new URL(withPath(url, databaseName));
  result.username = user;
  result.password = encodeURIComponent(password);
  return result.href;
}
