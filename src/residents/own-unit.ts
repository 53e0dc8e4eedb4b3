import type { Actor } from '../platform/actor.js';
import { Forbidden, InvalidFields, type FieldFault } from '../platform/errors.js';

/** The unit that new things belong to: the given one, which must be the actor's, or the only one the actor has. */
export function ownUnit(actor: Actor, given: string | undefined): string {
  const unit = unitOrFault(actor, given);
  if (typeof unit !== 'string') throw new InvalidFields([unit]);
  return unit;
}

/** Like `ownUnit`, for whoever has other faults to report as well. */
export function unitOrFault(actor: Actor, given: string | undefined): string | FieldFault {
  if (actor.kind !== 'staff') throw new Forbidden();
  const unit = given?.toLowerCase() ?? (actor.unitIds.length === 1 ? actor.unitIds[0] : undefined);
  if (unit === undefined)
    return { pointer: '/unitId', code: 'needed', detail: 'must name one of your units, as you work in several' };
  if (!actor.unitIds.includes(unit))
    return { pointer: '/unitId', code: 'not-own', detail: 'must be a unit of your own' };
  return unit;
}
