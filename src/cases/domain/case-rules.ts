import type { FieldFault } from '../../platform/errors.js';

export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const INTAKE_SOURCES = ['walk_in', 'referral', 'outreach', 'hotline', 'e_service', 'partner', 'other'] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

/** Days are `YYYY-MM-DD`, so that comparing them as texts compares them as days. */
export function notAfterToday(pointer: string, day: string, today: string): FieldFault[] {
  return day > today ? [{ pointer, code: 'in-the-future', detail: 'must not be in the future' }] : [];
}

export function dayOfCaseFaults(on: string, { openedOn, today }: { openedOn: string; today: string }): FieldFault[] {
  const early =
    on < openedOn ? [{ pointer: '/on', code: 'before-opening', detail: 'must not be before the case was opened' }] : [];
  return [...notAfterToday('/on', on, today), ...early];
}

/** A day that is unusual but may be right; the answer points it out, and nothing is refused. */
export type ServiceAdvice = 'before-registration' | 'before-case';

/**
 * Help is often given first and written down later: at a door, at the desk before there was a file. So a service before the file or
 * the case is recorded, with advice; only a future one and one after the case was closed are not.
 */
export function serviceDay(
  occurredOn: string,
  known: { today: string; registeredOn: string; openedOn: string; closedOn: string | null },
): { faults: FieldFault[]; advice: ServiceAdvice[] } {
  const faults = notAfterToday('/occurredOn', occurredOn, known.today);
  if (known.closedOn !== null && occurredOn > known.closedOn) {
    faults.push({ pointer: '/occurredOn', code: 'after-closure', detail: 'must not be after the case was closed' });
  }
  const advice: ServiceAdvice[] = [];
  if (occurredOn < known.registeredOn) advice.push('before-registration');
  if (occurredOn < known.openedOn) advice.push('before-case');
  return { faults, advice };
}

/** The unit a new case goes to: the asked one, else the file's home, else any; always one that has the file and that the actor is in. */
export function unitOfNewCase(
  own: readonly string[],
  file: { unitIds: readonly string[]; homeUnitId: string },
  asked: string | undefined,
): string | null {
  const possible = file.unitIds.filter((id) => own.includes(id));
  if (asked !== undefined) return possible.includes(asked) ? asked : null;
  return possible.includes(file.homeUnitId) ? file.homeUnitId : (possible[0] ?? null);
}
