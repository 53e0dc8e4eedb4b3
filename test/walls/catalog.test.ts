import { WORK_ROLES } from '../../src/platform/database/roles.js';
import { superuser } from '../support/database.js';
import { BYTE_COLUMNS, TEXT_COLUMNS } from './stored-columns.js';

// Everything is read from PostgreSQL's own catalogue, so that a table, column, view or function of tomorrow is looked at as well.
const db = superuser();
afterAll(() => db.close());

const list = async (sql: string, params: unknown[] = []): Promise<string[]> =>
  (await db.sql<{ it: string }>(`SELECT it::text FROM (${sql}) x(it) ORDER BY 1`, params)).map((row) => row.it);

const SYSTEM = `n.nspname LIKE 'pg\\_%' OR n.nspname = 'information_schema'`;
/** The queue's tables are the queue's own; whether our payloads there are clean is looked at in the canary test. */
const OURS = `NOT (${SYSTEM}) AND n.nspname NOT IN ('bullmq', 'public')`;
const TABLES = `pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND t.relkind IN ('r','p')`;

describe('row-level security', () => {
  it('looks at all tables', async () => {
    const tables = await list(`SELECT n.nspname || '.' || t.relname FROM ${TABLES} WHERE ${OURS}`);
    expect(tables.length).toBeGreaterThan(35);
    expect(tables).toEqual(
      expect.arrayContaining([
        'core.residents',
        'restricted.contacts',
        'shield.notes',
        'audit.events',
        'keys.data_keys',
      ]),
    );
  });

  it('is enabled and forced on every table', async () => {
    expect(
      await list(
        `SELECT t.oid::regclass FROM ${TABLES} WHERE ${OURS} AND NOT (t.relrowsecurity AND t.relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  it('has at least one policy on every table, each for named roles', async () => {
    expect(
      await list(
        `SELECT t.oid::regclass FROM ${TABLES} WHERE ${OURS} AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid)`,
      ),
    ).toEqual([]);
    expect(
      await list(
        `SELECT p.polrelid::regclass || ' ' || p.polname FROM pg_policy p WHERE 0 = ANY (p.polroles) OR NOT p.polpermissive`,
      ),
    ).toEqual([]);
  });

  it('lets no role do what no policy speaks of', async () => {
    const dead = await list(`
      SELECT DISTINCT t.oid::regclass || ' ' || r.rolname || ' ' || acl.privilege_type
        FROM ${TABLES}, pg_roles r, LATERAL (
          SELECT grantee, privilege_type FROM aclexplode(t.relacl) UNION ALL
          SELECT x.grantee, x.privilege_type FROM pg_attribute a, aclexplode(a.attacl) x WHERE a.attrelid = t.oid) acl
       WHERE ${OURS} AND acl.grantee = r.oid AND r.oid <> t.relowner AND acl.privilege_type IN ('SELECT','INSERT','UPDATE','DELETE')
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND r.oid = ANY (p.polroles)
           AND p.polcmd IN ('*', CASE acl.privilege_type WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a' WHEN 'UPDATE' THEN 'w' ELSE 'd' END))`);
    expect(dead).toEqual([]);
  });

  it('checks what is written wherever it checks what is read', async () => {
    const open = await list(`
      SELECT p.polrelid::regclass || ' ' || p.polname FROM pg_policy p
       WHERE pg_get_expr(p.polwithcheck, p.polrelid) = 'true' AND pg_get_expr(p.polqual, p.polrelid) <> 'true'`);
    expect(open).toEqual([]);
  });

  it('of files asks for the units of the actor and of nobody else', async () => {
    const rows = await db.sql<{ it: string; rule: string }>(`
      SELECT p.polrelid::regclass || ' ' || p.polname AS it, pg_get_expr(p.polqual, p.polrelid) AS rule
        FROM pg_policy p JOIN pg_class t ON t.oid = p.polrelid JOIN pg_namespace n ON n.oid = t.relnamespace
       WHERE n.nspname IN ('core','restricted','shield') AND 'hs_api'::regrole = ANY (p.polroles)`);
    expect(rows.length).toBeGreaterThan(12);
    const open = rows.filter(({ rule }) => !/app\.(units|actor|is_system|pseudonym)\(\)|FROM core\./.test(rule));
    expect(open.map((row) => row.it)).toEqual([]);
  });
});

describe('what everybody may', () => {
  it('is nothing on any table, column, sequence or schema', async () => {
    const objects = await list(`
      SELECT t.oid::regclass || ' ' || acl.privilege_type FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace, aclexplode(t.relacl) acl
       WHERE NOT (${SYSTEM}) AND acl.grantee = 0
      UNION ALL SELECT t.oid::regclass || '.' || a.attname FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
        JOIN pg_attribute a ON a.attrelid = t.oid, aclexplode(a.attacl) acl WHERE NOT (${SYSTEM}) AND acl.grantee = 0
      UNION ALL SELECT n.nspname || ' ' || acl.privilege_type FROM pg_namespace n, aclexplode(n.nspacl) acl WHERE NOT (${SYSTEM}) AND acl.grantee = 0
      UNION ALL SELECT d.datname || ' ' || acl.privilege_type FROM pg_database d, aclexplode(d.datacl) acl
        WHERE d.datname = current_database() AND acl.grantee = 0`);
    expect(objects).toEqual([]);
  });

  it('is to read the own settings, by functions that read no table', async () => {
    const open = await list(`
      SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
       WHERE NOT (${SYSTEM}) AND acl.grantee = 0`);
    expect(
      open.filter((name) => !/^app\.(actor|units|partner|is_system|pseudonym|in_register)\(\)$/.test(name)),
    ).toEqual([]);
  });

  it('does not grow by itself when the owner makes something new', async () => {
    expect(
      await list(`SELECT privilege_type FROM pg_default_acl d, aclexplode(d.defaclacl) WHERE grantee = 0`),
    ).toEqual([]);
    const open = await list(
      `SELECT d.defaclobjtype FROM pg_default_acl d WHERE d.defaclrole = 'hs_owner'::regrole AND d.defaclnamespace = 0 AND d.defaclobjtype = 'f'`,
    );
    expect(open).toEqual(['f']);
  });
});

describe('ways around the policies', () => {
  it('through views do not exist: none without security_invoker, none materialised', async () => {
    expect(
      await list(`
      SELECT t.oid::regclass FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace WHERE NOT (${SYSTEM})
         AND (t.relkind = 'm' OR t.relkind = 'v' AND NOT coalesce(t.reloptions, '{}') && ARRAY['security_invoker=true','security_invoker=on'])`),
    ).toEqual([]);
  });

  it('through rules and foreign tables do not exist', async () => {
    expect(
      await list(`SELECT r.ev_class::regclass || ' ' || r.rulename FROM pg_rewrite r JOIN pg_class t ON t.oid = r.ev_class
      JOIN pg_namespace n ON n.oid = t.relnamespace WHERE NOT (${SYSTEM}) AND t.relkind <> 'v'`),
    ).toEqual([]);
    expect(await list(`SELECT t.oid::regclass FROM pg_class t WHERE t.relkind = 'f'`)).toEqual([]);
  });

  it('through functions of the owner cannot be turned by a search path', async () => {
    expect(
      await list(`
      SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE NOT (${SYSTEM}) AND p.prosecdef AND NOT coalesce(p.proconfig, '{}') @> ARRAY['search_path=""']`),
    ).toEqual([]);
  });

  it('through functions of the owner are open to roles of work and the login only', async () => {
    const callers = await list(`
      SELECT DISTINCT acl.grantee::regrole FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
       WHERE NOT (${SYSTEM}) AND p.prosecdef`);
    expect(callers.filter((role) => !['hs_owner', 'hs_app', ...WORK_ROLES].includes(role))).toEqual([]);
  });

  it('through functions that keep a file open to those who may not read it do not exist: which role may call which', async () => {
    const callable = async (role: string) =>
      list(
        `SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE NOT (${SYSTEM}) AND p.prosecdef AND has_function_privilege($1, p.oid, 'EXECUTE')`,
        [role],
      );
    expect(await callable('hs_eligibility')).toEqual(['audit.append(jsonb)']);
    expect(await callable('hs_liaison')).toEqual(['audit.append(jsonb)']);
    expect(await callable('hs_app')).toEqual([
      'app.enter_client(uuid,integer)',
      'app.enter_staff(uuid,integer)',
      'audit.append(jsonb)',
    ]);
  });
});

describe('the roles', () => {
  it('have no right that is above the walls', async () => {
    expect(
      await list(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'hs\\_%' AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolreplication OR rolcreaterole AND rolname <> 'hs_owner')`,
      ),
    ).toEqual([]);
    expect(await list(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'hs\\_%' AND rolcanlogin`)).toEqual([
      'hs_app',
      'hs_owner',
    ]);
  });

  it('are those that the service knows', async () => {
    expect(
      await list(
        `SELECT rolname FROM pg_roles WHERE rolname LIKE 'hs\\_%' AND NOT rolcanlogin AND rolname NOT LIKE 'hs\\_probe%'`,
      ),
    ).toEqual([...WORK_ROLES].toSorted());
  });

  it('own nothing, save the owner', async () => {
    const owners = await list(`
      SELECT DISTINCT o::regrole FROM (
        SELECT relowner FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace WHERE NOT (${SYSTEM}) UNION ALL
        SELECT proowner FROM pg_proc t JOIN pg_namespace n ON n.oid = t.pronamespace WHERE NOT (${SYSTEM}) UNION ALL
        SELECT typowner FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE NOT (${SYSTEM}) UNION ALL
        SELECT nspowner FROM pg_namespace n WHERE NOT (${SYSTEM}) AND nspname <> 'public' UNION ALL
        SELECT datdba FROM pg_database WHERE datname = current_database()) x(o)`);
    expect(owners).toEqual(['hs_owner']);
  });

  it('do not contain one another: only the login may change into them, and inherits none', async () => {
    const members = await db.sql(`
      SELECT m.member::regrole::text AS member, bool_or(m.inherit_option) AS inherits, bool_or(m.admin_option) AS grants, bool_and(m.set_option) AS changes
        FROM pg_auth_members m WHERE m.roleid::regrole::text LIKE 'hs\\_%' AND m.roleid::regrole::text NOT LIKE 'hs\\_probe%'
         AND m.member::regrole::text <> 'hs_owner' AND m.member::regrole::text NOT LIKE 'strong\\_%' GROUP BY 1`);
    expect(members).toEqual([{ member: 'hs_app', inherits: false, grants: false, changes: true }]);
    expect(
      await list(
        `SELECT m.roleid::regrole FROM pg_auth_members m WHERE m.member::regrole::text LIKE 'hs\\_%' AND m.roleid::regrole::text NOT LIKE 'hs\\_%'`,
      ),
    ).toEqual([]);
    expect(
      await list(
        `SELECT m.roleid::regrole FROM pg_auth_members m WHERE m.member = 'hs_app'::regrole AND m.roleid::regrole::text NOT LIKE 'hs\\_probe%'`,
      ),
    ).toEqual([...WORK_ROLES].toSorted());
    expect(
      await list(
        `SELECT m.member::regrole FROM pg_auth_members m WHERE m.roleid = 'hs_owner'::regrole AND m.inherit_option`,
      ),
    ).toEqual([]);
  });
});

describe('grants', () => {
  /** `schema.table` or `schema.table.column` of everything that a role may do this with. */
  const may = async (role: string, right: string): Promise<string[]> =>
    list(
      `SELECT CASE WHEN has_table_privilege($1, t.oid, '${right}') THEN n.nspname || '.' || t.relname ELSE n.nspname || '.' || t.relname || '.' || a.attname END
         FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace AND t.relkind IN ('r','p','v','m') LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
        WHERE NOT (${SYSTEM}) AND has_schema_privilege($1, n.oid, 'USAGE') IS NOT NULL
          AND (has_table_privilege($1, t.oid, '${right}') OR ${['SELECT', 'INSERT', 'UPDATE'].includes(right) ? `has_column_privilege($1, t.oid, a.attnum, '${right}')` : 'false'})
        GROUP BY 1`,
      [role],
    );
  const mayAnything = async (role: string): Promise<string[]> =>
    [
      ...new Set(
        (
          await Promise.all(
            ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'].map((right) =>
              may(role, right),
            ),
          )
        ).flat(),
      ),
    ].toSorted();
  const within = (names: string[], ...schemas: string[]) =>
    names.filter((name) => schemas.some((schema) => name.startsWith(`${schema}.`)));

  it('give the login nothing at all', async () => {
    expect(await mayAnything('hs_app')).toEqual([]);
  });

  it('let nobody truncate, refer to or put triggers on a table', async () => {
    for (const role of WORK_ROLES)
      for (const right of ['TRUNCATE', 'REFERENCES', 'TRIGGER'])
        expect([role, right, await may(role, right)]).toEqual([role, right, []]);
  });

  it('show eligibility no restricted schema, no key and no resident', async () => {
    const all = await mayAnything('hs_eligibility');
    expect(within(all, 'restricted', 'shield', 'keys', 'access', 'stats')).toEqual([]);
    expect(all.filter((name) => name.startsWith('core.residents') || name.startsWith('core.resident_'))).toEqual([]);
    for (const schema of ['restricted', 'shield', 'keys'])
      expect(await list(`SELECT has_schema_privilege('hs_eligibility', $1, 'USAGE')`, [schema])).toEqual(['false']);
    expect(all.length).toBeGreaterThan(0);
  });

  it('show the liaison releases and the published directory, to read', async () => {
    const read = await may('hs_liaison', 'SELECT');
    expect(
      read.filter((name) => !/^directory\.(services|organizations|service_at_locations|locations)$/.test(name)),
    ).toEqual(
      ['id', 'period', 'revision', 'state', 'profile', 'released_at', 'cells', 'digest']
        .map((column) => `stats.releases.${column}`)
        .toSorted(),
    );
    expect((await mayAnything('hs_liaison')).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('keep names, contacts, documents and notes from the reporting job', async () => {
    const read = await may('hs_reporting', 'SELECT');
    expect(read).toEqual(
      expect.arrayContaining([
        'core.residents.demographics',
        'restricted.annexes.population_type',
        'stats.snapshot_cells',
      ]),
    );
    const closed =
      /^core\.residents(\.identity)?$|^core\.resident_|^core\.(case_notes|case_tasks|referral_steps|access_requests)|\.packet$|^restricted\.(contact|document|annex_history|needs)|^shield\.|^access\.|^audit\./;
    expect(read.filter((name) => closed.test(name))).toEqual([]);
    expect(
      (await Promise.all(['INSERT', 'UPDATE', 'DELETE'].map((right) => may('hs_reporting', right))))
        .flat()
        .filter((name) => !name.startsWith('stats.')),
    ).toEqual([]);
  });

  it('keep the true counts from the officers', async () => {
    const all = await mayAnything('hs_statistics');
    expect(all.filter((name) => name.startsWith('stats.snapshot'))).toEqual([]);
    expect(within(all, 'core', 'restricted', 'shield', 'keys', 'audit')).toEqual([]);
    expect(
      (await may('hs_statistics', 'UPDATE')).filter((name) =>
        /releases\.(cells|digest|period|revision|snapshot_id|requested_by)$|releases$/.test(name),
      ),
    ).toEqual([]);
  });

  it('keep restricted and shielded data and the audit trail from everyday work', async () => {
    expect(within(await mayAnything('hs_api'), 'restricted', 'shield', 'audit', 'stats')).toEqual([]);
    for (const schema of ['restricted', 'shield'])
      expect(await list(`SELECT has_schema_privilege('hs_api', $1, 'USAGE')`, [schema])).toEqual(['false']);
  });

  it('open the shield to its own role only', async () => {
    for (const role of WORK_ROLES)
      expect([role, within(await mayAnything(role), 'shield')]).toEqual([
        role,
        role === 'hs_shield' ? ['shield.notes'] : [],
      ]);
  });

  it('open restricted data to its own role, and of the annex three codes to the reporting job', async () => {
    for (const role of WORK_ROLES.filter((name) => name !== 'hs_restricted' && name !== 'hs_reporting')) {
      expect([role, within(await mayAnything(role), 'restricted')]).toEqual([role, []]);
    }
    expect(within(await mayAnything('hs_reporting'), 'restricted')).toEqual(
      ['citizenship', 'population_type', 'pseudonym'].map((column) => `restricted.annexes.${column}`),
    );
  });

  it('show a partner no resident, no case and no sender of a referral', async () => {
    const read = await may('hs_partner', 'SELECT');
    expect(
      read.filter((name) =>
        /^core\.(residents|resident_|cases|case_|household|merge|service_events|access_requests)/.test(name),
      ),
    ).toEqual([]);
    expect(
      read.filter((name) => /^core\.referrals(\.(resident_id|case_id|sender_id|created_by))?$/.test(name)),
    ).toEqual([]);
    expect(
      read.filter((name) =>
        /^core\.consents(\.(resident_id|unit_id|fields|form|language|recorded_by|interpreter))?$/.test(name),
      ),
    ).toEqual([]);
    expect(within(await mayAnything('hs_partner'), 'restricted', 'shield', 'audit', 'stats')).toEqual([]);
  });

  it('let nobody change or remove an audit event, and only the auditor read one', async () => {
    for (const role of ['hs_app', ...WORK_ROLES]) {
      expect([role, within(await mayAnything(role), 'audit')]).toEqual([
        role,
        role === 'hs_audit' ? ['audit.events', 'audit.head'] : [],
      ]);
    }
    for (const right of ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'])
      expect([right, within(await may('hs_audit', right), 'audit')]).toEqual([right, []]);
    // The owner, too, finds no policy that would let it.
    expect(
      await list(
        `SELECT p.polcmd FROM pg_policy p WHERE p.polrelid = 'audit.events'::regclass AND 'hs_owner'::regrole = ANY (p.polroles)`,
      ),
    ).toEqual(['a']);
  });

  it('keep passwords and second factors with the role of signing in', async () => {
    for (const role of WORK_ROLES.filter((name) => name !== 'hs_access')) {
      const read = await may(role, 'SELECT');
      const secret =
        /^access\.(staff(\.(email|password_hash|totp_.*|one_time_.*))?|sessions.*|refresh_tokens.*|sign_in_failures.*|api_clients.*)$/;
      expect([role, read.filter((name) => secret.test(name))]).toEqual([role, []]);
    }
  });

  it('keep data keys apart by class', async () => {
    const classes = async (role: string) =>
      (
        await db.sql<{ rule: string }>(
          `SELECT pg_get_expr(polqual, polrelid) AS rule FROM pg_policy WHERE polrelid = 'keys.data_keys'::regclass AND $1::regrole = ANY (polroles)`,
          [role],
        )
      )
        .flatMap(({ rule }) => [...rule.matchAll(/'(\w+)'::text/g)].map((match) => match[1]))
        .toSorted();
    expect(await classes('hs_api')).toEqual(['demographics', 'identity', 'packet', 'work']);
    expect(await classes('hs_matching')).toEqual(['identity']);
    expect(await classes('hs_restricted')).toEqual(['restricted']);
    expect(await classes('hs_shield')).toEqual(['shield']);
    expect(await classes('hs_partner')).toEqual(['packet']);
    expect(await classes('hs_reporting')).toEqual(['demographics']);
    const holders = await list(
      `SELECT DISTINCT r::regrole FROM pg_policy, unnest(polroles) r WHERE polrelid = 'keys.data_keys'::regclass`,
    );
    expect(holders).toEqual(['hs_api', 'hs_matching', 'hs_partner', 'hs_reporting', 'hs_restricted', 'hs_shield']);
  });
});

describe('columns', () => {
  const columns = (types: string, schemas: string[]) =>
    list(
      `SELECT n.nspname || '.' || t.relname || '.' || a.attname FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
         JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_type b ON b.oid = CASE WHEN y.typtype = 'd' THEN y.typbasetype WHEN y.typelem <> 0 THEN y.typelem ELSE y.oid END
        WHERE n.nspname = ANY ($1) AND b.typname ~ '${types}'`,
      [schemas],
    );

  it('that could hold text are known, each with what it may hold', async () => {
    const found = await columns('^(text|varchar|bpchar|name|char|json|jsonb|jsonpath|xml|tsvector|hstore|citext)$', [
      'app',
      'keys',
      'access',
      'audit',
      'core',
      'restricted',
      'shield',
      'stats',
    ]);
    expect(found.filter((column) => !(column in TEXT_COLUMNS))).toEqual([]);
    expect(Object.keys(TEXT_COLUMNS).filter((column) => !found.includes(column))).toEqual([]);
  });

  it('that hold bytes are known as sealed or as digests', async () => {
    const found = await columns('^bytea$', [
      'app',
      'keys',
      'access',
      'audit',
      'core',
      'restricted',
      'shield',
      'stats',
      'directory',
    ]);
    expect(found.filter((column) => !(column in BYTE_COLUMNS) && !column.startsWith('directory.'))).toEqual([]);
    expect(Object.keys(BYTE_COLUMNS).filter((column) => !found.includes(column))).toEqual([]);
  });

  it('of protected attributes stand beside no resident', async () => {
    const joined = await list(`
      SELECT t.oid::regclass FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'pseudonym'
       WHERE ${OURS} AND EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = t.oid AND (b.attname ~ '(resident|case|household|staff|unit)_ids?$|audit_ref|_by$'
         OR b.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype) AND b.attnum > 0))`);
    expect(joined).toEqual([]);
    const elsewhere = await list(`
      SELECT t.oid::regclass || '.' || a.attname FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid
       WHERE ${OURS} AND a.attname ~ 'population|citizenship|nationality|legal_status|ethnic|religion|origin' AND NOT EXISTS (
         SELECT FROM pg_attribute b WHERE b.attrelid = t.oid AND b.attname = 'pseudonym')`);
    expect(elsewhere).toEqual([]);
  });

  it('of names, numbers, phones, addresses and birth dates do not exist in the open', async () => {
    const named = await list(`
      SELECT t.oid::regclass || '.' || a.attname FROM ${TABLES} JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND a.atttypid <> 'bytea'::regtype
       WHERE n.nspname IN ('core','restricted','shield','stats') AND a.attname ~ '(^|_)(name|given_name|family_name|birth|born|phone|tel|address|street|mail|number|passport|tckn|note|notes|body|message|comment|text|remark)(_|$)'`);
    expect(named).toEqual([]);
  });
});
