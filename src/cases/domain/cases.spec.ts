import type { Actor } from '../../platform/actor.js';
import { CASE_STATES, CASE_STEPS, CaseStepNotPossible, isPossible, stepsFrom, take } from './case-lifecycle.js';
import { allowedSteps, mayReadNotes, mayTake, mayWithdrawService } from './case-permissions.js';
import { nextReview, RISK_LEVELS } from './case-risk.js';
import {
  allowedTaskSteps,
  mayTakeTaskStep,
  takeTaskStep,
  TASK_STATES,
  TASK_STEPS,
  TaskStepNotPossible,
} from './task-lifecycle.js';
import { dayOfCaseFaults, serviceDay, unitOfNewCase } from './case-rules.js';

const staff = (id: string, roles: string[], unitIds: string[]): Actor => ({
  kind: 'staff',
  id,
  sessionId: 's',
  rightsVersion: 1,
  roles,
  unitIds,
  partnerId: null,
});

describe('case lifecycle', () => {
  it.each([
    ['intake', ['activate', 'assess_risk', 'assign', 'close']],
    ['active', ['assess_risk', 'assign', 'close']],
    ['closed', ['reopen']],
  ] as const)('from %s come %j', (state, steps) => {
    expect(stepsFrom(state)).toEqual(steps);
  });

  it('refuses every step that is not in the table, and takes every one that is', () => {
    for (const state of CASE_STATES) {
      for (const step of CASE_STEPS) {
        if (isPossible(step, state)) expect(CASE_STATES).toContain(take(step, state));
        else expect(() => take(step, state)).toThrow(CaseStepNotPossible);
      }
    }
  });

  it('keeps the state when a case is assigned', () => {
    expect(take('assign', 'intake')).toBe('intake');
    expect(take('assign', 'active')).toBe('active');
  });
});

describe('case permissions', () => {
  const mine = { unitId: 'u1', workerId: 'w1' };
  const nobodys = { unitId: 'u1', workerId: null };

  it('lets the worker of the case, the supervisor, and nobody else take steps', () => {
    expect(mayTake(staff('w1', ['social_worker'], ['u1']), 'close', mine)).toBe(true);
    expect(mayTake(staff('w2', ['social_worker'], ['u1']), 'close', mine)).toBe(false);
    expect(mayTake(staff('w3', ['supervisor'], ['u1']), 'close', mine)).toBe(true);
    expect(mayTake(staff('w4', ['intake'], ['u1']), 'close', mine)).toBe(false);
  });

  it('lets any worker of the unit take up a case that nobody has', () => {
    expect(mayTake(staff('w2', ['legal_aid'], ['u1']), 'activate', nobodys)).toBe(true);
    expect(mayTake(staff('w2', ['legal_aid'], ['u2']), 'activate', nobodys)).toBe(false);
  });

  it('stops at the unit, whatever the role', () => {
    for (const role of ['intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid']) {
      expect(allowedSteps(staff('w1', [role], ['u2']), 'active', mine)).toEqual([]);
    }
  });

  it('lets desk and supervisor assign', () => {
    expect(allowedSteps(staff('x', ['intake'], ['u1']), 'active', mine)).toEqual(['assign']);
    expect(allowedSteps(staff('x', ['supervisor'], ['u1']), 'active', mine)).toEqual([
      'assess_risk',
      'assign',
      'close',
    ]);
    expect(allowedSteps(staff('w1', ['social_worker'], ['u1']), 'active', mine)).toEqual(['assess_risk', 'close']);
  });

  it('keeps notes from the desk and from machines', () => {
    expect(mayReadNotes(staff('x', ['intake'], ['u1']), mine)).toBe(false);
    expect(mayReadNotes(staff('x', ['social_worker'], ['u1']), mine)).toBe(true);
    expect(mayReadNotes({ kind: 'system', name: 'job' }, mine)).toBe(false);
  });

  it('lets whoever recorded a service take it back', () => {
    const desk = staff('d1', ['intake'], ['u1']);
    expect(mayWithdrawService(desk, mine, 'd1')).toBe(true);
    expect(mayWithdrawService(desk, mine, 'd2')).toBe(false);
  });
});

