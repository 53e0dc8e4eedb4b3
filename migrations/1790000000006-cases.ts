import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, service events, consents and referrals: codes and random ids in plain text, every free text and packet as ciphertext. */
export class Cases1790000000006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE DOMAIN core.sector AS text CHECK (VALUE IN ('education','health','livelihood','legal','protection','psychosocial','housing',
        'language','social-assistance','documents','child-protection','food','wash','other'));

      CREATE TABLE core.cases (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        resident_id uuid NOT NULL REFERENCES core.residents,
        unit_id uuid NOT NULL REFERENCES access.units,
        worker_id uuid,
        sector core.sector NOT NULL,
        priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal','high','urgent')),
        intake_source text NOT NULL DEFAULT 'walk_in' CHECK (intake_source IN ('walk_in','referral','outreach','hotline','e_service','partner','other')),
        state text NOT NULL DEFAULT 'intake' CHECK (state IN ('intake','active','closed')),
        opened_on date NOT NULL,
        closed_on date CHECK (closed_on >= opened_on),
        closure_reason text CHECK (closure_reason IN ('goals_achieved','partly_achieved','lost_contact','moved','refused_service','no_longer_needed','died','duplicate','not_eligible','transferred')),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
        CHECK ((state = 'closed') = (closure_reason IS NOT NULL))
      );
      CREATE INDEX cases_of_unit ON core.cases (unit_id, opened_on DESC, id DESC);
      CREATE INDEX cases_of_worker ON core.cases (worker_id, opened_on DESC, id DESC) WHERE state <> 'closed';
      CREATE INDEX cases_of_resident ON core.cases (resident_id);

      CREATE TABLE core.case_steps (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES core.cases,
        step text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        taken_at timestamptz NOT NULL,
        taken_by uuid,
        reason text
      );
      CREATE INDEX case_steps_of ON core.case_steps (case_id, taken_at);
      CREATE TABLE core.case_notes (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES core.cases,
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        body bytea NOT NULL
      );
      CREATE INDEX case_notes_of ON core.case_notes (case_id, written_at);

      CREATE TABLE core.service_events (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        case_id uuid REFERENCES core.cases,
        unit_id uuid NOT NULL REFERENCES access.units,
        service_id uuid,
        sector core.sector NOT NULL,
        -- The day the service was given counts for the month, not the day it was entered.
        occurred_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid,
        withdrawn_at timestamptz
      );
      CREATE INDEX service_events_of_case ON core.service_events (case_id);
      CREATE INDEX service_events_of_resident ON core.service_events (resident_id);
      CREATE INDEX service_events_by_day ON core.service_events (occurred_on);

      CREATE TABLE core.consents (
        id uuid PRIMARY KEY,
        resident_id uuid NOT NULL REFERENCES core.residents,
        unit_id uuid NOT NULL REFERENCES access.units,
        recipient_id uuid NOT NULL REFERENCES directory.organizations,
        purpose text NOT NULL CHECK (purpose IN ('referral')),
        fields text[] NOT NULL CHECK (cardinality(fields) > 0),
        language text NOT NULL,
        interpreter boolean NOT NULL DEFAULT false,
        form text NOT NULL CHECK (form IN ('signed','verbal_witnessed','guardian')),
        given_on date NOT NULL,
        valid_until date NOT NULL CHECK (valid_until >= given_on),
        withdrawn_at timestamptz,
        version int NOT NULL DEFAULT 1,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        recorded_by uuid
      );
      CREATE INDEX consents_of ON core.consents (resident_id);

      CREATE TABLE core.referrals (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        case_id uuid NOT NULL REFERENCES core.cases,
        resident_id uuid NOT NULL REFERENCES core.residents,
        unit_id uuid NOT NULL REFERENCES access.units,
        sender_id uuid,
        service_id uuid NOT NULL REFERENCES directory.services,
        recipient_id uuid NOT NULL REFERENCES directory.organizations,
        consent_id uuid REFERENCES core.consents,
        sector core.sector NOT NULL,
        priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal','high','urgent')),
        state text NOT NULL CHECK (state IN ('draft','sent','received','needs_information','accepted','in_progress','outcome_reported',
                                             'closed','declined','recalled','withdrawn','expired')),
        -- Who must act next, and by when: never empty while the referral is open.
        next_actor text CHECK (next_actor IN ('sender','receiver')),
        due_at timestamptz,
        escalation int NOT NULL DEFAULT 0,
        made_on date,
        decline_reason text,
        outcome text,
        outcome_on date,
        confirmed_by text CHECK (confirmed_by IN ('resident','document')),
        confirmed_on date,
        attempt_of uuid REFERENCES core.referrals,
        -- What the partner may see, fixed at sending, under a key of its own that withdrawal destroys.
        packet bytea,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        created_by uuid,
        CHECK ((state IN ('closed','declined','recalled','withdrawn','expired')) = (next_actor IS NULL)),
        CHECK ((state IN ('closed','declined','recalled','withdrawn','expired')) = (due_at IS NULL)),
        CHECK (state = 'draft' OR state = 'recalled' OR made_on IS NOT NULL),
        CHECK (state = 'draft' OR state = 'recalled' OR consent_id IS NOT NULL)
      );
      CREATE INDEX referrals_of_unit ON core.referrals (unit_id, state, due_at);
      CREATE INDEX referrals_of_recipient ON core.referrals (recipient_id, state, due_at);
      CREATE INDEX referrals_of_case ON core.referrals (case_id);
      CREATE INDEX referrals_due ON core.referrals (due_at) WHERE due_at IS NOT NULL;
      CREATE INDEX referrals_of_consent ON core.referrals (consent_id);

      CREATE TABLE core.referral_steps (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES core.referrals,
        step text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        taken_at timestamptz NOT NULL,
        taken_by_kind text NOT NULL,
        taken_by uuid,
        reason text,
        -- A message to the other side, under the packet's key.
        message bytea
      );
      CREATE INDEX referral_steps_of ON core.referral_steps (referral_id, taken_at);

      CREATE TABLE core.notifications (
        id uuid PRIMARY KEY,
        staff_id uuid NOT NULL REFERENCES access.staff,
        kind text NOT NULL,
        subject_kind text,
        subject_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz
      );
      CREATE INDEX notifications_of ON core.notifications (staff_id, created_at DESC);

      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['cases','case_steps','case_notes','service_events','consents','referrals','referral_steps','notifications'] LOOP
          EXECUTE format('ALTER TABLE core.%I ENABLE ROW LEVEL SECURITY', t);
          EXECUTE format('ALTER TABLE core.%I FORCE ROW LEVEL SECURITY', t);
        END LOOP;
        FOREACH t IN ARRAY ARRAY['cases','service_events','consents','referrals'] LOOP
          EXECUTE format('CREATE POLICY by_unit ON core.%I TO hs_api USING (unit_id = ANY (app.units()) OR app.is_system())
                          WITH CHECK (unit_id = ANY (app.units()) OR app.is_system())', t);
        END LOOP;
        FOREACH t IN ARRAY ARRAY['case_steps','case_notes'] LOOP
          EXECUTE format('CREATE POLICY with_case ON core.%I TO hs_api USING (EXISTS (SELECT FROM core.cases c WHERE c.id = case_id))
                          WITH CHECK (EXISTS (SELECT FROM core.cases c WHERE c.id = case_id))', t);
        END LOOP;
      END $$;
      GRANT SELECT, INSERT, UPDATE ON core.cases, core.service_events, core.consents, core.referrals TO hs_api;
      GRANT SELECT, INSERT ON core.case_steps, core.case_notes TO hs_api;
      CREATE POLICY with_referral ON core.referral_steps TO hs_api, hs_partner
        USING (EXISTS (SELECT FROM core.referrals r WHERE r.id = referral_id)) WITH CHECK (EXISTS (SELECT FROM core.referrals r WHERE r.id = referral_id));
      GRANT SELECT, INSERT ON core.referral_steps TO hs_api, hs_partner;

      -- A partner sees a referral sent to it, until the consent ends or the sender takes it back.
      CREATE POLICY to_partner ON core.referrals TO hs_partner
        USING (recipient_id = app.partner() AND state NOT IN ('draft','recalled','withdrawn') AND made_on IS NOT NULL)
        WITH CHECK (recipient_id = app.partner());
      GRANT SELECT (id, code, service_id, recipient_id, unit_id, consent_id, sector, priority, state, next_actor, due_at, escalation, made_on,
        decline_reason, outcome, outcome_on, confirmed_by, confirmed_on, packet, version) ON core.referrals TO hs_partner;
      GRANT UPDATE (state, next_actor, due_at, escalation, decline_reason, outcome, outcome_on, version) ON core.referrals TO hs_partner;
      -- For the sweep of overdue referrals.
      CREATE POLICY overdue ON core.referrals TO hs_jobs USING (true) WITH CHECK (true);
      GRANT SELECT (id, unit_id, sender_id, recipient_id, state, next_actor, due_at, escalation, version), UPDATE (state, next_actor, due_at, escalation, version)
        ON core.referrals TO hs_jobs;
      CREATE POLICY by_jobs ON core.referral_steps TO hs_jobs USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON core.referral_steps TO hs_jobs;

      CREATE POLICY own ON core.notifications TO hs_api, hs_partner USING (staff_id = app.actor()) WITH CHECK (staff_id = app.actor());
      CREATE POLICY jobs_tell ON core.notifications TO hs_jobs USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE (read_at) ON core.notifications TO hs_api;
      GRANT SELECT, INSERT, DELETE ON core.notifications TO hs_jobs;
      GRANT SELECT, UPDATE (read_at) ON core.notifications TO hs_partner;

      -- The reporting job counts; it reads codes and days.
      DO $$
      DECLARE t text;
      BEGIN
        FOREACH t IN ARRAY ARRAY['cases','service_events','referrals'] LOOP
          EXECUTE format('CREATE POLICY for_statistics ON core.%I FOR SELECT TO hs_reporting USING (true)', t);
        END LOOP;
      END $$;
      GRANT SELECT (id, resident_id, unit_id, sector, state, opened_on, closed_on, closure_reason) ON core.cases TO hs_reporting;
      GRANT SELECT (id, resident_id, unit_id, sector, occurred_on, recorded_at, withdrawn_at) ON core.service_events TO hs_reporting;
      GRANT SELECT (id, resident_id, unit_id, sector, state, made_on, outcome, confirmed_by, confirmed_on) ON core.referrals TO hs_reporting;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE core.notifications, core.referral_steps, core.referrals, core.consents, core.service_events, core.case_notes,
      core.case_steps, core.cases; DROP DOMAIN core.sector`);
  }
}
