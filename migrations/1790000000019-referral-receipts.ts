import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the boards' filters read by, and how the sender heard of an outcome that the partner did not report itself. */
export class ReferralReceipts1790000000019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      -- The whole code or its beginning, compared byte by byte: the operators ~>=~ and ~<~ are leakproof, so that row-level security
      -- lets the index be used, which it does not for LIKE.
      CREATE INDEX referrals_by_code ON core.referrals (code text_pattern_ops);
      CREATE INDEX referrals_of_resident ON core.referrals (resident_id);
      CREATE INDEX referrals_attempts ON core.referrals (attempt_of) WHERE attempt_of IS NOT NULL;

      ALTER TABLE core.referrals
        ADD COLUMN outcome_heard_by text CHECK (outcome_heard_by IN ('phone','visit','letter','email')),
        ADD CONSTRAINT heard_of_something CHECK (outcome_heard_by IS NULL OR outcome IS NOT NULL);
      GRANT SELECT (outcome_heard_by) ON core.referrals TO hs_partner;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE core.referrals DROP COLUMN outcome_heard_by;
      DROP INDEX core.referrals_by_code, core.referrals_of_resident, core.referrals_attempts;
    `);
  }
}
