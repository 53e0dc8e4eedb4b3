import { hasRole, type Actor } from '../../platform/actor.js';
import { DomainError } from '../../platform/errors.js';
import type { ExternalGate } from './codes.js';

export type Publication = 'published' | 'withdrawn';
export type PublicationStep = 'publish' | 'withdraw';

const LIFECYCLE = {
  publish: { from: 'withdrawn', to: 'published' },
  withdraw: { from: 'published', to: 'withdrawn' },
} as const satisfies Record<PublicationStep, { from: Publication; to: Publication }>;

const MAY_TAKE = {
  publish: (actor: Actor) => hasRole(actor, 'administrator', 'supervisor'),
  withdraw: (actor: Actor) => hasRole(actor, 'administrator', 'supervisor'),
} as const satisfies Record<PublicationStep, (actor: Actor) => boolean>;

const STEPS = Object.keys(LIFECYCLE) as PublicationStep[];

interface Publishable {
  published: boolean;
  externalGate: ExternalGate | null;
}

const stateOf = (service: Publishable): Publication => (service.published ? 'published' : 'withdrawn');

export const mayTake = (actor: Actor, step: PublicationStep): boolean => MAY_TAKE[step](actor);

/** The steps this actor may take with the service as it is. */
export function allowedSteps(actor: Actor, service: Publishable): PublicationStep[] {
  return STEPS.filter((step) => LIFECYCLE[step].from === stateOf(service) && MAY_TAKE[step](actor));
}

/**
 * The service after the step. What the source says about nationality or registration must have been looked at by somebody before the
 * public sees the service, so publishing such a service takes `gateReviewed`.
 */
export function afterStep(
  service: Publishable,
  step: PublicationStep,
  input: { gateReviewed: boolean; today: string },
): Publishable {
  if (LIFECYCLE[step].from !== stateOf(service)) {
    throw new DomainError(
      'conflict',
      'step-not-possible',
      `A ${stateOf(service)} service cannot take the step "${step}".`,
    );
  }
  const gate = service.externalGate;
  if (step === 'withdraw' || gate === null)
    return { published: LIFECYCLE[step].to === 'published', externalGate: gate };
  if (!input.gateReviewed) {
    throw new DomainError(
      'conflict',
      'gate-not-reviewed',
      'The service states a requirement of nationality or registration. Look at it and confirm with gateReviewed.',
    );
  }
  return { published: true, externalGate: { ...gate, reviewedOn: input.today } };
}