describe('days and units of a case', () => {
  const known = { today: '2026-05-10', registeredOn: '2026-05-02', openedOn: '2026-05-04', closedOn: null };

  it('records a service before the file and the case, with advice', () => {
    expect(serviceDay('2026-05-01', known)).toEqual({ faults: [], advice: ['before-registration', 'before-case'] });
    expect(serviceDay('2026-05-10', known)).toEqual({ faults: [], advice: [] });
  });

  it('refuses a service in the future, and after the case was closed', () => {
    expect(serviceDay('2026-05-11', known).faults).toMatchObject([{ code: 'in-the-future' }]);
    expect(serviceDay('2026-05-09', { ...known, closedOn: '2026-05-08' }).faults).toMatchObject([
      { code: 'after-closure' },
    ]);
  });

  it('closes a case on a day from its opening until today', () => {
    expect(dayOfCaseFaults('2026-05-03', known)).toMatchObject([{ code: 'before-opening' }]);
    expect(dayOfCaseFaults('2026-05-11', known)).toMatchObject([{ code: 'in-the-future' }]);
    expect(dayOfCaseFaults('2026-05-04', known)).toEqual([]);
  });

  it('opens a case in a unit that has the file and that the actor is in', () => {
    const file = { unitIds: ['u1', 'u2'], homeUnitId: 'u2' };
    expect(unitOfNewCase(['u1', 'u2'], file, undefined)).toBe('u2');
    expect(unitOfNewCase(['u1'], file, undefined)).toBe('u1');
    expect(unitOfNewCase(['u1', 'u3'], file, 'u3')).toBeNull();
    expect(unitOfNewCase(['u3'], file, undefined)).toBeNull();
  });
});

describe('risk of a case', () => {
  it.each([
    ['immediate', '2026-02-28', '2026-03-01'],
    ['high', '2026-02-28', '2026-03-07'],
    ['medium', '2026-02-28', '2026-03-30'],
    ['low', '2026-10-20', '2027-01-18'],
  ] as const)('%s assessed on %s is looked at again on %s', (level, on, next) => {
    expect(nextReview(level, on)).toBe(next);
  });

  it('comes back the sooner the higher it is', () => {
    const days = RISK_LEVELS.map((level) => nextReview(level, '2026-01-01'));
    expect(days).toEqual(days.toSorted());
  });
});

describe('tasks of a case', () => {
  const parties = { unitId: 'u1', workerId: 'w1', assigneeId: 'w2', createdBy: 'w3' };
  const stepsOf = (actor: Actor, state: 'open' | 'done' = 'open', caseState: 'active' | 'closed' = 'active') =>
    allowedTaskSteps(actor, state, caseState, parties);

  it('refuses every step that is not in the table, and takes every one that is', () => {
    const possible = TASK_STATES.flatMap((state) =>
      TASK_STEPS.filter((step) => {
        try {
          return TASK_STATES.includes(takeTaskStep(step, state));
        } catch (error) {
          expect(error).toBeInstanceOf(TaskStepNotPossible);
          return false;
        }
      }).map((step) => `${state} ${step}`),
    );
    expect(possible).toEqual(['open complete', 'open cancel', 'done reopen', 'cancelled reopen']);
  });

  it('are done by whoever has them, and cancelled by who gave them or carries the case', () => {
    expect(stepsOf(staff('w1', ['social_worker'], ['u1']))).toEqual(['complete', 'cancel']);
    expect(stepsOf(staff('w2', ['social_worker'], ['u1']))).toEqual(['complete']);
    expect(stepsOf(staff('w3', ['social_worker'], ['u1']))).toEqual(['cancel']);
    expect(stepsOf(staff('w4', ['social_worker'], ['u1']))).toEqual([]);
    expect(stepsOf(staff('w4', ['supervisor'], ['u1']))).toEqual(['complete', 'cancel']);
  });

  it('stop at the unit and at the desk', () => {
    for (const id of ['w1', 'w2', 'w3']) {
      expect(stepsOf(staff(id, ['social_worker'], ['u2']))).toEqual([]);
      expect(mayTakeTaskStep(staff(id, ['intake'], ['u1']), 'cancel', parties)).toBe(false);
    }
  });

  it('are not opened again in a closed case', () => {
    expect(stepsOf(staff('w1', ['social_worker'], ['u1']), 'done')).toEqual(['reopen']);
    expect(stepsOf(staff('w1', ['social_worker'], ['u1']), 'done', 'closed')).toEqual([]);
  });
});
