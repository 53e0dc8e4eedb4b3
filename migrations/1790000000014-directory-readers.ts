import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Search words of services in all their languages; the public's own view of the directory, which ends at what is published; and which
 * resident came from which record of another system.
 */
export class DirectoryReaders1790000000014 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- Turkish, Kurdish and Arabic letters in one spelling, so that "izmir" finds "İzmir" and "احمد" finds "أحمد".
      -- Letters at the end of the first list have no partner in the second and are dropped: tatweel and the Arabic vowel signs.
      CREATE FUNCTION directory.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT lower(translate(normalize(words, NFC),
          'İIıÎîŞşĞğÜüÛûÖöÇçÂâÊêأإآٱىةـًٌٍَُِّْ',
          'iiiiissgguuuuooccaaeeاااايه'))
      $$;
      CREATE FUNCTION directory.words(name text, alternate_name text, description text, translations jsonb) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT to_tsvector('simple', directory.folded(name || ' ' || coalesce(alternate_name, '') || ' ' || coalesce(description, '')
          || ' ' || jsonb_path_query_array(translations, '$.*.*')::text))
      $$;
      GRANT EXECUTE ON FUNCTION directory.folded(text), directory.words(text, text, text, jsonb) TO hs_api, hs_liaison;

      DROP INDEX directory.services_words;
      ALTER TABLE directory.services ADD COLUMN words tsvector
        GENERATED ALWAYS AS (directory.words(name, alternate_name, description, translations)) STORED;
      CREATE INDEX services_words ON directory.services USING gin (words);
      CREATE INDEX services_by_name ON directory.services (name, id);

      -- Readers without an account: what is published, and what belongs to it.
      CREATE POLICY published_read ON directory.services FOR SELECT TO hs_liaison USING (published);
      CREATE POLICY published_read ON directory.organizations FOR SELECT TO hs_liaison
        USING (EXISTS (SELECT FROM directory.services s WHERE s.organization_id = organizations.id));
      CREATE POLICY published_read ON directory.service_at_locations FOR SELECT TO hs_liaison
        USING (EXISTS (SELECT FROM directory.services s WHERE s.id = service_id));
      CREATE POLICY published_read ON directory.locations FOR SELECT TO hs_liaison
        USING (EXISTS (SELECT FROM directory.service_at_locations x WHERE x.location_id = locations.id));
      CREATE INDEX service_at_locations_place ON directory.service_at_locations (location_id);
      GRANT SELECT ON directory.services, directory.organizations, directory.service_at_locations, directory.locations TO hs_liaison;

      -- A second import of the same record of another system must be noticed. Its number may identify, so only a blind token is kept.
      -- The line is filled by the checking pass and read by the storing pass of the same transaction.
      CREATE TABLE core.resident_sources (
        source text NOT NULL,
        external_token bigint NOT NULL,
        import_id uuid NOT NULL,
        line int NOT NULL,
        resident_id uuid REFERENCES core.residents,
        PRIMARY KEY (source, external_token)
      );
      CREATE TABLE core.household_sources (
        source text NOT NULL,
        household_token bigint NOT NULL,
        household_id uuid NOT NULL REFERENCES core.households,
        PRIMARY KEY (source, household_token)
      );
      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['resident_sources','household_sources'] LOOP
          EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE core.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY imports ON core.%I TO hs_api USING (app.is_system()) WITH CHECK (app.is_system())', t);
        END LOOP;
      END $$;
      GRANT SELECT, INSERT, UPDATE ON core.resident_sources TO hs_api;
      GRANT SELECT, INSERT ON core.household_sources TO hs_api;
      -- An import collects annexes in a temporary table and stores them in the order of their pseudonyms, not of the people.
      GRANT TEMPORARY ON DATABASE ${await currentDatabase(q)} TO hs_restricted;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      REVOKE TEMPORARY ON DATABASE ${await currentDatabase(q)} FROM hs_restricted;
      DROP TABLE core.household_sources, core.resident_sources;
      REVOKE SELECT ON directory.services, directory.organizations, directory.service_at_locations, directory.locations FROM hs_liaison;
      DROP INDEX directory.service_at_locations_place, directory.services_by_name, directory.services_words;
      DROP POLICY published_read ON directory.locations;
      DROP POLICY published_read ON directory.service_at_locations;
      DROP POLICY published_read ON directory.organizations;
      DROP POLICY published_read ON directory.services;
      ALTER TABLE directory.services DROP COLUMN words;
      DROP FUNCTION directory.words(text, text, text, jsonb);
      DROP FUNCTION directory.folded(text);
      CREATE INDEX services_words ON directory.services USING gin
        (to_tsvector('simple', name || ' ' || coalesce(alternate_name, '') || ' ' || coalesce(description, '')));
    `);
  }
}

async function currentDatabase(q: QueryRunner): Promise<string> {
  const [{ name }] = (await q.query('SELECT quote_ident(current_database()) AS name')) as [{ name: string }];
  return name;
}
