import { isGranted, type Permission } from '../../access/index.js';
import { DomainError } from '../../platform/errors.js';
import type { Actor } from '../../platform/actor.js';

export type ResidentState = 'open' | 'closed' | 'merged' | 'erased';
export type ResidentStep = 'change' | 'close' | 'reopen' | 'share' | 'propose_merge' | 'erase';

/** Every step of a file: from which states, and the permission it takes. A step without a row does not compile. */
const STEPS: Record<ResidentStep, { from: readonly ResidentState[]; permission: Permission }> = {
  change: { from: ['open', 'closed'], permission: 'resident.change' },
  close: { from: ['open'], permission: 'resident.close' },
  reopen: { from: ['closed'], permission: 'resident.close' },
  share: { from: ['open', 'closed'], permission: 'resident.share' },
  propose_merge: { from: ['open', 'closed'], permission: 'resident.merge' },
  erase: { from: ['open', 'closed'], permission: 'resident.erase' },
};

export const CLOSURE_REASONS = [
  'moved',
  'returned',
  'resettled',
  'naturalised',
  'died',
  'duplicate',
  'no_contact',
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

export const SHARE_REASONS = [
  'joint_work',
  'moved_district',
  'specialised_help',
  'household_member',
  'duplicate_found',
] as const;
export type ShareReason = (typeof SHARE_REASONS)[number];

export const ERASURE_REASONS = [
  'asked_by_person',
  'retention_ended',
  'registered_in_error',
  'ordered_by_authority',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

const rolesOf = (actor: Actor): readonly string[] => (actor.kind === 'staff' ? actor.roles : []);

export const mayStep = (actor: Actor, step: ResidentStep): boolean =>
  isGranted(STEPS[step].permission, { roles: rolesOf(actor) });

/** The steps that this actor could take now; the same table that the services obey. */
export const allowedSteps = (actor: Actor, state: ResidentState): ResidentStep[] =>
  (Object.keys(STEPS) as ResidentStep[]).filter((step) => STEPS[step].from.includes(state) && mayStep(actor, step));

/** Throws 409 when the file's state does not allow the step. */
export function requireStep(step: ResidentStep, state: ResidentState): void {
  if (!STEPS[step].from.includes(state)) {
    throw new DomainError('conflict', 'wrong-state', `This step is not possible while the file is ${state}.`);
  }
}

export type MergeState = 'proposed' | 'refused' | 'confirmed' | 'undone';
export type MergeStep = 'confirm' | 'refuse' | 'undo';

const MERGE_STEPS: Record<MergeStep, { from: MergeState; to: MergeState }> = {
  confirm: { from: 'proposed', to: 'confirmed' },
  refuse: { from: 'proposed', to: 'refused' },
  undo: { from: 'confirmed', to: 'undone' },
};

/** Versions follow from the state, because a merge moves through at most two steps. */
export const mergeVersion = (state: MergeState): number =>
  ({ proposed: 1, refused: 2, confirmed: 2, undone: 3 })[state];

export function nextMergeState(step: MergeStep, state: MergeState): MergeState {
  if (MERGE_STEPS[step].from !== state) {
    throw new DomainError('conflict', 'wrong-state', `This step is not possible while the merge is ${state}.`);
  }
  return MERGE_STEPS[step].to;
}

/** Whoever proposed a merge may take it back later or refuse it, but never confirm it. */
export const mayStepMerge = (actor: Actor, step: MergeStep, proposedBy: string): boolean =>
  isGranted('resident.merge', { roles: rolesOf(actor) }) &&
  (step !== 'confirm' || (actor.kind === 'staff' && actor.id !== proposedBy));

export const allowedMergeSteps = (actor: Actor, state: MergeState, proposedBy: string): MergeStep[] =>
  (Object.keys(MERGE_STEPS) as MergeStep[]).filter(
    (step) => MERGE_STEPS[step].from === state && mayStepMerge(actor, step, proposedBy),
  );
