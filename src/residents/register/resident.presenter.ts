import type { Actor } from '../../platform/actor.js';
import { birthYearOf } from '../domain/identity.js';
import { allowedSteps } from '../domain/lifecycle.js';
import type { ResidentFile } from '../resident-files.js';
import type { RegisteredView, ResidentLine, ResidentView } from './answers.dto.js';
import type { Registered } from './intake.service.js';

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

export function showRegistered(actor: Actor, registered: Registered): RegisteredView {
  const { advice, possibleDuplicates } = registered;
  return { ...showResident(actor, registered.file), advice, possibleDuplicates };
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
