import type { DataSource } from 'typeorm';

interface Strength {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  replicates: boolean;
  owned: string;
  inherits: string | null;
  becomes: string | null;
}

/**
 * Row-level security does not bind superusers, roles with BYPASSRLS or REPLICATION, or (without FORCE) owners, nor a login that may
 * become one of them; and a login that inherits the roles of work holds all their rights at once. The service refuses to start with any
 * of these rather than run with walls that do not stand.
 */
export async function refuseStrongRole(source: DataSource): Promise<void> {
  const [login] = (await source.query(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses, r.rolreplication AS replicates,
           (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid) AS owned,
           (SELECT string_agg(m.roleid::regrole::text, ', ') FROM pg_auth_members m WHERE m.member = r.oid AND m.inherit_option) AS inherits,
           (SELECT string_agg(s.rolname, ', ') FROM pg_roles s WHERE s.oid <> r.oid AND pg_has_role(r.oid, s.oid, 'MEMBER')
             AND (s.rolsuper OR s.rolbypassrls OR s.rolreplication OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = s.oid))) AS becomes
      FROM pg_roles r WHERE r.rolname = current_user`)) as [Strength];
  const why = reasonAgainst(login);
  if (why) {
    await source.destroy();
    throw new Error(
      `The database login "${login.name}" ${why}, so row-level security would not hold. Use the role hs_app.`,
    );
  }
}

function reasonAgainst(login: Strength): string | null {
  if (login.superuser) return 'is a superuser';
  if (login.bypasses) return 'has BYPASSRLS';
  if (login.replicates) return 'has REPLICATION';
  if (Number(login.owned) > 0) return 'owns tables';
  if (login.inherits) return `inherits ${login.inherits}`;
  return login.becomes && `may become ${login.becomes}`;
}
