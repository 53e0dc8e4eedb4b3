import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public directory of services, shaped after HSDS 3. Nothing here is about a resident. */
export class ServiceDirectory1790000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE directory.organizations (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        alternate_name text,
        description text NOT NULL,
        email text,
        website text,
        kind text NOT NULL DEFAULT 'partner' CHECK (kind IN ('city','partner')),
        parent_id uuid REFERENCES directory.organizations,
        version int NOT NULL DEFAULT 1,
        last_modified timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE directory.services (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES directory.organizations,
        name text NOT NULL,
        alternate_name text,
        -- Translations of name and description by language: {"ar": {"name": …, "description": …}}.
        translations jsonb NOT NULL DEFAULT '{}',
        description text,
        status text NOT NULL CHECK (status IN ('active','inactive','defunct','temporarily closed')),
        published boolean NOT NULL DEFAULT false,
        sector text NOT NULL CHECK (sector IN ('education','health','livelihood','legal','protection','psychosocial','housing','language',
                                               'social-assistance','documents','child-protection','food','wash','other')),
        url text,
        email text,
        application_process text,
        fees_description text,
        eligibility_description text,
        minimum_age int,
        maximum_age int,
        interpretation_services text,
        alert text,
        accepts_referrals boolean NOT NULL DEFAULT true,
        -- A requirement of nationality or registration that the source states: shown as decided elsewhere, never a rule of ours.
        external_gate jsonb,
        -- The rest of an HSDS or Services Advisor record: languages, schedules, required documents, intake criteria, delays.
        extra jsonb NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        last_modified timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX services_of ON directory.services (organization_id);
      CREATE INDEX services_modified ON directory.services (last_modified);
      CREATE INDEX services_words ON directory.services USING gin
        (to_tsvector('simple', name || ' ' || coalesce(alternate_name, '') || ' ' || coalesce(description, '')));
      CREATE TABLE directory.locations (
        id uuid PRIMARY KEY,
        organization_id uuid REFERENCES directory.organizations,
        name text,
        location_type text NOT NULL DEFAULT 'physical' CHECK (location_type IN ('physical','postal','virtual')),
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        district_code text,
        addresses jsonb NOT NULL DEFAULT '[]',
        extra jsonb NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        last_modified timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE directory.service_at_locations (
        id uuid PRIMARY KEY,
        service_id uuid NOT NULL REFERENCES directory.services ON DELETE CASCADE,
        location_id uuid NOT NULL REFERENCES directory.locations ON DELETE CASCADE,
        extra jsonb NOT NULL DEFAULT '{}',
        UNIQUE (service_id, location_id)
      );
      -- Which of our records came from which record of a source, so that a second import updates instead of doubling.
      CREATE TABLE directory.source_records (
        source text NOT NULL,
        source_key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('organization','service','location')),
        record_id uuid NOT NULL,
        digest bytea NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source, kind, source_key)
      );

      GRANT USAGE ON SCHEMA directory TO hs_api, hs_partner, hs_eligibility, hs_reporting, hs_liaison, hs_jobs;
      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['organizations','services','locations','service_at_locations','source_records'] LOOP
          EXECUTE format('ALTER TABLE directory.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE directory.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY staff_keep ON directory.%I TO hs_api USING (true) WITH CHECK (true)', t);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON directory.%I TO hs_api', t);
          EXECUTE format('CREATE POLICY all_read ON directory.%I FOR SELECT TO hs_partner, hs_eligibility, hs_reporting, hs_jobs USING (true)', t);
          EXECUTE format('GRANT SELECT ON directory.%I TO hs_partner, hs_eligibility, hs_reporting, hs_jobs', t);
        END LOOP;
      END $$;
      ALTER TABLE access.staff ADD CONSTRAINT staff_partner FOREIGN KEY (partner_id) REFERENCES directory.organizations;
      ALTER TABLE access.api_clients ADD CONSTRAINT api_clients_partner FOREIGN KEY (partner_id) REFERENCES directory.organizations;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE access.staff DROP CONSTRAINT staff_partner; ALTER TABLE access.api_clients DROP CONSTRAINT api_clients_partner;
      DROP SCHEMA directory CASCADE; CREATE SCHEMA directory`);
  }
}
