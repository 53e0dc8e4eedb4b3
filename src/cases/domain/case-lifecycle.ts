import { DomainError } from '../../platform/errors.js';

export const CASE_STATES = ['intake', 'active', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STEPS = ['activate', 'assess_risk', 'assign', 'close', 'reopen'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** A step that keeps the state as it is goes to `same`. */
const LIFECYCLE: Record<CaseStep, { from: readonly CaseState[]; to: CaseState | 'same' }> = {
  activate: { from: ['intake'], to: 'active' },
  assess_risk: { from: ['intake', 'active'], to: 'same' },
  assign: { from: ['intake', 'active'], to: 'same' },
  close: { from: ['intake', 'active'], to: 'closed' },
  reopen: { from: ['closed'], to: 'active' },
};

export const CLOSURE_REASONS = [
  'goals_achieved',
  'partly_achieved',
  'lost_contact',
  'moved',
  'refused_service',
  'no_longer_needed',
  'died',
  'duplicate',
  'not_eligible',
  'transferred',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export const isPossible = (step: CaseStep, state: CaseState): boolean => LIFECYCLE[step].from.includes(state);

export const stepsFrom = (state: CaseState): CaseStep[] => CASE_STEPS.filter((step) => isPossible(step, state));

/** The state after the step, or `CaseStepNotPossible`. */
export function take(step: CaseStep, state: CaseState): CaseState {
  if (!isPossible(step, state)) throw new CaseStepNotPossible(step, state);
  const { to } = LIFECYCLE[step];
  return to === 'same' ? state : to;
}

export class CaseStepNotPossible extends DomainError {
  constructor(step: CaseStep, state: CaseState) {
    super('conflict', 'case-step-not-possible', `A case in state "${state}" does not take the step "${step}".`);
  }
}
