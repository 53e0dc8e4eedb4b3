import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register. What identifies a person is ciphertext; what remains in plain text are ids, codes of the file's state and dates of
 * registration. Protected attributes, needs and disability carry no resident id but a pseudonym, and no time finer than a month,
 * so that a dump cannot join them to anyone.
 */
export class Residents1790000000004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE core.residents (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        -- Names the person in the audit trail; set to null by erasure, which cuts the trail from the file.
        audit_ref uuid UNIQUE,
        unit_ids uuid[] NOT NULL CHECK (cardinality(unit_ids) > 0),
        home_unit_id uuid NOT NULL REFERENCES access.units,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','closed','merged','erased')),
        registered_on date NOT NULL,
        closed_on date CHECK (closed_on >= registered_on),
        closure_reason text CHECK (closure_reason IN ('moved','returned','resettled','naturalised','died','duplicate','no_contact')),
        merged_into uuid REFERENCES core.residents,
        -- Names, birth date, sex, languages, district and neighbourhood (class identity).
        identity bytea,
        -- Sex, month of birth and district alone, for the statistics (class demographics).
        demographics bytea,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        CHECK ((state = 'closed') <= (closed_on IS NOT NULL AND closure_reason IS NOT NULL)),
        CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
        CHECK ((state = 'erased') <= (identity IS NULL AND demographics IS NULL AND audit_ref IS NULL))
      );
      CREATE INDEX residents_units ON core.residents USING gin (unit_ids);

      CREATE TABLE core.resident_history (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        version int NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid,
        change text NOT NULL,
        fields text[] NOT NULL DEFAULT '{}',
        identity bytea
      );
      CREATE INDEX resident_history_of ON core.resident_history (resident_id, version);

      -- Blind tokens: HMACs with keys of the keeper. duplicate: selective keys over the whole city; search: words of names.
      CREATE TABLE core.resident_tokens (
        resident_id uuid PRIMARY KEY REFERENCES core.residents,
        duplicate bigint[] NOT NULL,
        search bigint[] NOT NULL
      );
      CREATE INDEX resident_tokens_duplicate ON core.resident_tokens USING gin (duplicate);
      CREATE INDEX resident_tokens_search ON core.resident_tokens USING gin (search);

      CREATE TABLE core.households (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        unit_ids uuid[] NOT NULL CHECK (cardinality(unit_ids) > 0),
        opened_on date NOT NULL,
        closed_on date,
        version int NOT NULL DEFAULT 1
      );
      CREATE TABLE core.household_members (
        id uuid PRIMARY KEY,
        household_id uuid NOT NULL REFERENCES core.households,
        resident_id uuid NOT NULL REFERENCES core.residents,
        role text NOT NULL CHECK (role IN ('head','spouse','partner','child','parent','grandchild','grandparent','sibling','other_relative','not_related')),
        from_date date NOT NULL,
        until_date date CHECK (until_date >= from_date)
      );
      CREATE UNIQUE INDEX household_members_now ON core.household_members (resident_id) WHERE until_date IS NULL;
      CREATE INDEX household_members_of ON core.household_members (household_id);

      -- What a merge moved, so that it can be taken back.
      CREATE TABLE core.merges (
        id uuid PRIMARY KEY,
        kept_id uuid NOT NULL REFERENCES core.residents,
        merged_id uuid NOT NULL REFERENCES core.residents,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed','refused','confirmed','undone')),
        decided_by uuid,
        decided_at timestamptz,
        -- The two-step confirmation: whoever proposed may not confirm.
        CHECK (state <> 'confirmed' OR decided_by <> proposed_by),
        CHECK (kept_id <> merged_id)
      );
      CREATE UNIQUE INDEX merges_open ON core.merges (merged_id) WHERE state IN ('proposed','confirmed');
      -- One row per row moved by a merge: table, id, from which resident.
      CREATE TABLE core.merge_moves (
        merge_id uuid NOT NULL REFERENCES core.merges,
        moved_table text NOT NULL,
        moved_id uuid NOT NULL,
        PRIMARY KEY (merge_id, moved_table, moved_id)
      );

      -- T1: contact data, identity numbers, address, safe-contact rule, as one ciphertext per resident.
      CREATE TABLE restricted.contacts (
        resident_id uuid PRIMARY KEY REFERENCES core.residents,
        details bytea,
        version int NOT NULL DEFAULT 1
      );
      CREATE TABLE restricted.contact_history (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        version int NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        changed_by uuid,
        fields text[] NOT NULL DEFAULT '{}',
        details bytea
      );
      -- T1: documents seen instead of scans. The kind tells the legal status, so it is inside the ciphertext.
      CREATE TABLE restricted.documents_seen (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        seen_by uuid NOT NULL,
        seen_on date NOT NULL,
        details bytea,
        withdrawn_at timestamptz
      );
      CREATE INDEX documents_seen_of ON restricted.documents_seen (resident_id);

      -- Protected attributes, under the pseudonym.
      CREATE TABLE restricted.annexes (
        pseudonym bytea PRIMARY KEY,
        population_type text NOT NULL CHECK (population_type IN ('REF','ASY','OIP','STA','IDP','RET','RDP','OOC','HST','_U')),
        citizenship text CHECK (citizenship ~ '^[A-Z]{3}$'),
        status text NOT NULL,
        status_from date,
        status_until date CHECK (status_until >= status_from),
        version int NOT NULL DEFAULT 1
      );
      CREATE TABLE restricted.annex_history (
        id uuid PRIMARY KEY,
        pseudonym bytea NOT NULL,
        version int NOT NULL,
        recorded_month text NOT NULL CHECK (recorded_month ~ '^\\d{4}-\\d{2}$'),
        population_type text NOT NULL,
        citizenship text,
        status text NOT NULL,
        status_from date,
        status_until date
      );
      CREATE INDEX annex_history_of ON restricted.annex_history (pseudonym);
      CREATE TABLE restricted.needs (
        id uuid PRIMARY KEY,
        pseudonym bytea NOT NULL,
        code text NOT NULL,
        list_version text NOT NULL,
        from_date date NOT NULL,
        until_date date CHECK (until_date >= from_date)
      );
      CREATE UNIQUE INDEX needs_open ON restricted.needs (pseudonym, code) WHERE until_date IS NULL;
      -- The six questions of the Washington Group Short Set; the summary keeps three states.
      CREATE TABLE restricted.disabilities (
        pseudonym bytea PRIMARY KEY,
        seeing text NOT NULL, hearing text NOT NULL, walking text NOT NULL,
        remembering text NOT NULL, self_care text NOT NULL, communicating text NOT NULL,
        summary text NOT NULL CHECK (summary IN ('yes','no','unknown')),
        assessed_month text NOT NULL CHECK (assessed_month ~ '^\\d{4}-\\d{2}$'),
        version int NOT NULL DEFAULT 1
      );

      -- T0: own schema, own role, own key; never by break-glass.
      CREATE TABLE shield.notes (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        team_member_ids uuid[] NOT NULL,
        body bytea NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT USAGE ON SCHEMA core TO hs_api, hs_matching, hs_restricted, hs_partner, hs_reporting, hs_jobs;
      GRANT USAGE ON SCHEMA restricted TO hs_restricted, hs_reporting;
      GRANT USAGE ON SCHEMA shield TO hs_shield;

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['core.residents','core.resident_history','core.resident_tokens','core.households','core.household_members',
            'core.merges','core.merge_moves','restricted.contacts','restricted.contact_history','restricted.documents_seen',
            'restricted.annexes','restricted.annex_history','restricted.needs','restricted.disabilities','shield.notes'] LOOP
          EXECUTE 'ALTER TABLE ' || t || ' ENABLE ROW LEVEL SECURITY';
          EXECUTE 'ALTER TABLE ' || t || ' FORCE ROW LEVEL SECURITY';
        END LOOP;
      END $$;

      -- A file is visible to the units it is with. System work (import, retention) enters without units and sees all.
      CREATE POLICY by_unit ON core.residents TO hs_api
        USING (unit_ids && app.units() OR app.is_system()) WITH CHECK (unit_ids && app.units() OR app.is_system());
      CREATE POLICY by_unit ON core.households TO hs_api
        USING (unit_ids && app.units() OR app.is_system()) WITH CHECK (unit_ids && app.units() OR app.is_system());
      CREATE POLICY with_resident ON core.resident_history TO hs_api
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      CREATE POLICY with_resident ON core.resident_tokens TO hs_api
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      CREATE POLICY with_household ON core.household_members TO hs_api
        USING (EXISTS (SELECT FROM core.households h WHERE h.id = household_id) AND EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id))
        WITH CHECK (EXISTS (SELECT FROM core.households h WHERE h.id = household_id) AND EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      CREATE POLICY with_kept ON core.merges TO hs_api
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = kept_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = kept_id));
      CREATE POLICY with_merge ON core.merge_moves TO hs_api
        USING (EXISTS (SELECT FROM core.merges m WHERE m.id = merge_id)) WITH CHECK (EXISTS (SELECT FROM core.merges m WHERE m.id = merge_id));
      GRANT SELECT, INSERT, UPDATE ON core.residents, core.resident_history, core.households, core.household_members, core.merges TO hs_api;
      GRANT SELECT, INSERT, UPDATE, DELETE ON core.resident_tokens, core.merge_moves TO hs_api;

      -- Duplicate search looks over the whole city, at tokens and identities only.
      CREATE POLICY city_wide ON core.resident_tokens FOR SELECT TO hs_matching USING (true);
      CREATE POLICY city_wide ON core.residents FOR SELECT TO hs_matching USING (state IN ('open','closed'));
      GRANT SELECT ON core.resident_tokens TO hs_matching;
      GRANT SELECT (id, code, audit_ref, unit_ids, home_unit_id, state, identity, version) ON core.residents TO hs_matching;

      -- T1 follows the file: whoever cannot see the resident sees no contact and no document.
      CREATE POLICY restricted_by_unit ON core.residents FOR SELECT TO hs_restricted USING (unit_ids && app.units() OR app.is_system());
      GRANT SELECT (id, unit_ids, state, audit_ref) ON core.residents TO hs_restricted;
      CREATE POLICY with_resident ON restricted.contacts TO hs_restricted
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      CREATE POLICY with_resident ON restricted.contact_history TO hs_restricted
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      CREATE POLICY with_resident ON restricted.documents_seen TO hs_restricted
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      GRANT SELECT, INSERT, UPDATE ON restricted.contacts, restricted.contact_history, restricted.documents_seen TO hs_restricted;

      -- Pseudonymous tables: only one named pseudonym at a time, set in the transaction by the service that holds the keeper.
      CREATE FUNCTION app.pseudonym() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
        RETURN decode(nullif(current_setting('hs.pseudonym', true), ''), 'hex');
      GRANT EXECUTE ON FUNCTION app.pseudonym() TO PUBLIC;
      CREATE POLICY one_at_a_time ON restricted.annexes TO hs_restricted USING (pseudonym = app.pseudonym() OR app.is_system()) WITH CHECK (pseudonym = app.pseudonym() OR app.is_system());
      CREATE POLICY one_at_a_time ON restricted.annex_history TO hs_restricted USING (pseudonym = app.pseudonym() OR app.is_system()) WITH CHECK (pseudonym = app.pseudonym() OR app.is_system());
      CREATE POLICY one_at_a_time ON restricted.needs TO hs_restricted USING (pseudonym = app.pseudonym() OR app.is_system()) WITH CHECK (pseudonym = app.pseudonym() OR app.is_system());
      CREATE POLICY one_at_a_time ON restricted.disabilities TO hs_restricted USING (pseudonym = app.pseudonym() OR app.is_system()) WITH CHECK (pseudonym = app.pseudonym() OR app.is_system());
      GRANT SELECT, INSERT, UPDATE, DELETE ON restricted.annexes, restricted.annex_history, restricted.needs, restricted.disabilities TO hs_restricted;

      -- The reporting job joins through the pseudonym, which it computes; it never sees a name, a contact or a document.
      CREATE POLICY for_statistics ON core.residents FOR SELECT TO hs_reporting USING (true);
      GRANT SELECT (id, state, registered_on, closed_on, closure_reason, demographics) ON core.residents TO hs_reporting;
      CREATE POLICY for_statistics ON restricted.annexes FOR SELECT TO hs_reporting USING (true);
      GRANT SELECT (pseudonym, population_type, citizenship) ON restricted.annexes TO hs_reporting;
      GRANT TEMPORARY ON DATABASE ${await currentDatabase(q)} TO hs_reporting;

      CREATE POLICY team_only ON shield.notes TO hs_shield
        USING (app.actor() = ANY (team_member_ids)) WITH CHECK (app.actor() = ANY (team_member_ids));
      GRANT SELECT, INSERT ON shield.notes TO hs_shield;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA restricted CASCADE; CREATE SCHEMA restricted; DROP SCHEMA shield CASCADE; CREATE SCHEMA shield;
      DROP SCHEMA core CASCADE; CREATE SCHEMA core; DROP FUNCTION app.pseudonym()`);
  }
}

async function currentDatabase(q: QueryRunner): Promise<string> {
  const [{ name }] = (await q.query('SELECT quote_ident(current_database()) AS name')) as [{ name: string }];
  return name;
}
