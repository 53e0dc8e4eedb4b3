/** UNHCR's population types; `_U` is undisclosed or unknown and is never folded into another. */
export const POPULATION_TYPES = ['REF', 'ASY', 'OIP', 'STA', 'IDP', 'RET', 'RDP', 'OOC', 'HST', '_U'] as const;
export type PopulationType = (typeof POPULATION_TYPES)[number];

/**
 * Legal statuses in Türkiye with the population type each one stands for unless somebody says otherwise. The mapping follows UNHCR's
 * statistical definitions and awaits the confirmation of UNHCR Türkiye; nothing in the register decides anything by it.
 */
export const LEGAL_STATUSES = {
  citizen: 'HST',
  temporary_protection: 'REF',
  refugee: 'REF',
  conditional_refugee: 'REF',
  subsidiary_protection: 'REF',
  international_protection_applicant: 'ASY',
  humanitarian_residence: 'OIP',
  unregistered: 'OIP',
  stateless: 'STA',
  displaced_citizen: 'IDP',
  residence_permit: 'HST',
  undisclosed: '_U',
} as const satisfies Record<string, PopulationType>;

export type LegalStatus = keyof typeof LEGAL_STATUSES;
export const LEGAL_STATUS_CODES = Object.keys(LEGAL_STATUSES) as LegalStatus[];

/** What the annex says of a person. */
export interface Annex {
  populationType: PopulationType;
  citizenship: string | null;
  status: LegalStatus;
  statusFrom: string | null;
  statusUntil: string | null;
}

export interface AnnexInput {
  status: LegalStatus;
  populationType?: PopulationType | null;
  citizenship?: string | null;
  statusFrom?: string | null;
  statusUntil?: string | null;
}

export const annexOf = (input: AnnexInput): Annex => ({
  status: input.status,
  populationType: input.populationType ?? LEGAL_STATUSES[input.status],
  citizenship: input.citizenship ?? null,
  statusFrom: input.statusFrom ?? null,
  statusUntil: input.statusUntil ?? null,
});
