import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff, units, partners' accounts, sessions, API clients; and the functions that let a live session or client into a transaction. */
export class Access1790000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE access.units (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('intake','social-work','refugee-branch','legal-aid','management')),
        closed_on date
      );

      -- Accounts of people. The e-mail is the sign-in name of an employee, not of a resident.
      CREATE TABLE access.staff (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        display_name text NOT NULL,
        partner_id uuid,
        password_hash text,
        totp_sealed bytea,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        active boolean NOT NULL DEFAULT true,
        rights_version int NOT NULL DEFAULT 1,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX staff_email ON access.staff (lower(email));

      CREATE TABLE access.staff_roles (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES access.staff,
        role text NOT NULL CHECK (role IN ('intake','social_worker','supervisor','refugee_worker','legal_aid',
                                           'partner_worker','liaison','statistics_officer','dpo','administrator')),
        unit_id uuid REFERENCES access.units,
        granted_by uuid,
        granted_at timestamptz NOT NULL DEFAULT now(),
        -- Roles that read files belong to a unit; the others never do.
        CHECK ((role IN ('intake','social_worker','supervisor','refugee_worker','legal_aid')) = (unit_id IS NOT NULL))
      );
      CREATE UNIQUE INDEX staff_roles_once ON access.staff_roles (staff_id, role, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));

      -- No account both administers and reads files; a partner's or the liaison's account is nothing else.
      CREATE FUNCTION access.refuse_mixed_roles() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      DECLARE held text[];
      BEGIN
        PERFORM 1 FROM access.staff WHERE id = NEW.staff_id FOR UPDATE;
        SELECT array_agg(DISTINCT role) INTO held FROM access.staff_roles WHERE staff_id = NEW.staff_id;
        IF (held && ARRAY['administrator','dpo','statistics_officer'] AND held && ARRAY['intake','social_worker','supervisor','refugee_worker','legal_aid'])
           OR (held && ARRAY['administrator'] AND held && ARRAY['dpo','statistics_officer'])
           OR ('partner_worker' = ANY(held) AND cardinality(held) > 1)
           OR ('liaison' = ANY(held) AND cardinality(held) > 1)
        THEN RAISE EXCEPTION 'roles that must not meet in one account' USING ERRCODE = '23514', CONSTRAINT = 'staff_roles_apart';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER staff_roles_apart AFTER INSERT OR UPDATE ON access.staff_roles
        FOR EACH ROW EXECUTE FUNCTION access.refuse_mixed_roles();

      CREATE TABLE access.sessions (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES access.staff,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        revoked_why text,
        second_factor boolean NOT NULL DEFAULT false,
        device text
      );
      CREATE INDEX sessions_of ON access.sessions (staff_id) WHERE revoked_at IS NULL;

      -- One row per refresh token ever issued in a session; using one twice shows that it was stolen.
      CREATE TABLE access.refresh_tokens (
        digest bytea PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES access.sessions,
        issued_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX refresh_tokens_of ON access.refresh_tokens (session_id);

      -- Failed sign-ins, counted per account and per address, by keyed digest: the table names nobody.
      CREATE TABLE access.sign_in_failures (
        id uuid PRIMARY KEY,
        subject bytea NOT NULL,
        failed_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_failures_of ON access.sign_in_failures (subject, failed_at);

      CREATE TABLE access.api_clients (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        secret_hash text NOT NULL,
        scopes text[] NOT NULL,
        partner_id uuid,
        active boolean NOT NULL DEFAULT true,
        rights_version int NOT NULL DEFAULT 1,
        version int NOT NULL DEFAULT 1,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz
      );

      GRANT USAGE ON SCHEMA access TO hs_access, hs_api, hs_partner, hs_jobs, hs_audit;
      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['units','staff','staff_roles','sessions','refresh_tokens','sign_in_failures','api_clients'] LOOP
          EXECUTE format('ALTER TABLE access.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE access.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY access_all ON access.%I TO hs_access USING (true) WITH CHECK (true)', t);
        END LOOP;
        FOREACH t IN ARRAY ARRAY['staff','staff_roles','sessions','api_clients'] LOOP
          EXECUTE format('CREATE POLICY owner_enters ON access.%I FOR SELECT TO hs_owner USING (true)', t);
        END LOOP;
      END $$;
      -- refuse_mixed_roles locks the account's row, whoever changes the roles.
      CREATE POLICY owner_locks ON access.staff FOR UPDATE TO hs_owner USING (true);
      GRANT SELECT, INSERT, UPDATE ON access.units, access.staff, access.sessions, access.refresh_tokens, access.api_clients TO hs_access;
      GRANT SELECT, INSERT, DELETE ON access.staff_roles, access.sign_in_failures TO hs_access;

      -- Other work may read which units exist and how colleagues are called, nothing else of an account.
      CREATE POLICY names_of_units ON access.units FOR SELECT TO hs_api, hs_partner, hs_jobs, hs_audit USING (true);
      CREATE POLICY names_of_staff ON access.staff FOR SELECT TO hs_api, hs_partner, hs_jobs, hs_audit USING (true);
      CREATE POLICY roles_of_staff ON access.staff_roles FOR SELECT TO hs_api, hs_jobs USING (true);
      GRANT SELECT ON access.units TO hs_api, hs_partner, hs_jobs, hs_audit;
      GRANT SELECT (id, display_name, partner_id, active) ON access.staff TO hs_api, hs_partner, hs_jobs, hs_audit;
      GRANT SELECT (staff_id, role, unit_id) ON access.staff_roles TO hs_api, hs_jobs;

      CREATE FUNCTION app.enter_staff(session uuid, rights int) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE who record; unit_list text;
      BEGIN
        SELECT s.id, s.partner_id INTO who
          FROM access.sessions x JOIN access.staff s ON s.id = x.staff_id
         WHERE x.id = session AND x.revoked_at IS NULL AND x.expires_at > now() AND s.active AND s.rights_version = rights;
        IF NOT FOUND THEN RAISE EXCEPTION 'no live session' USING ERRCODE = 'HS401'; END IF;
        SELECT array_agg(DISTINCT unit_id)::text INTO unit_list FROM access.staff_roles WHERE staff_id = who.id AND unit_id IS NOT NULL;
        PERFORM set_config('hs.actor', who.id::text, true), set_config('hs.actor_kind', 'staff', true),
                set_config('hs.units', coalesce(unit_list, ''), true), set_config('hs.partner', coalesce(who.partner_id::text, ''), true);
      END $$;

      CREATE FUNCTION app.enter_client(client uuid, rights int) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE who record;
      BEGIN
        SELECT c.id, c.partner_id INTO who FROM access.api_clients c WHERE c.id = client AND c.active AND c.rights_version = rights;
        IF NOT FOUND THEN RAISE EXCEPTION 'no live client' USING ERRCODE = 'HS401'; END IF;
        PERFORM set_config('hs.actor', who.id::text, true), set_config('hs.actor_kind', 'client', true),
                set_config('hs.units', '', true), set_config('hs.partner', coalesce(who.partner_id::text, ''), true);
      END $$;
      GRANT EXECUTE ON FUNCTION app.enter_staff(uuid, int), app.enter_client(uuid, int) TO hs_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP FUNCTION app.enter_staff(uuid, int); DROP FUNCTION app.enter_client(uuid, int); DROP SCHEMA access CASCADE; CREATE SCHEMA access`,
    );
  }
}
