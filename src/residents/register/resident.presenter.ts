import type { Advice } from '../advice.js';
import type { Actor } from '../../platform/actor.js';
import { birthYearOf, type BirthDate, type Language, type PersonName, type Sex } from '../domain/identity.js';
import { allowedSteps, type ResidentState, type ResidentStep } from '../domain/lifecycle.js';
import type { ResidentFile } from '../resident-files.js';
import type { Registered } from './intake.service.js';

/** A file as its workers see it. The fields of the identity are null after erasure. */
export interface ResidentView {
  id: string;
  code: string;
  state: ResidentState;
  homeUnitId: string;
  unitIds: string[];
  registeredOn: string;
  closedOn: string | null;
  closureReason: string | null;
  mergedInto: string | null;
  householdId: string | null;
  callName: string | null;
  names: PersonName[];
  birthDate: BirthDate | null;
  sex: Sex | null;
  languages: Language[];
  districtCode: string | null;
  neighbourhood: string | null;
  version: number;
  allowedSteps: ResidentStep[];
}

export function showResident(actor: Actor, { row, identity }: ResidentFile): ResidentView {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    homeUnitId: row.home_unit_id,
    unitIds: row.unit_ids,
    registeredOn: row.registered_on,
    closedOn: row.closed_on,
    closureReason: row.closure_reason,
    mergedInto: row.merged_into,
    householdId: row.household_id,
    callName: identity?.callName ?? null,
    names: identity?.names ?? [],
    birthDate: identity?.birthDate ?? null,
    sex: identity?.sex ?? null,
    languages: identity?.languages ?? [],
    districtCode: identity?.districtCode ?? null,
    neighbourhood: identity?.neighbourhood ?? null,
    version: row.version,
    allowedSteps: allowedSteps(actor, row.state),
  };
}

/** The answer to intake. */
export interface RegisteredView extends ResidentView {
  advice: Advice[];
  possibleDuplicates: number;
}

export function showRegistered(actor: Actor, registered: Registered): RegisteredView {
  const { advice, possibleDuplicates } = registered;
  return { ...showResident(actor, registered.file), advice, possibleDuplicates };
}

/** One line of a search result: enough to pick the right file. */
export interface ResidentLine {
  id: string;
  code: string;
  state: ResidentState;
  callName: string | null;
  names: PersonName[];
  birthYear: number | null;
  districtCode: string | null;
}

export function showLine({ row, identity }: ResidentFile): ResidentLine {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    callName: identity?.callName ?? null,
    names: identity?.names ?? [],
    birthYear: birthYearOf(identity),
    districtCode: identity?.districtCode ?? null,
  };
}
