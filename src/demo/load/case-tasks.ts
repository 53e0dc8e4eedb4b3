import type { KeyObject } from 'node:crypto';
import { DateTime } from 'luxon';
import { TASK_TITLE } from '../../cases/task-titles.js';
import { sealText } from '../../platform/crypto/subject-keys.js';
import { newId } from '../../platform/ids.js';
import type { DemoCase } from '../generator/types.js';
import type { Row } from './bulk.js';
import { at, idOf, type Loading } from './loading.js';
import { taskTitles } from './note-texts.js';

type Due = 'overdue' | 'today' | 'soon' | 'later';

/** What every worker has, so that the first look at the day shows something in each list. */
const FIRST: readonly Due[] = ['overdue', 'today', 'soon'];

/** Makes the tasks of open cases, from a stream of its own: nothing else in the city moves with them. */
export class CaseTasks {
  readonly rows: Row[] = [];
  private readonly random: Loading['random'];
  private readonly given = new Map<string, number>();

  constructor(private readonly loading: Loading) {
    this.random = loading.random.fork('tasks');
  }

  /** Tasks of a case that somebody carries, under the case's key. */
  add(work: DemoCase, caseId: string, key: KeyObject): void {
    if (work.state !== 'active') return;
    const given = this.given.get(work.workerKey) ?? 0;
    const first = FIRST[given];
    if (first !== undefined) this.addOne(work, caseId, key, first);
    else if (this.random.chance(0.5)) this.addOne(work, caseId, key, this.due());
    if (first === undefined && this.random.chance(0.12)) this.addOne(work, caseId, key, 'soon');
    this.given.set(work.workerKey, given + 1);
  }

  private due(): Due {
    return this.random.weighted<Due>([
      ['overdue', 14],
      ['today', 12],
      ['soon', 42],
      ['later', 32],
    ]);
  }

  private addOne(work: DemoCase, caseId: string, key: KeyObject, due: Due): void {
    const { today, staff, units, city } = this.loading;
    const days = {
      overdue: -this.random.int(1, 9),
      today: 0,
      soon: this.random.int(1, 7),
      later: this.random.int(8, 28),
    };
    const dueOn = plus(today, days[due]);
    const asked = plus(dueOn, -this.random.int(2, 20));
    const givenOn = [work.firstContactOn!, asked < city.lastDay ? asked : city.lastDay].toSorted().at(-1)!;
    const given = at(givenOn, '15:20');
    const id = newId(Date.parse(given));
    const worker = idOf(staff, work.workerKey);
    this.rows.push({
      id,
      case_id: caseId,
      unit_id: idOf(units, work.unitKey),
      assignee_id: worker,
      title: sealText(key, TASK_TITLE, id, this.random.pick(taskTitles)),
      // Nothing is due before it was given.
      due_on: dueOn < givenOn ? givenOn : dueOn,
      created_at: given,
      created_by: worker,
    });
  }
}

const plus = (day: string, days: number): string => DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate()!;
