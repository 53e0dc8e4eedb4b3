import type { Actor } from '../platform/actor.js';
import { Forbidden, InvalidFields } from '../platform/errors.js';

/** The unit that new things belong to: the given one, which must be the actor's, or the only one the actor has. */
export function ownUnit(actor: Actor, given: string | undefined): string {
  if (actor.kind !== 'staff') throw new Forbidden();
  const unit = given?.toLowerCase() ?? (actor.unitIds.length === 1 ? actor.unitIds[0] : undefined);
  if (unit === undefined)
    throw new InvalidFields([
      { pointer: '/unitId', code: 'needed', detail: 'must name one of your units, as you work in several' },
    ]);
  if (!actor.unitIds.includes(unit))
    throw new InvalidFields([{ pointer: '/unitId', code: 'not-own', detail: 'must be a unit of your own' }]);
  return unit;
}
