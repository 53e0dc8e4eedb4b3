import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ways into the audit trail for whoever answers for it: by purpose, action, thing, day, and what was refused. Newest first. */
export class AuditSearch1790000000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX events_of_purpose ON audit.events (purpose, seq) WHERE purpose IS NOT NULL;
      CREATE INDEX events_of_action ON audit.events (action, seq);
      CREATE INDEX events_of_subject ON audit.events (subject_id, seq) WHERE subject_id IS NOT NULL;
      CREATE INDEX events_refused ON audit.events (seq) WHERE outcome = 'denied';
      CREATE INDEX events_by_time ON audit.events USING brin (at) WITH (autosummarize = on);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP INDEX audit.events_of_purpose, audit.events_of_action, audit.events_of_subject, audit.events_refused, audit.events_by_time',
    );
  }
}
