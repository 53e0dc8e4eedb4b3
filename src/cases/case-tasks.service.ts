import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import { actorId, type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { sealText, SubjectKeys } from '../platform/crypto/subject-keys.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/transaction.js';
import { authorise, expectVersion } from '../platform/errors.js';
import { DEFAULT_LIMIT, pageOf, type Page } from '../platform/http/paging.js';
import { newId } from '../platform/ids.js';
import type { NewTask, TaskListQuery } from './case-tasks.dto.js';
import { lockTask, taskById, tasksOf, type TaskRow } from './case-tasks.queries.js';
import { CaseClosed, duePast, FileNotOpen, notAnAssignee } from './cases.errors.js';
import { caseById, lockCase, worksInUnit } from './cases.queries.js';
import { caseTakes, fileTakes, mayDo, unitsOf } from './domain/case-permissions.js';
import {
  mayReadTasks,
  mayTakeTaskStep,
  takeTaskStep,
  type TaskParties,
  type TaskStep,
} from './domain/task-lifecycle.js';
import { personsOf } from './person-glimpse.js';
import { openTitles, TASK_TITLE } from './task-titles.js';

/** A task with its title opened. */
export interface OpenTask {
  row: TaskRow;
  title: string | null;
  today: string;
}

export const taskParties = (row: TaskRow): TaskParties => ({
  unitId: row.unit_id,
  workerId: row.case_worker_id,
  assigneeId: row.assignee_id,
  createdBy: row.created_by,
});

/** What is to be done in a case, by whom and by when. Titles are sealed like notes, under the work key of the case. */
@Injectable()
export class CaseTasksService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: SubjectKeys,
  ) {}

  list(actor: Actor, caseId: string, query: TaskListQuery): Promise<Page<OpenTask>> {
    return this.database.transaction(actor, async (tx) => {
      const owner = await caseById(tx, unitsOf(actor), caseId);
      authorise(mayReadTasks(actor, { unitId: owner.unit_id, workerId: owner.worker_id }));
      const limit = query.limit ?? DEFAULT_LIMIT;
      const rows = await tasksOf(tx, caseId, { ...query, limit });
      const opened = await this.opened(rows);
      record(tx, { action: 'case-task.list', subject: { kind: 'case', id: caseId }, persons: personsOf([owner]) });
      return pageOf(
        rows,
        limit,
        (row) => [row.over, row.due_on, row.id],
        (row) => opened.get(row.id)!,
      );
    });
  }

  give(actor: Actor, caseId: string, input: NewTask): Promise<OpenTask> {
    return this.database.transaction(actor, async (tx) => {
      const owner = await lockCase(tx, unitsOf(actor), caseId);
      authorise(mayDo(actor, 'add_task', { unitId: owner.unit_id, workerId: owner.worker_id }));
      if (!fileTakes('add_task', owner.file_state)) throw new FileNotOpen();
      if (!caseTakes('add_task', owner.state)) throw new CaseClosed();
      if (input.dueOn < this.clock.today()) throw duePast();
      const self = actorId(actor)!;
      const assigneeId = input.assigneeId ?? self;
      if (!(await worksInUnit(tx, assigneeId, owner.unit_id))) throw notAnAssignee();
      const id = newId();
      const key = await this.keys.ensure(tx, caseId, 'work');
      await tx.query(
        `INSERT INTO core.case_tasks (id, case_id, unit_id, assignee_id, title, due_on, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[id, caseId, owner.unit_id, assigneeId, sealText(key, TASK_TITLE, id, input.title)],
          ...[input.dueOn, this.clock.now(), self],
        ],
      );
      record(tx, {
        action: 'case-task.give',
        subject: { kind: 'case-task', id },
        persons: personsOf([owner]),
        detail: { assigneeId, dueOn: input.dueOn },
      });
      await tx.emit('case-task.given', { taskId: id, caseId, assigneeId });
      return this.show(tx, actor, id);
    });
  }

  /** The one way a task moves. */
  step(actor: Actor, id: string, version: number, step: TaskStep): Promise<OpenTask> {
    return this.database.transaction(actor, async (tx) => {
      const row = await lockTask(tx, unitsOf(actor), id);
      authorise(mayTakeTaskStep(actor, step, taskParties(row)));
      expectVersion(row.version, version);
      const to = takeTaskStep(step, row.state);
      if (to === 'open' && row.case_state === 'closed') throw new CaseClosed();
      const ended = to === 'open' ? [null, null] : [this.clock.now(), actorId(actor)];
      await tx.run(
        'UPDATE core.case_tasks SET state = $2, ended_at = $3, ended_by = $4, version = version + 1 WHERE id = $1',
        [id, to, ...ended],
      );
      record(tx, {
        action: `case-task.${step}`,
        subject: { kind: 'case-task', id },
        persons: personsOf([row]),
        detail: { from: row.state, to },
      });
      await tx.emit(`case-task.${PAST[step]}`, { taskId: id, caseId: row.case_id });
      return this.show(tx, actor, id);
    });
  }

  private async show(tx: Tx, actor: Actor, id: string): Promise<OpenTask> {
    const row = await taskById(tx, unitsOf(actor), id);
    return (await this.opened([row])).get(id)!;
  }

  private async opened(rows: readonly TaskRow[]): Promise<Map<string, OpenTask>> {
    const titles = await openTitles(this.keys, rows);
    const today = this.clock.today();
    return new Map(rows.map((row) => [row.id, { row, title: titles.get(row.id) ?? null, today }]));
  }
}

const PAST: Record<TaskStep, string> = { complete: 'completed', cancel: 'cancelled', reopen: 'reopened' };
