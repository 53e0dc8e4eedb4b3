import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Risk of a case with the day of its next review, tasks with a due date, and the indexes of a worker's day. */
export class TasksAndRisk1790000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE core.cases
        ADD COLUMN risk text CHECK (risk IN ('low','medium','high','immediate')),
        ADD COLUMN risk_assessed_on date,
        ADD COLUMN review_due_on date CHECK (review_due_on > risk_assessed_on),
        ADD CONSTRAINT cases_risk_whole CHECK ((risk IS NULL) = (risk_assessed_on IS NULL) AND (risk IS NULL) = (review_due_on IS NULL));
      CREATE INDEX cases_open_of_unit ON core.cases (unit_id, worker_id) WHERE state <> 'closed';

      CREATE TABLE core.case_tasks (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES core.cases,
        -- That of the case, so that the lists of a unit need no join and the policy is that of cases.
        unit_id uuid NOT NULL REFERENCES access.units,
        assignee_id uuid NOT NULL REFERENCES access.staff,
        -- Free text, under the work key of the case.
        title bytea NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open','done','cancelled')),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        ended_at timestamptz,
        ended_by uuid,
        CHECK ((state = 'open') = (ended_at IS NULL)),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL))
      );
      CREATE INDEX case_tasks_of_case ON core.case_tasks (case_id, due_on, id);
      CREATE INDEX case_tasks_of_assignee ON core.case_tasks (assignee_id, due_on, id) WHERE state = 'open';
      CREATE INDEX case_tasks_of_unit ON core.case_tasks (unit_id, due_on, id) WHERE state = 'open';
      ALTER TABLE core.case_tasks ENABLE ROW LEVEL SECURITY;
      ALTER TABLE core.case_tasks FORCE ROW LEVEL SECURITY;
      CREATE POLICY by_unit ON core.case_tasks TO hs_api USING (unit_id = ANY (app.units()) OR app.is_system())
        WITH CHECK ((unit_id = ANY (app.units()) OR app.is_system())
          AND EXISTS (SELECT FROM core.cases c WHERE c.id = case_id AND c.unit_id = case_tasks.unit_id));
      GRANT SELECT, INSERT ON core.case_tasks TO hs_api;
      GRANT UPDATE (assignee_id, state, version, ended_at, ended_by) ON core.case_tasks TO hs_api;

      CREATE INDEX referrals_open_of_sender ON core.referrals (sender_id) WHERE next_actor IS NOT NULL;
      CREATE INDEX notifications_unread ON core.notifications (staff_id) WHERE read_at IS NULL;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX core.notifications_unread, core.referrals_open_of_sender, core.cases_open_of_unit;
      DROP TABLE core.case_tasks;
      ALTER TABLE core.cases DROP COLUMN risk, DROP COLUMN risk_assessed_on, DROP COLUMN review_due_on;
    `);
  }
}
