import { DomainError } from '../../platform/errors.js';

/** Released and rejected are final: a released month is corrected by a new release with the next revision number. */
export const RELEASE_STATES = ['draft', 'approved', 'released', 'rejected'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];
export type ReleaseStep = 'approve' | 'release' | 'reject';
export type ReleaseRole = 'dpo' | 'supervisor' | 'statistics_officer';

/** What each state allows and where it leads. */
const STEPS = {
  draft: { approve: 'approved', reject: 'rejected' },
  approved: { release: 'released', reject: 'rejected' },
  released: {},
  rejected: {},
} as const satisfies Record<ReleaseState, Partial<Record<ReleaseStep, ReleaseState>>>;

export interface ReleaseActor {
  readonly id: string;
  readonly roles: readonly string[];
}

export interface ReleasePeople {
  readonly requestedBy: string;
  readonly approvedBy: string | null;
}

/** Who may take a step: one of the roles, and not the person who did the step before it. */
const PERMISSIONS = {
  approve: { roles: ['dpo', 'supervisor'], never: ({ requestedBy }) => requestedBy },
  release: { roles: ['statistics_officer', 'dpo'], never: ({ approvedBy }) => approvedBy },
  reject: { roles: ['dpo', 'supervisor', 'statistics_officer'], never: () => null },
} as const satisfies Record<
  ReleaseStep,
  { roles: readonly ReleaseRole[]; never: (release: ReleasePeople) => string | null }
>;

/** The release is not in a state that allows this step. */
export class ReleaseStepNotPossible extends DomainError {
  constructor(
    readonly step: ReleaseStep,
    readonly state: ReleaseState,
  ) {
    super('conflict', 'release-step-not-possible', `A release that is ${state} cannot take the step ${step}.`);
  }
}

/** The steps a state allows, whoever asks. */
export function stepsFrom(state: ReleaseState): ReleaseStep[] {
  return Object.keys(STEPS[state]) as ReleaseStep[];
}

/** The state after a step. @throws ReleaseStepNotPossible */
export function take(step: ReleaseStep, state: ReleaseState): ReleaseState {
  const next: Partial<Record<ReleaseStep, ReleaseState>> = STEPS[state];
  const to = next[step];
  if (to === undefined) throw new ReleaseStepNotPossible(step, state);
  return to;
}

/** Whether this person may take the step; says nothing about the state. */
export function mayTake(step: ReleaseStep, actor: ReleaseActor, release: ReleasePeople): boolean {
  const { roles, never } = PERMISSIONS[step];
  const named: readonly string[] = roles;
  return actor.roles.some((role) => named.includes(role)) && never(release) !== actor.id;
}

/** What an answer carries for this person: possible and permitted. */
export function allowedSteps(
  actor: ReleaseActor,
  release: ReleasePeople & { readonly state: ReleaseState },
): ReleaseStep[] {
  return stepsFrom(release.state).filter((step) => mayTake(step, actor, release));
}
