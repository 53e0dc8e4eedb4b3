import type { OrganizationInput, ServiceInput } from './directory.dto.js';
import type { ServiceRow } from './directory.queries.js';
import type { ExternalGate } from './domain/codes.js';

/** Columns of a service that staff write, in the order of `serviceValues`. */
export const SERVICE_COLUMNS = [
  'organization_id',
  'name',
  'alternate_name',
  'translations',
  'description',
  'status',
  'sector',
  'url',
  'email',
  'application_process',
  'fees_description',
  'eligibility_description',
  'minimum_age',
  'maximum_age',
  'interpretation_services',
  'alert',
  'accepts_referrals',
  'external_gate',
  'extra',
] as const;

/** Columns of an organisation that staff write, in the order of `organizationValues`. */
export const ORGANIZATION_COLUMNS = [
  'name',
  'alternate_name',
  'description',
  'email',
  'website',
  'kind',
  'parent_id',
] as const;

export const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** `$1` is the id, `$2` the moment of the change, then the columns. */
export function insert(table: string, columns: readonly string[]): string {
  const places = columns.map((_, i) => `$${i + 3}`).join(', ');
  return `INSERT INTO directory.${table} (id, last_modified, ${columns.join(', ')}) VALUES ($1, $2, ${places})`;
}

export function update(table: string, columns: readonly string[]): string {
  const sets = columns.map((column, i) => `${column} = $${i + 3}`).join(', ');
  return `UPDATE directory.${table} SET version = version + 1, last_modified = $2, ${sets} WHERE id = $1`;
}

export function serviceValues(input: ServiceInput, before: ServiceRow | null): unknown[] {
  const translations = Object.fromEntries(
    (input.translations ?? []).map(({ language, name, description }) => [language, { name, description }]),
  );
  // What an import brought along stays; a gate keeps what is known of it as long as its text stays.
  const extra = {
    ...before?.extra,
    languages: input.languages ?? [],
    requiredDocuments: input.requiredDocuments ?? [],
  };
  return [
    input.organizationId,
    input.name,
    input.alternateName ?? null,
    JSON.stringify(translations),
    input.description ?? null,
    input.status,
    input.sector,
    input.url ?? null,
    input.email ?? null,
    input.applicationProcess ?? null,
    input.feesDescription ?? null,
    input.eligibilityDescription ?? null,
    input.minimumAge ?? null,
    input.maximumAge ?? null,
    input.interpretationServices ?? null,
    input.alert ?? null,
    input.acceptsReferrals ?? true,
    json(gateOf(input, before?.external_gate ?? null)),
    JSON.stringify(extra),
  ];
}

function gateOf(input: ServiceInput, before: ExternalGate | null): ExternalGate | null {
  if (!input.externalGate) return null;
  const { text, decidedBy } = input.externalGate;
  return before?.text === text ? { ...before, decidedBy } : { text, decidedBy };
}

export const organizationValues = (input: OrganizationInput): unknown[] => [
  input.name,
  input.alternateName ?? null,
  input.description,
  input.email ?? null,
  input.website ?? null,
  input.kind ?? 'partner',
  input.parentId ?? null,
];
