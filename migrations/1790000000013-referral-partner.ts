import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a partner needs to act on a referral, and what stops it the moment the consent ends. */
export class ReferralPartner1790000000013 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE core.referrals
        -- The resident's reference in the audit trail, so that a partner's reading can name whom it was about without seeing the file.
        -- Erasure empties audit_ref, and through the foreign key this column in the same statement.
        ADD COLUMN person_ref uuid REFERENCES core.residents (audit_ref) ON UPDATE SET NULL,
        -- When silence is next escalated: the due date first, later steps after it. Null means: at the due date.
        ADD COLUMN escalate_at timestamptz,
        -- What is left of the receiver's time to decide while it waits for an answer of the sender.
        ADD COLUMN clock_left_seconds int CHECK (clock_left_seconds >= 0);
      CREATE INDEX referrals_of_person ON core.referrals (person_ref);
      CREATE INDEX referrals_with_packet ON core.referrals (consent_id) WHERE packet IS NOT NULL;
      GRANT SELECT (person_ref, escalate_at, clock_left_seconds), UPDATE (escalate_at, clock_left_seconds) ON core.referrals TO hs_partner;
      GRANT SELECT (code, priority, escalate_at), UPDATE (escalate_at, clock_left_seconds) ON core.referrals TO hs_jobs;

      -- A withdrawn or ended consent closes the referral to its recipient at once, before any job has run.
      CREATE POLICY to_recipient ON core.consents FOR SELECT TO hs_partner USING (recipient_id = app.partner());
      GRANT SELECT (id, recipient_id, valid_until, withdrawn_at) ON core.consents TO hs_partner;
      DROP POLICY to_partner ON core.referrals;
      CREATE POLICY to_partner ON core.referrals TO hs_partner
        USING (recipient_id = app.partner() AND state NOT IN ('draft','recalled','withdrawn') AND made_on IS NOT NULL
               AND EXISTS (SELECT FROM core.consents c WHERE c.id = consent_id AND c.withdrawn_at IS NULL AND c.valid_until >= current_date))
        WITH CHECK (recipient_id = app.partner());
      -- A partner reaches the packet keys of the referrals that it sees, and no others.
      DROP POLICY partner_packet ON keys.data_keys;
      CREATE POLICY partner_packet ON keys.data_keys FOR SELECT TO hs_partner
        USING (data_class = 'packet' AND EXISTS (SELECT FROM core.referrals r WHERE r.id = subject_id));

      ALTER TABLE core.service_events ADD COLUMN version int NOT NULL DEFAULT 1;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE core.service_events DROP COLUMN version;
      DROP POLICY partner_packet ON keys.data_keys;
      CREATE POLICY partner_packet ON keys.data_keys FOR SELECT TO hs_partner USING (data_class = 'packet');
      DROP POLICY to_partner ON core.referrals;
      CREATE POLICY to_partner ON core.referrals TO hs_partner
        USING (recipient_id = app.partner() AND state NOT IN ('draft','recalled','withdrawn') AND made_on IS NOT NULL)
        WITH CHECK (recipient_id = app.partner());
      DROP POLICY to_recipient ON core.consents;
      REVOKE SELECT (id, recipient_id, valid_until, withdrawn_at) ON core.consents FROM hs_partner;
      REVOKE SELECT (code, priority) ON core.referrals FROM hs_jobs;
      ALTER TABLE core.referrals DROP COLUMN person_ref, DROP COLUMN escalate_at, DROP COLUMN clock_left_seconds;
      DROP INDEX core.referrals_with_packet;
    `);
  }
}
