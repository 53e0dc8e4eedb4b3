import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail: append only, one hash chain on a locked head row. Events hold ids and codes only. `audit.append` is sent together
 * with COMMIT, so that the head is locked for the length of a flush and not of a transaction.
 */
export class Audit1790000000003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE audit.events (
        seq bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('staff','client','system','anonymous')),
        actor text,
        action text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('done','denied')),
        purpose text,
        subject_kind text,
        subject_id uuid,
        -- The audit references (never the ids) of the residents whose data was read or changed.
        persons uuid[] NOT NULL DEFAULT '{}',
        detail jsonb NOT NULL DEFAULT '{}',
        request_id text,
        hash bytea NOT NULL
      );
      CREATE INDEX events_of_person ON audit.events USING gin (persons);
      CREATE INDEX events_of_actor ON audit.events (actor, seq);
      CREATE TABLE audit.head (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        seq bigint NOT NULL,
        hash bytea NOT NULL
      );
      INSERT INTO audit.head (seq, hash) VALUES (0, sha256('hemsehri audit chain'));

      ALTER TABLE audit.events ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit.events FORCE ROW LEVEL SECURITY;
      ALTER TABLE audit.head ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit.head FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_appends ON audit.events FOR INSERT TO hs_owner WITH CHECK (true);
      CREATE POLICY audit_reads ON audit.events FOR SELECT TO hs_audit USING (true);
      CREATE POLICY owner_moves ON audit.head TO hs_owner USING (true) WITH CHECK (true);
      CREATE POLICY audit_reads ON audit.head FOR SELECT TO hs_audit USING (true);
      GRANT USAGE ON SCHEMA audit TO hs_access, hs_api, hs_matching, hs_restricted, hs_shield, hs_partner, hs_reporting, hs_statistics,
        hs_liaison, hs_audit, hs_jobs, hs_eligibility;
      GRANT SELECT ON audit.events, audit.head TO hs_audit;

      -- The text that is hashed, written out field by field: a verifier in another language must be able to repeat it.
      -- Every field is preceded by its length, and an absent one is a dash, so that no two events have the same text.
      CREATE FUNCTION audit.canonical(seq bigint, at timestamptz, actor_kind text, actor text, action text, outcome text, purpose text,
          subject_kind text, subject_id uuid, persons uuid[], detail jsonb, request_id text) RETURNS text
        LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
        SELECT string_agg(coalesce(length(f)::text || ':' || f, '-'), '|' ORDER BY n) FROM unnest(ARRAY[
          seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor_kind, actor, action, outcome, purpose,
          subject_kind, subject_id::text, array_to_string(persons, ',', 'NULL'), detail::text, request_id]) WITH ORDINALITY AS x(f, n)
      $$;

      CREATE FUNCTION audit.append(new_events jsonb) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
      DECLARE
        head record; e jsonb; at timestamptz; who_kind text; who text; persons uuid[]; detail jsonb; digest bytea; number bigint;
      BEGIN
        who_kind := current_setting('hs.actor_kind', true);
        who := CASE who_kind WHEN 'system' THEN current_setting('hs.system', true) ELSE nullif(current_setting('hs.actor', true), '') END;
        SELECT h.seq, h.hash INTO STRICT head FROM audit.head h FOR UPDATE;
        number := head.seq; digest := head.hash;
        FOR e IN SELECT value FROM jsonb_array_elements(new_events) LOOP
          number := number + 1;
          at := clock_timestamp();
          persons := coalesce((SELECT array_agg(value::uuid) FROM jsonb_array_elements_text(e->'persons')), '{}');
          detail := coalesce(e->'detail', '{}');
          digest := sha256(digest || convert_to(audit.canonical(number, at, coalesce(nullif(who_kind, ''), 'anonymous'), who, e->>'action',
            coalesce(e->>'outcome', 'done'), e->>'purpose', e->>'subjectKind', (e->>'subjectId')::uuid, persons, detail, e->>'requestId'), 'UTF8'));
          INSERT INTO audit.events (seq, at, actor_kind, actor, action, outcome, purpose, subject_kind, subject_id, persons, detail, request_id, hash)
          VALUES (number, at, coalesce(nullif(who_kind, ''), 'anonymous'), who, e->>'action', coalesce(e->>'outcome', 'done'), e->>'purpose',
            e->>'subjectKind', (e->>'subjectId')::uuid, persons, detail, e->>'requestId', digest);
        END LOOP;
        UPDATE audit.head SET seq = number, hash = digest;
      END $$;
      GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO hs_app, hs_access, hs_api, hs_matching, hs_restricted, hs_shield, hs_partner,
        hs_reporting, hs_statistics, hs_liaison, hs_audit, hs_jobs, hs_eligibility;
      GRANT EXECUTE ON FUNCTION audit.canonical(bigint, timestamptz, text, text, text, text, text, text, uuid, uuid[], jsonb, text) TO hs_audit;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA audit CASCADE; CREATE SCHEMA audit`);
  }
}
