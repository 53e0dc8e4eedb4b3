import { hasRole, type Actor } from '../../platform/actor.js';
import type { FieldFault } from '../../platform/errors.js';

export const CONSENT_FORMS = ['signed', 'verbal_witnessed', 'guardian'] as const;
export type ConsentForm = (typeof CONSENT_FORMS)[number];

/** Languages in which a consent is explained: ISO 639-1 or 639-3 codes. */
export const LANGUAGE_CODE = /^[a-z]{2,3}$/;

/** No consent lasts longer than this: it is asked again instead. */
export const LONGEST_CONSENT_YEARS = 2;

/** The days of a consent, `YYYY-MM-DD`; `validUntil` is the last day on which it holds. */
export interface ConsentDays {
  givenOn: string;
  validUntil: string;
}

export function consentDayFaults({ givenOn, validUntil }: ConsentDays, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (pointer: string, code: string, detail: string) => faults.push({ pointer, code, detail });
  if (givenOn > today) fault('/givenOn', 'in-the-future', 'must not be in the future');
  if (validUntil < today) fault('/validUntil', 'in-the-past', 'must not be over already');
  if (validUntil > yearsLater(givenOn, LONGEST_CONSENT_YEARS)) {
    fault('/validUntil', 'too-long', `must be at most ${LONGEST_CONSENT_YEARS} years after the consent was given`);
  }
  return faults;
}

// 29 February plus two years compares as 29 February, which is after every real day of that February.
const yearsLater = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

export type ConsentState = 'valid' | 'not-yet' | 'ended' | 'withdrawn';

/** How a consent stands on a day. */
export function consentState(consent: ConsentDays & { withdrawnAt: Date | null }, today: string): ConsentState {
  if (consent.withdrawnAt !== null) return 'withdrawn';
  if (consent.validUntil < today) return 'ended';
  return consent.givenOn > today ? 'not-yet' : 'valid';
}

/** A consent allows to tell one recipient about one resident, while it is valid; never somebody else. */
export const covers = (
  consent: ConsentDays & { withdrawnAt: Date | null; residentId: string; recipientId: string },
  wanted: { residentId: string; recipientId: string },
  today: string,
): boolean =>
  consentState(consent, today) === 'valid' &&
  consent.residentId === wanted.residentId &&
  consent.recipientId === wanted.recipientId;

export const CONSENT_STEPS = ['withdraw'] as const;
export type ConsentStep = (typeof CONSENT_STEPS)[number];

/** A withdrawal is a right: everybody who meets residents takes it down, also when the consent is over already. */
const MAY: Record<ConsentStep, (actor: Actor, consent: { unitId: string }) => boolean> = {
  withdraw: (actor, { unitId }) =>
    actor.kind === 'staff' &&
    actor.unitIds.includes(unitId) &&
    hasRole(actor, 'intake', 'social_worker', 'supervisor', 'refugee_worker', 'legal_aid'),
};

export const mayTake = (actor: Actor, step: ConsentStep, consent: { unitId: string }): boolean =>
  MAY[step](actor, consent);

export const allowedSteps = (actor: Actor, state: ConsentState, consent: { unitId: string }): ConsentStep[] =>
  state === 'withdrawn' ? [] : CONSENT_STEPS.filter((step) => mayTake(actor, step, consent));
