import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes with which people set their own password, a second factor that is not yet confirmed, and what housekeeping may remove. */
export class SignIn1790000000011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE access.staff
        ADD COLUMN totp_pending bytea,
        ADD COLUMN one_time_digest bytea,
        ADD COLUMN one_time_expires_at timestamptz,
        ADD CONSTRAINT one_time_ends CHECK ((one_time_digest IS NULL) = (one_time_expires_at IS NULL));
      ALTER TABLE access.units ADD COLUMN version int NOT NULL DEFAULT 1;

      CREATE INDEX sign_in_failures_old ON access.sign_in_failures (failed_at);
      CREATE INDEX sessions_ended ON access.sessions (expires_at);
      GRANT DELETE ON access.sessions, access.refresh_tokens TO hs_access;

      -- Who gained what is asked for often and is a small part of a long trail.
      CREATE INDEX events_of_privileges ON audit.events (seq) WHERE action LIKE 'privilege.%';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX audit.events_of_privileges;
      REVOKE DELETE ON access.sessions, access.refresh_tokens FROM hs_access;
      DROP INDEX access.sessions_ended, access.sign_in_failures_old;
      ALTER TABLE access.units DROP COLUMN version;
      ALTER TABLE access.staff DROP CONSTRAINT one_time_ends, DROP COLUMN one_time_expires_at, DROP COLUMN one_time_digest, DROP COLUMN totp_pending;
    `);
  }
}
