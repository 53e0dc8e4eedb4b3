/** What a service is about; the same list as the check of the table. */
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
  'food',
  'wash',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The status of HSDS 3. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

export const ORGANIZATION_KINDS = ['city', 'partner'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/**
 * A requirement of registration or nationality that somebody else decides: national law, a donor, the organisation itself. It is shown
 * as decided elsewhere and never becomes a rule.
 */
export interface ExternalGate {
  /** In the words of the source. */
  text: string;
  /** Who decides it, where that is known. */
  decidedBy?: string;
  /** The labels of the source, where it has some. */
  registration?: string[];
  nationality?: string[];
  /** The day on which somebody of the city looked at it and let the service be published. */
  reviewedOn?: string;
}

/** What an organisation or a service is called in another language. */
export type Translations = Record<string, { name?: string; description?: string }>;
