import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of the boards of sender and partner: what is due first comes first, what is over comes last. */
export class ReferralBoards1790000000018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX referrals_board_of_unit ON core.referrals (unit_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
      CREATE INDEX referrals_board_of_recipient ON core.referrals (recipient_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP INDEX core.referrals_board_of_unit, core.referrals_board_of_recipient');
  }
}
