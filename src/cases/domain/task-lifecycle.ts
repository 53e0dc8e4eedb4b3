import type { Actor } from '../../platform/actor.js';
import { DomainError } from '../../platform/errors.js';
import type { CaseState } from './case-lifecycle.js';
import { carries, mayReadNotes, type CaseParties } from './case-permissions.js';

export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_STEPS = ['complete', 'cancel', 'reopen'] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

const LIFECYCLE: Record<TaskStep, { from: readonly TaskState[]; to: TaskState }> = {
  complete: { from: ['open'], to: 'done' },
  cancel: { from: ['open'], to: 'cancelled' },
  reopen: { from: ['done', 'cancelled'], to: 'open' },
};

/** The state after the step, or `TaskStepNotPossible`. */
export function takeTaskStep(step: TaskStep, state: TaskState): TaskState {
  if (!LIFECYCLE[step].from.includes(state)) throw new TaskStepNotPossible(step, state);
  return LIFECYCLE[step].to;
}

export class TaskStepNotPossible extends DomainError {
  constructor(step: TaskStep, state: TaskState) {
    super('conflict', 'task-step-not-possible', `A task in state "${state}" does not take the step "${step}".`);
  }
}

/** What the rules need to know of a task: its case's parties, whose task it is, and who gave it. */
export interface TaskParties extends CaseParties {
  assigneeId: string;
  createdBy: string;
}

const isSelf = (actor: Actor, id: string): boolean => actor.kind === 'staff' && actor.id === id;
const isOwn = (actor: Actor, parties: TaskParties): boolean =>
  mayReadNotes(actor, parties) && isSelf(actor, parties.assigneeId);

/** Whoever has the task gets it done; only who gave it, or carries the case, decides that it need not be. */
const MAY: Record<TaskStep, (actor: Actor, parties: TaskParties) => boolean> = {
  complete: (actor, parties) => isOwn(actor, parties) || carries(actor, parties),
  cancel: (actor, parties) =>
    carries(actor, parties) || (mayReadNotes(actor, parties) && isSelf(actor, parties.createdBy)),
  reopen: (actor, parties) => isOwn(actor, parties) || carries(actor, parties),
};

export const mayTakeTaskStep = (actor: Actor, step: TaskStep, parties: TaskParties): boolean =>
  MAY[step](actor, parties);

/** Titles say what is done with a person, as notes do: for those who work with people. */
export const mayReadTasks = mayReadNotes;

/** In a closed case no task is opened again. */
export const allowedTaskSteps = (
  actor: Actor,
  state: TaskState,
  caseState: CaseState,
  parties: TaskParties,
): TaskStep[] =>
  TASK_STEPS.filter(
    (step) =>
      LIFECYCLE[step].from.includes(state) &&
      (LIFECYCLE[step].to !== 'open' || caseState !== 'closed') &&
      mayTakeTaskStep(actor, step, parties),
  );
