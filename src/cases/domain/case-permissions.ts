import { hasRole, type Actor } from '../../platform/actor.js';
import { stepsFrom, type CaseState, type CaseStep } from './case-lifecycle.js';

/** What the rules need to know of a case. */
export interface CaseParties {
  unitId: string;
  workerId: string | null;
}

/** The units whose files the actor may reach; none for machines. */
export const unitsOf = (actor: Actor): readonly string[] => (actor.kind === 'staff' ? actor.unitIds : []);

const inUnit = (actor: Actor, { unitId }: CaseParties): boolean =>
  actor.kind === 'staff' && actor.unitIds.includes(unitId);

/** Roles whose holders carry cases and have tasks. */
export const CARRYING_ROLES = ['social_worker', 'supervisor', 'refugee_worker', 'legal_aid'] as const;
const isWorker = (actor: Actor): boolean => hasRole(actor, ...CARRYING_ROLES);

/** The case's worker, the unit's supervisor, or any worker of the unit while nobody has the case. */
export const carries = (actor: Actor, parties: CaseParties): boolean =>
  inUnit(actor, parties) &&
  isWorker(actor) &&
  (parties.workerId === null ||
    hasRole(actor, 'supervisor') ||
    (actor.kind === 'staff' && actor.id === parties.workerId));

const distributes = (actor: Actor, parties: CaseParties): boolean =>
  inUnit(actor, parties) && hasRole(actor, 'supervisor', 'intake');

const MAY: Record<CaseStep, (actor: Actor, parties: CaseParties) => boolean> = {
  activate: carries,
  assess_risk: carries,
  assign: distributes,
  close: carries,
  reopen: carries,
};

export const mayTake = (actor: Actor, step: CaseStep, parties: CaseParties): boolean => MAY[step](actor, parties);

/** Notes of a case are for those who work with people, not for the desk. */
export const mayReadNotes = (actor: Actor, parties: CaseParties): boolean => inUnit(actor, parties) && isWorker(actor);

/** A colleague of the unit helps out with notes and services, also in a case of somebody else. */
export const mayWriteNote = mayReadNotes;

export const mayRecordService = (actor: Actor, parties: CaseParties): boolean => inUnit(actor, parties);

/** Whoever recorded a service may take it back; so may those who carry the case. */
export const mayWithdrawService = (actor: Actor, parties: CaseParties, recordedBy: string | null): boolean =>
  inUnit(actor, parties) && ((actor.kind === 'staff' && actor.id === recordedBy) || carries(actor, parties));

/** What this actor could do next: shown to clients, and checked again when they try. */
export const allowedSteps = (actor: Actor, state: CaseState, parties: CaseParties): CaseStep[] =>
  stepsFrom(state).filter((step) => mayTake(actor, step, parties));
