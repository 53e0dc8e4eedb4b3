/**
 * Why a service may decline. The list is closed, and some words are missing on purpose: no reason is nationality, legal status or a
 * missing document, and there is no "other" to hide them behind.
 */
export const DECLINE_REASONS = [
  'no_capacity',
  'outside_area',
  'outside_age_or_target_group',
  'not_eligible_rule',
  'service_not_offered',
  'service_ended',
  'language_not_available',
  'accessibility_not_available',
  'safety_conflict',
  'duplicate_of',
  'client_declined',
  'unreachable_after_3',
  'partner_mandate_limit',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const OUTCOMES = [
  'service_received_full',
  'service_received_partial',
  'not_received_client_choice',
  'not_received_unreachable',
  'not_received_capacity',
  'not_received_not_eligible',
  'resolved_otherwise',
  'deceased_or_left',
  'unknown',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By which way the sender heard of an outcome that the partner did not report itself. */
export const HEARD_BY = ['phone', 'visit', 'letter', 'email'] as const;
export type HeardBy = (typeof HEARD_BY)[number];

/** How the sender knows that the outcome is true; without one of these the loop is not closed. */
export const CONFIRMATIONS = ['resident', 'document'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

export const RECALL_REASONS = ['sent_in_error', 'no_longer_needed', 'other_service_found', 'wrong_service'] as const;
export type RecallReason = (typeof RECALL_REASONS)[number];

/** Reasons that a sender gives for the resident; `consent_withdrawn` and `consent_ended` are the system's. */
export const WITHDRAWAL_REASONS = ['resident_decision', 'safety', 'left_city'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const DISPUTE_REASONS = ['did_not_happen', 'not_as_reported'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** Reasons that the system gives: nobody answered, the consent is gone, or the file behind it is. */
export type SystemReason = 'no_answer' | 'consent_withdrawn' | 'consent_ended' | 'resident_erased';

/** What the history may give as the reason of a step. */
export type StepReason =
  DeclineReason | Outcome | Confirmation | RecallReason | WithdrawalReason | DisputeReason | SystemReason;
