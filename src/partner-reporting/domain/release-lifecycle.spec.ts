import { DomainError } from '../../platform/errors.js';
import {
  allowedSteps,
  mayTake,
  ReleaseStepNotPossible,
  stepsFrom,
  take,
  type ReleaseState,
  type ReleaseStep,
} from './release-lifecycle.js';

const STATES: ReleaseState[] = ['draft', 'approved', 'released', 'rejected'];
const STEPS: ReleaseStep[] = ['approve', 'release', 'reject'];
const release = { requestedBy: 'requester', approvedBy: 'approver' };
const who = (id: string, ...roles: string[]) => ({ id, roles });

describe('the life of a release', () => {
  it.each([
    ['draft', 'approve', 'approved'],
    ['draft', 'reject', 'rejected'],
    ['approved', 'release', 'released'],
    ['approved', 'reject', 'rejected'],
  ] as const)('leads from %s by %s to %s', (from, step, to) => {
    expect(take(step, from)).toBe(to);
    expect(stepsFrom(from)).toContain(step);
  });

  it('has no other steps; released and rejected are final', () => {
    expect(stepsFrom('released')).toEqual([]);
    expect(stepsFrom('rejected')).toEqual([]);
    for (const state of STATES) {
      for (const step of STEPS.filter((one) => !stepsFrom(state).includes(one))) {
        expect(() => take(step, state)).toThrow(ReleaseStepNotPossible);
      }
    }
    const error = new ReleaseStepNotPossible('release', 'draft');
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind: 'conflict', code: 'release-step-not-possible' });
  });

  it.each([
    ['approve', who('x', 'dpo'), true],
    ['approve', who('x', 'supervisor'), true],
    ['approve', who('x', 'statistics_officer'), false],
    ['approve', who('requester', 'dpo', 'supervisor'), false],
    ['release', who('x', 'statistics_officer'), true],
    ['release', who('x', 'dpo'), true],
    ['release', who('x', 'supervisor'), false],
    ['release', who('approver', 'dpo', 'statistics_officer'), false],
    ['release', who('requester', 'statistics_officer'), true],
    ['reject', who('requester', 'statistics_officer'), true],
    ['reject', who('approver', 'supervisor'), true],
    ['reject', who('x', 'dpo'), true],
    ['reject', who('x', 'social_worker'), false],
    ['approve', who('x'), false],
  ] as const)('%s by %p: %p', (step, actor, allowed) => {
    expect(mayTake(step, actor, release)).toBe(allowed);
  });

  it('offers what is both possible and permitted', () => {
    expect(allowedSteps(who('x', 'dpo'), { ...release, state: 'draft' })).toEqual(['approve', 'reject']);
    expect(allowedSteps(who('approver', 'dpo'), { ...release, state: 'approved' })).toEqual(['reject']);
    expect(allowedSteps(who('x', 'dpo'), { ...release, state: 'released' })).toEqual([]);
  });
});
