import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsDay } from '../platform/http/date-rules.js';
import { PageQuery } from '../platform/http/paging.js';
import { Line } from '../platform/http/text-rules.js';
import type { CaseWorker } from './case-answers.dto.js';
import { TASK_STATES, type TaskState, type TaskStep } from './domain/task-lifecycle.js';

export class TaskListQuery extends PageQuery {
  @IsOptional()
  @IsIn(TASK_STATES)
  state?: TaskState;
}

export class NewTask {
  /** What is to be done, in one line. */
  @Line(200)
  title!: string;

  /** The last day on which it is in time, `YYYY-MM-DD`; today or later. */
  @IsDay()
  dueOn!: string;

  /** An active worker of the unit; oneself when left out. */
  @IsOptional()
  @IsUUID()
  assigneeId?: string;
}

export class TaskView {
  id!: string;
  caseId!: string;
  caseCode!: string;
  /** Null when no key opens it any more: the person was erased. */
  title!: string | null;
  /** `YYYY-MM-DD`. */
  dueOn!: string;
  overdue!: boolean;
  state!: TaskState;
  assignee!: CaseWorker;
  createdBy!: CaseWorker;
  /** RFC 3339. */
  createdAt!: string;
  /** When it was completed or cancelled, RFC 3339. */
  endedAt!: string | null;
  version!: number;
  allowedSteps!: TaskStep[];
}

export class TaskViews {
  items!: TaskView[];
  nextCursor!: string | null;
}
