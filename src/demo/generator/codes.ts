/** The closed lists the generator draws from, spelled as the rest of the system spells them. */

export const SECTORS = [
  'education',
  'health',
  'livelihood',
  'legal',
  'protection',
  'psychosocial',
  'housing',
  'language',
  'social-assistance',
  'documents',
  'child-protection',
] as const;
export type Sector = (typeof SECTORS)[number];

/** UNHCR's grouping; `_U` is undisclosed and never folded into another. */
export const POPULATION_TYPES = ['REF', 'ASY', 'OIP', 'STA', 'RET', 'HST', '_U'] as const;
export type PopulationType = (typeof POPULATION_TYPES)[number];

export const STATUS_CODES = [
  'citizen',
  'temporary_protection',
  'international_protection_applicant',
  'refugee',
  'conditional_refugee',
  'subsidiary_protection',
  'humanitarian_residence',
  'residence_permit',
  'stateless',
  'unregistered',
  'undisclosed',
] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

export const PRIORITIES = ['emergency', 'urgent', 'normal'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CASE_STATES = ['intake', 'active', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_CLOSURE_REASONS = [
  'goals_achieved',
  'partly_achieved',
  'lost_contact',
  'moved',
  'refused_service',
  'no_longer_needed',
  'died',
  'duplicate',
] as const;
export type CaseClosureReason = (typeof CASE_CLOSURE_REASONS)[number];

export const FILE_CLOSURE_REASONS = [
  'moved',
  'returned',
  'resettled',
  'naturalised',
  'died',
  'duplicate',
  'no_contact',
] as const;
export type FileClosureReason = (typeof FILE_CLOSURE_REASONS)[number];

export const REFERRAL_STATES = [
  'draft',
  'sent',
  'received',
  'accepted',
  'declined',
  'in_progress',
  'outcome_reported',
  'closed',
  'recalled',
  'withdrawn',
  'expired',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

/** Which state may follow which. */
export const REFERRAL_STEPS: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ['sent', 'withdrawn'],
  sent: ['received', 'recalled', 'withdrawn', 'expired'],
  received: ['accepted', 'declined', 'recalled', 'withdrawn', 'expired'],
  accepted: ['in_progress', 'outcome_reported', 'withdrawn'],
  in_progress: ['outcome_reported', 'withdrawn'],
  outcome_reported: ['closed', 'in_progress', 'withdrawn'],
  declined: [],
  closed: [],
  recalled: [],
  withdrawn: [],
  expired: [],
};

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

export const REFERRAL_OUTCOMES = [
  'service_received_full',
  'service_received_partial',
  'not_received_client_choice',
  'not_received_unreachable',
  'not_received_capacity',
  'not_received_not_eligible',
  'resolved_otherwise',
  'unknown',
] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

export const WG_DOMAINS = ['vision', 'hearing', 'mobility', 'communication', 'self_care', 'cognition'] as const;
export type WgDomain = (typeof WG_DOMAINS)[number];

export const WG_ANSWERS = ['no', 'some', 'a lot', 'cannot', 'unknown', 'refused', 'not asked'] as const;
export type WgAnswer = (typeof WG_ANSWERS)[number];

/** The specific-needs codes in use: group and detail, UNHCR's spelling. */
export const SPECIFIC_NEEDS = [
  'CR-NE',
  'CR-LO',
  'CR-LW',
  'CR-TP',
  'SC-UC',
  'SC-SC',
  'SC-CH',
  'WR-SF',
  'WR-LC',
  'ER-NF',
  'ER-FR',
  'ER-MC',
  'SP-PT',
  'SP-GP',
  'DS-BD',
  'DS-DF',
  'DS-PM',
  'DS-PS',
  'DS-MM',
  'DS-SD',
  'SM-CI',
  'SM-CC',
  'SM-MI',
  'SM-DP',
  'FU-TR',
  'FU-FR',
  'LP-ND',
  'LP-BN',
  'LP-NA',
  'TR-WV',
  'SV-VO',
  'SV-VA',
] as const;
export type SpecificNeed = (typeof SPECIFIC_NEEDS)[number];

export const BIRTH_QUALITIES = ['exact', 'year', 'estimated', 'unknown'] as const;
export type BirthQuality = (typeof BIRTH_QUALITIES)[number];

export const PROFICIENCIES = ['native', 'fluent', 'simple', 'interpreter_required'] as const;
export type Proficiency = (typeof PROFICIENCIES)[number];

export const DOCUMENT_TYPES = [
  'tc_identity_card',
  'temporary_protection_card',
  'applicant_card',
  'status_holder_card',
  'residence_permit_card',
  'stateless_card',
  'passport',
  'foreign_identity_card',
  'birth_record',
  'address_record',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const HOUSEHOLD_ROLES = ['head', 'spouse', 'child', 'parent', 'grandchild', 'sibling', 'other'] as const;
export type HouseholdRole = (typeof HOUSEHOLD_ROLES)[number];

export const HOUSEHOLD_KINDS = [
  'nuclear',
  'couple',
  'single_parent',
  'multi_generation',
  'single',
  'siblings',
  'shared',
  'unaccompanied_child',
] as const;
export type HouseholdKind = (typeof HOUSEHOLD_KINDS)[number];

export const EVENT_MODES = ['office', 'phone', 'video', 'home_visit', 'elsewhere'] as const;
export type EventMode = (typeof EVENT_MODES)[number];

/** What was done, by sector; the indicators of the monthly report count by these. */
export const EVENT_KINDS: Readonly<Record<Sector, readonly string[]>> = {
  education: ['enrolment_help', 'enrolled', 'school_follow_up'],
  health: ['health_navigation', 'accompaniment', 'health_information'],
  livelihood: ['job_counselling', 'vocational_training', 'placed_in_work'],
  legal: ['legal_counselling', 'legal_representation', 'legal_information'],
  protection: ['protection_counselling', 'safety_planning'],
  psychosocial: ['individual_session', 'group_session'],
  housing: ['rent_support', 'tenancy_mediation'],
  language: ['course_session', 'course_completed', 'conversation_club'],
  'social-assistance': ['cash_support', 'in_kind_support', 'scheme_application'],
  documents: ['civil_document_help', 'status_document_help'],
  'child-protection': ['family_visit', 'best_interest_assessment', 'caregiver_support'],
};

export const CONSENT_METHODS = ['written', 'verbal', 'remote', 'guardian'] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

export const CONSENT_STATES = ['given', 'refused', 'withdrawn', 'expired'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
