import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work on files across units, as functions of the owner: taking a file with a reason, moving what belongs to a merged file, finding what
 * an erasure must reach. The owner sees rows only while one of these functions runs: each sets `hs.register` at its start and clears it at its end.
 *
 * `core.residents.demographics` (class demographics) opens to `sex|birth|quality|district`, such as `F|1984-03|exact|TUR035021` or
 * `unknown||unknown|`: sex F, M, other, unknown; birth YYYY-MM, or YYYY where no more is known or it is estimated, or empty; quality
 * exact, month, year, estimated, unknown; district a P-code TUR035001 to TUR035030, or empty.
 */
export class Merge1790000000012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      COMMENT ON COLUMN core.residents.demographics IS
        'ciphertext of sex|birth|quality|district: F, M, other, unknown | YYYY-MM, YYYY or empty | exact, month, year, estimated, unknown | TUR035001-030 or empty';

      -- Why a unit took a file of another one. The explanation is sealed with the work key of the resident.
      CREATE TABLE core.access_requests (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        unit_id uuid NOT NULL REFERENCES access.units,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT now(),
        reason text NOT NULL,
        explanation bytea
      );
      CREATE INDEX access_requests_of ON core.access_requests (resident_id);
      ALTER TABLE core.access_requests ENABLE ROW LEVEL SECURITY;
      ALTER TABLE core.access_requests FORCE ROW LEVEL SECURITY;
      CREATE POLICY with_resident ON core.access_requests TO hs_api
        USING (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id)) WITH CHECK (EXISTS (SELECT FROM core.residents r WHERE r.id = resident_id));
      GRANT SELECT, INSERT, UPDATE (explanation) ON core.access_requests TO hs_api;

      CREATE FUNCTION app.in_register() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(current_setting('hs.register', true), '') = 'yes';
      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['core.residents','core.resident_tokens','core.resident_history','core.household_members','core.merges',
            'core.merge_moves','core.cases','core.service_events','core.consents','core.referrals','core.access_requests',
            'restricted.contacts','restricted.contact_history','restricted.documents_seen'] LOOP
          EXECUTE 'CREATE POLICY owner_in_register ON ' || t || ' TO hs_owner USING (app.in_register()) WITH CHECK (app.in_register())';
        END LOOP;
      END $$;

      -- Adds a unit of the actor to a file of another unit. No row for a code that does not exist.
      CREATE FUNCTION app.take_file(file_code text, unit uuid, OUT resident uuid, OUT added boolean)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE units uuid[];
      BEGIN
        IF unit <> ALL (coalesce(app.units(), '{}')) THEN RETURN; END IF;
        PERFORM set_config('hs.register', 'yes', true);
        SELECT r.id, r.unit_ids INTO resident, units FROM core.residents r
         WHERE r.code = file_code AND r.state IN ('open','closed') FOR UPDATE;
        added := unit <> ALL (units);
        IF added THEN
          UPDATE core.residents r SET unit_ids = r.unit_ids || unit, version = r.version + 1 WHERE r.id = resident;
        END IF;
        PERFORM set_config('hs.register', '', true);
      END $$;

      -- Moves what belongs to the merged file to the kept one, of all units, and writes each row down. Asked once per confirmed merge.
      -- The list of tables is that of src/residents/merges/resident-owned-tables.ts; a test compares both with the catalogue.
      CREATE FUNCTION app.move_to_kept(merge uuid, today date) RETURNS TABLE (moved_table text, moved bigint)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE m record; t text;
      BEGIN
        PERFORM set_config('hs.register', 'yes', true);
        SELECT x.* INTO STRICT m FROM core.merges x WHERE x.id = merge AND x.state = 'confirmed' AND x.decided_by = app.actor() FOR UPDATE;
        IF EXISTS (SELECT FROM core.merge_moves v WHERE v.merge_id = merge) THEN
          RAISE EXCEPTION 'this merge was carried out already' USING ERRCODE = '23514';
        END IF;
        -- Nobody lives in two households at once: the merged file's present one ends, and comes back with undo.
        IF EXISTS (SELECT FROM core.household_members h WHERE h.resident_id = m.kept_id AND h.until_date IS NULL) THEN
          WITH ended AS (
            UPDATE core.household_members h SET until_date = greatest(h.from_date, today)
             WHERE h.resident_id = m.merged_id AND h.until_date IS NULL RETURNING h.id)
          INSERT INTO core.merge_moves SELECT merge, 'core.household_members ended', e.id FROM ended e;
        END IF;
        FOREACH t IN ARRAY ARRAY['core.cases','core.service_events','core.consents','core.referrals','core.household_members'] LOOP
          EXECUTE format('WITH moved AS (UPDATE %s SET resident_id = $1 WHERE resident_id = $2 RETURNING id)
                          INSERT INTO core.merge_moves SELECT $3, $4, id FROM moved', t) USING m.kept_id, m.merged_id, merge, t;
        END LOOP;
        WITH more AS (SELECT unnest(g.unit_ids) AS unit FROM core.residents g WHERE g.id = m.merged_id
                      EXCEPT SELECT unnest(k.unit_ids) FROM core.residents k WHERE k.id = m.kept_id)
        INSERT INTO core.merge_moves SELECT merge, 'core.residents.unit_ids', more.unit FROM more;
        UPDATE core.residents k SET version = k.version + 1, unit_ids = k.unit_ids || ARRAY(
            SELECT v.moved_id FROM core.merge_moves v WHERE v.merge_id = merge AND v.moved_table = 'core.residents.unit_ids') WHERE k.id = m.kept_id;
        UPDATE core.residents g SET state = 'merged', merged_into = m.kept_id, version = g.version + 1 WHERE g.id = m.merged_id;
        RETURN QUERY SELECT v.moved_table, count(*) FROM core.merge_moves v WHERE v.merge_id = merge GROUP BY v.moved_table;
        PERFORM set_config('hs.register', '', true);
      END $$;

      -- Takes back exactly what was moved; what was added to the kept file since stays there.
      CREATE FUNCTION app.move_back(merge uuid) RETURNS TABLE (moved_table text, moved bigint)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE m record; t text;
      BEGIN
        PERFORM set_config('hs.register', 'yes', true);
        SELECT x.* INTO STRICT m FROM core.merges x WHERE x.id = merge AND x.state = 'undone' FOR UPDATE;
        IF NOT EXISTS (SELECT FROM core.residents g WHERE g.id = m.merged_id AND g.merged_into = m.kept_id) THEN
          RAISE EXCEPTION 'this merge was taken back already' USING ERRCODE = '23514';
        END IF;
        FOREACH t IN ARRAY ARRAY['core.cases','core.service_events','core.consents','core.referrals','core.household_members'] LOOP
          EXECUTE format('UPDATE %s SET resident_id = $1 WHERE id IN (SELECT moved_id FROM core.merge_moves WHERE merge_id = $2 AND moved_table = $3)', t)
            USING m.merged_id, merge, t;
        END LOOP;
        UPDATE core.household_members h SET until_date = NULL
         WHERE h.id IN (SELECT v.moved_id FROM core.merge_moves v WHERE v.merge_id = merge AND v.moved_table = 'core.household_members ended')
           AND NOT EXISTS (SELECT FROM core.household_members o WHERE o.resident_id = h.resident_id AND o.until_date IS NULL);
        UPDATE core.residents k SET version = k.version + 1, unit_ids = ARRAY(
            SELECT u FROM unnest(k.unit_ids) WITH ORDINALITY AS x(u, n)
             WHERE u NOT IN (SELECT v.moved_id FROM core.merge_moves v WHERE v.merge_id = merge AND v.moved_table = 'core.residents.unit_ids') ORDER BY n)
         WHERE k.id = m.kept_id;
        UPDATE core.residents g SET state = CASE WHEN g.closed_on IS NULL THEN 'open' ELSE 'closed' END, merged_into = NULL, version = g.version + 1
         WHERE g.id = m.merged_id;
        RETURN QUERY SELECT v.moved_table, count(*) FROM core.merge_moves v WHERE v.merge_id = merge GROUP BY v.moved_table;
        PERFORM set_config('hs.register', '', true);
      END $$;

      -- Everything of a resident that may have data keys of its own, whichever unit holds it: the files merged into this one, cases,
      -- referrals. Ids only, and only for a file that the actor's units have.
      CREATE FUNCTION app.subjects_of(resident uuid) RETURNS TABLE (kind text, subject uuid)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        PERFORM set_config('hs.register', 'yes', true);
        RETURN QUERY WITH RECURSIVE files AS (
          SELECT r.id FROM core.residents r WHERE r.id = resident AND (r.unit_ids && app.units() OR app.is_system())
          UNION SELECT r.id FROM core.residents r JOIN files f ON r.merged_into = f.id)
        SELECT 'resident', id FROM files
        UNION ALL SELECT 'case', c.id FROM core.cases c JOIN files f ON c.resident_id = f.id
        UNION ALL SELECT 'referral', x.id FROM core.referrals x JOIN files f ON x.resident_id = f.id;
        PERFORM set_config('hs.register', '', true);
      END $$;

      -- What is left of a file, and of those merged into it, after its keys are destroyed: ids, the file's code and its dates.
      CREATE FUNCTION app.blank_files(resident uuid, today date) RETURNS bigint
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
      GRANT EXECUTE ON FUNCTION app.in_register() TO PUBLIC;
      GRANT EXECUTE ON FUNCTION app.take_file(text, uuid), app.move_to_kept(uuid, date), app.move_back(uuid), app.subjects_of(uuid),
        app.blank_files(uuid, date) TO hs_api;

      -- The reading of a person's own log needs to know who is whose colleague, and erasure needs to clear what the file held.
      CREATE POLICY roles_of_staff_for_log ON access.staff_roles FOR SELECT TO hs_audit USING (true);
      GRANT SELECT (staff_id, role, unit_id) ON access.staff_roles TO hs_audit;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP POLICY roles_of_staff_for_log ON access.staff_roles;
      REVOKE SELECT (staff_id, role, unit_id) ON access.staff_roles FROM hs_audit;
      DROP FUNCTION app.blank_files(uuid, date);
      DROP FUNCTION app.subjects_of(uuid);
      DROP FUNCTION app.move_back(uuid);
      DROP FUNCTION app.move_to_kept(uuid, date);
      DROP FUNCTION app.take_file(text, uuid);
      DROP TABLE core.access_requests;
      DO $$
      DECLARE t text;
      BEGIN
        FOR t IN SELECT format('%I.%I', p.schemaname, p.tablename) FROM pg_policies p WHERE p.policyname = 'owner_in_register' LOOP
          EXECUTE 'DROP POLICY owner_in_register ON ' || t;
        END LOOP;
      END $$;
      DROP FUNCTION app.in_register();
      COMMENT ON COLUMN core.residents.demographics IS NULL`);
  }
}
