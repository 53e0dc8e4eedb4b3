import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs, frozen snapshots and releases of the monthly statistics. True counts stay with `hs_reporting`; others see protected cells only. */
export class Statistics1790000000007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE stats.runs (
        id uuid PRIMARY KEY,
        period text NOT NULL CHECK (period ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        state text NOT NULL CHECK (state IN ('queued','running','done','unchanged','failed')),
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        -- A code of what went wrong, never the text of an error.
        error_code text,
        release_id uuid
      );
      CREATE INDEX runs_of ON stats.runs (period, requested_at);
      -- One run of a month at a time: a second request joins the first.
      CREATE UNIQUE INDEX runs_open ON stats.runs (period) WHERE state IN ('queued','running');

      CREATE TABLE stats.snapshots (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL UNIQUE REFERENCES stats.runs,
        period text NOT NULL,
        taken_at timestamptz NOT NULL,
        digest bytea NOT NULL
      );
      CREATE TABLE stats.snapshot_cells (
        snapshot_id uuid NOT NULL REFERENCES stats.snapshots,
        indicator text NOT NULL,
        breakdown text NOT NULL,
        ref_area text NOT NULL,
        pop_type text NOT NULL,
        sex text NOT NULL,
        age text NOT NULL,
        value int NOT NULL CHECK (value > 0),
        PRIMARY KEY (snapshot_id, indicator, breakdown, ref_area, pop_type, sex, age)
      );

      CREATE TABLE stats.releases (
        id uuid PRIMARY KEY,
        period text NOT NULL CHECK (period ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
        revision int NOT NULL CHECK (revision >= 1),
        state text NOT NULL CHECK (state IN ('draft','approved','released','rejected')),
        snapshot_id uuid NOT NULL UNIQUE REFERENCES stats.snapshots,
        profile text NOT NULL,
        requested_by uuid,
        approved_by uuid,
        approved_at timestamptz,
        released_by uuid,
        released_at timestamptz,
        rejected_by uuid,
        rejected_at timestamptz,
        -- The protected table as published, and its digest; fixed when the draft is made.
        cells jsonb NOT NULL,
        digest bytea NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- Two people: nobody approves what they asked for, nobody releases what they approved.
        CHECK (approved_by IS NULL OR requested_by IS NULL OR approved_by <> requested_by),
        CHECK (released_by IS NULL OR released_by <> approved_by),
        CHECK ((state = 'released') = (released_at IS NOT NULL)),
        CHECK (state NOT IN ('approved','released') OR approved_by IS NOT NULL)
      );
      CREATE UNIQUE INDEX releases_revision ON stats.releases (period, revision) WHERE state <> 'rejected';
      CREATE UNIQUE INDEX releases_open ON stats.releases (period) WHERE state IN ('draft','approved');

      CREATE FUNCTION stats.keep_released() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
      BEGIN
        IF OLD.state = 'released' THEN
          RAISE EXCEPTION 'a released month never changes' USING ERRCODE = '23514', CONSTRAINT = 'released_is_final';
        END IF;
        IF TG_OP = 'UPDATE' AND (NEW.cells IS DISTINCT FROM OLD.cells OR NEW.digest IS DISTINCT FROM OLD.digest OR NEW.period <> OLD.period
             OR NEW.revision <> OLD.revision OR NEW.snapshot_id <> OLD.snapshot_id) THEN
          RAISE EXCEPTION 'the content of a release never changes' USING ERRCODE = '23514', CONSTRAINT = 'content_is_final';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_released BEFORE UPDATE OR DELETE ON stats.releases FOR EACH ROW EXECUTE FUNCTION stats.keep_released();

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['runs','snapshots','snapshot_cells','releases'] LOOP
          EXECUTE format('ALTER TABLE stats.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE stats.%I FORCE ROW LEVEL SECURITY', t);
          EXECUTE format('CREATE POLICY reporting ON stats.%I TO hs_reporting USING (true) WITH CHECK (true)', t);
        END LOOP;
      END $$;
      GRANT USAGE ON SCHEMA stats TO hs_reporting, hs_statistics, hs_liaison;
      GRANT SELECT, INSERT ON stats.snapshots, stats.snapshot_cells, stats.releases TO hs_reporting;
      GRANT SELECT, INSERT, UPDATE ON stats.runs TO hs_reporting;

      -- Officers work with runs and protected releases, never with the true counts.
      CREATE POLICY officers ON stats.runs TO hs_statistics USING (true) WITH CHECK (true);
      CREATE POLICY officers ON stats.releases TO hs_statistics USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON stats.runs TO hs_statistics;
      GRANT SELECT, UPDATE (state, approved_by, approved_at, released_by, released_at, rejected_by, rejected_at, version) ON stats.releases TO hs_statistics;

      CREATE POLICY released_only ON stats.releases FOR SELECT TO hs_liaison USING (state = 'released');
      GRANT SELECT (id, period, revision, state, profile, released_at, cells, digest) ON stats.releases TO hs_liaison;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA stats CASCADE; CREATE SCHEMA stats`);
  }
}
