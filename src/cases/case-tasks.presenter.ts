import type { Actor } from '../platform/actor.js';
import type { TaskView } from './case-tasks.dto.js';
import { taskParties, type OpenTask } from './case-tasks.service.js';
import { allowedTaskSteps } from './domain/task-lifecycle.js';

export function presentTask(actor: Actor, { row, title, today }: OpenTask): TaskView {
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.case_code,
    title,
    dueOn: row.due_on,
    overdue: row.state === 'open' && row.due_on < today,
    state: row.state,
    assignee: { id: row.assignee_id, name: row.assignee_name },
    createdBy: { id: row.created_by, name: row.created_by_name },
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    version: row.version,
    allowedSteps: allowedTaskSteps(actor, row.state, row.case_state, taskParties(row)),
  };
}
