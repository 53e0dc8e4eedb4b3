import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New entries of a GIN index wait in a list that every search reads from end to end; at its usual length of 4 MB one token of a
 * duplicate search cost 0.7 ms after a load, of which nearly all was that list. A short one is folded in sooner.
 */
export class TokenIndexes1790000000017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER INDEX core.resident_tokens_duplicate SET (gin_pending_list_limit = 128);
      ALTER INDEX core.resident_tokens_search SET (gin_pending_list_limit = 128)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER INDEX core.resident_tokens_duplicate RESET (gin_pending_list_limit);
      ALTER INDEX core.resident_tokens_search RESET (gin_pending_list_limit)`);
  }
}
