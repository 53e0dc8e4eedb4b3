import { hasRole, type Actor } from '../../platform/actor.js';
import { isGranted, type Permission } from '../../access/index.js';
import { CASE_STATES, stepsFrom, type CaseState, type CaseStep } from './case-lifecycle.js';

/** What the rules need to know of a case. */
export interface CaseParties {
  unitId: string;
  workerId: string | null;
}

/** Recording what was given and referring ask nothing of the state of the file. */
const ANY_FILE = ['open', 'closed', 'merged', 'erased'] as const;

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

/** What can be added to a case: everything but its own steps. */
export const CASE_WORK = ['write_note', 'add_task', 'record_service', 'refer'] as const;
export type CaseWork = (typeof CASE_WORK)[number];

interface WorkRule {
  permission: Permission;
  may(actor: Actor, parties: CaseParties): boolean;
  /** States of the case, and of the person's file, that take it. */
  cases: readonly CaseState[];
  files: readonly string[];
}

/** Notes of a case are for those who work with people, not for the desk. */
export const mayReadNotes = (actor: Actor, parties: CaseParties): boolean => inUnit(actor, parties) && isWorker(actor);

/** A colleague of the unit helps out with notes and services, also in a case of somebody else. */
const mayWriteNote = mayReadNotes;

/** A new referral is made by those who carry the case. */
const mayRefer = carries;

const mayRecordService = (actor: Actor, parties: CaseParties): boolean => inUnit(actor, parties);

/** Whoever recorded a service may take it back; so may those who carry the case. */
export const mayWithdrawService = (actor: Actor, parties: CaseParties, recordedBy: string | null): boolean =>
  inUnit(actor, parties) && ((actor.kind === 'staff' && actor.id === recordedBy) || carries(actor, parties));

/** A closed case still takes notes, and services that were given before it was closed. A kind of work without a row does not compile. */
const WORK: Record<CaseWork, WorkRule> = {
  write_note: { permission: 'case.note', may: mayWriteNote, cases: CASE_STATES, files: ['open', 'closed'] },
  add_task: { permission: 'case.task', may: mayReadNotes, cases: ['intake', 'active'], files: ['open'] },
  record_service: { permission: 'service-event.record', may: mayRecordService, cases: CASE_STATES, files: ANY_FILE },
  refer: { permission: 'referral.send', may: mayRefer, cases: ['intake', 'active'], files: ANY_FILE },
};

export const mayDo = (actor: Actor, work: CaseWork, parties: CaseParties): boolean => WORK[work].may(actor, parties);
export const caseTakes = (work: CaseWork, state: CaseState): boolean => WORK[work].cases.includes(state);
export const fileTakes = (work: CaseWork, state: string): boolean => WORK[work].files.includes(state);

/** What this actor could add now: shown to clients, and checked again, by the same rows, when they try. */
export const allowedWork = (
  actor: Actor,
  states: { case: CaseState; file: string | null },
  parties: CaseParties,
): CaseWork[] =>
  CASE_WORK.filter(
    (work) =>
      isGranted(WORK[work].permission, { roles: actor.kind === 'staff' ? actor.roles : [] }) &&
      mayDo(actor, work, parties) &&
      caseTakes(work, states.case) &&
      states.file !== null &&
      fileTakes(work, states.file),
  );

/** What this actor could do next: shown to clients, and checked again when they try. */
export const allowedSteps = (actor: Actor, state: CaseState, parties: CaseParties): CaseStep[] =>
  stepsFrom(state).filter((step) => mayTake(actor, step, parties));
