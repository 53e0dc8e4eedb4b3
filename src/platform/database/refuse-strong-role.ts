import type { DataSource } from 'typeorm';

interface Strength {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owned: string;
  inherits: string | null;
}

/**
 * Row-level security does not bind superusers, roles with BYPASSRLS, or (without FORCE) owners; and a login that inherits the roles of
 * work holds all their rights at once. The service refuses to start with any of these rather than run with walls that do not stand.
 */
export async function refuseStrongRole(source: DataSource): Promise<void> {
  const [login] = (await source.query(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
           (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid) AS owned,
           (SELECT string_agg(m.roleid::regrole::text, ', ') FROM pg_auth_members m WHERE m.member = r.oid AND m.inherit_option) AS inherits
      FROM pg_roles r WHERE r.rolname = current_user`)) as [Strength];
  const why = login.superuser
    ? 'is a superuser'
    : login.bypasses
      ? 'has BYPASSRLS'
      : Number(login.owned) > 0
        ? 'owns tables'
        : login.inherits
          ? `inherits ${login.inherits}`
          : null;
  if (why) {
    await source.destroy();
    throw new Error(`The database login "${login.name}" ${why}, so row-level security would not hold. Use the role hs_app.`);
  }
}
