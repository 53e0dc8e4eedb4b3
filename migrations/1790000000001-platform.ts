import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The roles of work, the functions that enter a transaction, and the tables of the machinery. Roles belong to the whole cluster, so
 * they are made only where missing; grants are repeated per database.
 */
export class Platform1790000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      DO $$
      DECLARE r text;
      BEGIN
        FOREACH r IN ARRAY ARRAY['hs_access','hs_api','hs_matching','hs_restricted','hs_shield','hs_partner','hs_eligibility',
                                 'hs_reporting','hs_statistics','hs_liaison','hs_audit','hs_jobs'] LOOP
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
            BEGIN
              EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', r);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of the cluster was faster
            END;
          END IF;
          IF NOT pg_has_role('hs_app', r, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO hs_app WITH INHERIT FALSE, SET TRUE', r);
          END IF;
        END LOOP;
      END $$;

      CREATE SCHEMA app;
      CREATE SCHEMA keys;
      CREATE SCHEMA access;
      CREATE SCHEMA audit;
      CREATE SCHEMA core;
      CREATE SCHEMA restricted;
      CREATE SCHEMA shield;
      CREATE SCHEMA directory;
      CREATE SCHEMA stats;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

      GRANT USAGE ON SCHEMA app TO hs_app, hs_access, hs_api, hs_matching, hs_restricted, hs_shield, hs_partner, hs_eligibility,
        hs_reporting, hs_statistics, hs_liaison, hs_audit, hs_jobs;

      -- What row-level policies read. nullif: a setting that was once local to a transaction reads as '' afterwards, not as NULL.
      CREATE FUNCTION app.actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('hs.actor', true), '')::uuid;
      CREATE FUNCTION app.units() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('hs.units', true), '')::uuid[];
      CREATE FUNCTION app.partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('hs.partner', true), '')::uuid;
      CREATE FUNCTION app.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('hs.actor_kind', true), '') = 'system';
      GRANT EXECUTE ON FUNCTION app.actor(), app.units(), app.partner(), app.is_system() TO PUBLIC;

      CREATE FUNCTION app.enter_system(name text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('hs.actor', '', true), set_config('hs.actor_kind', 'system', true),
                set_config('hs.units', '', true), set_config('hs.partner', '', true), set_config('hs.system', name, true);
      END $$;
      GRANT EXECUTE ON FUNCTION app.enter_system(text) TO hs_app;

      -- Outbox: written with the change, relayed to the queue after commit.
      CREATE TABLE app.outbox (
        id uuid PRIMARY KEY,
        topic text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        relayed_at timestamptz
      );
      CREATE INDEX outbox_waiting ON app.outbox (id) WHERE relayed_at IS NULL;
      ALTER TABLE app.outbox ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.outbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_adds ON app.outbox FOR INSERT TO hs_owner WITH CHECK (true);
      CREATE POLICY jobs_all ON app.outbox TO hs_jobs USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE (relayed_at), DELETE ON app.outbox TO hs_jobs;

      CREATE FUNCTION app.emit(id uuid, topic text, payload jsonb) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
        'INSERT INTO app.outbox (id, topic, payload) VALUES (id, topic, payload)';
      GRANT EXECUTE ON FUNCTION app.emit(uuid, text, jsonb) TO hs_access, hs_api, hs_restricted, hs_shield, hs_partner,
        hs_reporting, hs_statistics, hs_jobs;

      -- Inbox: a job's effect and the note that it is done share a transaction, so that a second delivery does nothing.
      CREATE TABLE app.inbox (
        job_key text PRIMARY KEY,
        done_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      ALTER TABLE app.inbox ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.inbox FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON app.inbox TO hs_owner USING (true) WITH CHECK (true);
      CREATE POLICY jobs_all ON app.inbox TO hs_jobs USING (true) WITH CHECK (true);
      GRANT SELECT, DELETE ON app.inbox TO hs_jobs;
      -- True the first time, false for every further delivery of the same job.
      CREATE FUNCTION app.first_delivery(key text) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = '' AS
        'WITH added AS (INSERT INTO app.inbox (job_key) VALUES (key) ON CONFLICT DO NOTHING RETURNING 1)
         SELECT EXISTS (SELECT FROM added)';
      GRANT EXECUTE ON FUNCTION app.first_delivery(text) TO hs_jobs, hs_api, hs_access, hs_reporting, hs_statistics, hs_restricted;

      -- Answers to requests with an Idempotency-Key, per actor, kept 24 hours. Key and request are keyed tokens; the answer is sealed.
      CREATE TABLE app.stored_answers (
        actor_id uuid NOT NULL,
        key text NOT NULL,
        request_digest bytea NOT NULL,
        status int,
        answer bytea,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (actor_id, key)
      );
      ALTER TABLE app.stored_answers ENABLE ROW LEVEL SECURITY;
      ALTER TABLE app.stored_answers FORCE ROW LEVEL SECURITY;
      CREATE POLICY own ON app.stored_answers TO hs_api USING (actor_id = app.actor()) WITH CHECK (actor_id = app.actor());
      CREATE POLICY jobs_expire ON app.stored_answers TO hs_jobs USING (true);
      GRANT SELECT, INSERT, UPDATE ON app.stored_answers TO hs_api;
      GRANT SELECT (created_at), DELETE ON app.stored_answers TO hs_jobs;

      -- A data key per subject and class, wrapped by the key keeper. Deleting the row erases what it opens.
      GRANT USAGE ON SCHEMA keys TO hs_api, hs_matching, hs_restricted, hs_shield, hs_partner, hs_reporting, hs_jobs;
      CREATE TABLE keys.data_keys (
        subject_id uuid NOT NULL,
        data_class text NOT NULL CHECK (data_class IN ('identity','demographics','restricted','work','packet','shield')),
        kek_version int NOT NULL,
        wrapped bytea NOT NULL,
        PRIMARY KEY (subject_id, data_class)
      );
      ALTER TABLE keys.data_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE keys.data_keys FORCE ROW LEVEL SECURITY;
      CREATE POLICY api_classes ON keys.data_keys TO hs_api
        USING (data_class IN ('identity','demographics','work','packet')) WITH CHECK (data_class IN ('identity','demographics','work','packet'));
      CREATE POLICY matching_identity ON keys.data_keys FOR SELECT TO hs_matching USING (data_class = 'identity');
      CREATE POLICY restricted_class ON keys.data_keys TO hs_restricted USING (data_class = 'restricted') WITH CHECK (data_class = 'restricted');
      CREATE POLICY shield_class ON keys.data_keys TO hs_shield USING (data_class = 'shield') WITH CHECK (data_class = 'shield');
      CREATE POLICY partner_packet ON keys.data_keys FOR SELECT TO hs_partner USING (data_class = 'packet');
      CREATE POLICY reporting_demographics ON keys.data_keys FOR SELECT TO hs_reporting USING (data_class = 'demographics');
      GRANT SELECT, INSERT, DELETE ON keys.data_keys TO hs_api, hs_restricted, hs_shield;
      GRANT SELECT ON keys.data_keys TO hs_matching, hs_partner, hs_reporting;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead.');
  }
}
