import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasure cuts the link from a record of another system as well; that the record was imported once is still known. */
export class EraseSources1790000000016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE POLICY owner_in_register ON core.resident_sources TO hs_owner USING (app.in_register()) WITH CHECK (app.in_register());

      CREATE OR REPLACE FUNCTION app.blank_files(resident uuid, today date) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE ids uuid[]; n bigint;
      BEGIN
        SELECT array_agg(s.subject) INTO ids FROM app.subjects_of(resident) s WHERE s.kind = 'resident';
        PERFORM set_config('hs.register', 'yes', true);
        DELETE FROM core.resident_tokens t WHERE t.resident_id = ANY (ids);
        UPDATE core.resident_history h SET identity = NULL WHERE h.resident_id = ANY (ids);
        UPDATE restricted.contacts c SET details = NULL, version = c.version + 1 WHERE c.resident_id = ANY (ids);
        UPDATE restricted.contact_history h SET details = NULL WHERE h.resident_id = ANY (ids);
        UPDATE restricted.documents_seen d SET details = NULL WHERE d.resident_id = ANY (ids);
        UPDATE core.resident_sources s SET resident_id = NULL WHERE s.resident_id = ANY (ids);
        UPDATE core.access_requests a SET explanation = NULL WHERE a.resident_id = ANY (ids);
        UPDATE core.household_members h SET until_date = greatest(h.from_date, today) WHERE h.resident_id = ANY (ids) AND h.until_date IS NULL;
        UPDATE core.residents r SET identity = NULL, demographics = NULL, audit_ref = NULL, version = r.version + 1,
               closed_on = coalesce(r.closed_on, greatest(r.registered_on, today)),
               state = CASE WHEN r.merged_into IS NULL THEN 'erased' ELSE r.state END
         WHERE r.id = ANY (ids);
        GET DIAGNOSTICS n = ROW_COUNT;
        PERFORM set_config('hs.register', '', true);
        RETURN n;
      END $$;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION app.blank_files(resident uuid, today date) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE ids uuid[]; n bigint;
      BEGIN
        SELECT array_agg(s.subject) INTO ids FROM app.subjects_of(resident) s WHERE s.kind = 'resident';
        PERFORM set_config('hs.register', 'yes', true);
        DELETE FROM core.resident_tokens t WHERE t.resident_id = ANY (ids);
        UPDATE core.resident_history h SET identity = NULL WHERE h.resident_id = ANY (ids);
        UPDATE restricted.contacts c SET details = NULL, version = c.version + 1 WHERE c.resident_id = ANY (ids);
        UPDATE restricted.contact_history h SET details = NULL WHERE h.resident_id = ANY (ids);
        UPDATE restricted.documents_seen d SET details = NULL WHERE d.resident_id = ANY (ids);
        UPDATE core.access_requests a SET explanation = NULL WHERE a.resident_id = ANY (ids);
        UPDATE core.household_members h SET until_date = greatest(h.from_date, today) WHERE h.resident_id = ANY (ids) AND h.until_date IS NULL;
        UPDATE core.residents r SET identity = NULL, demographics = NULL, audit_ref = NULL, version = r.version + 1,
               closed_on = coalesce(r.closed_on, greatest(r.registered_on, today)),
               state = CASE WHEN r.merged_into IS NULL THEN 'erased' ELSE r.state END
         WHERE r.id = ANY (ids);
        GET DIAGNOSTICS n = ROW_COUNT;
        PERFORM set_config('hs.register', '', true);
        RETURN n;
      END $$;
      DROP POLICY owner_in_register ON core.resident_sources`);
  }
}
