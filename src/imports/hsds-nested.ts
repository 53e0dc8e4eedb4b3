import { unstorable } from '../platform/http/text-rules.js';

export type Json = Record<string, unknown>;

/** Lists that hang on a service and have no column of their own. `metadata` is left out: it tells of the source's own changes. */
export const NESTED_OF_SERVICE = [
  'additional_urls',
  'phones',
  'schedules',
  'service_areas',
  'languages',
  'funding',
  'cost_options',
  'required_documents',
  'contacts',
  'capacities',
  'attributes',
] as const;

// What HSDS 3.1 requires of nested records; all of them need an id.
const REQUIRED: Record<string, readonly string[]> = {
  additional_urls: ['url'],
  phones: ['number'],
  capacities: ['unit', 'available', 'updated'],
  unit: ['name'],
  taxonomy_term: ['name', 'description'],
  taxonomy_detail: ['name', 'description'],
};
const OBJECTS = new Set(['unit', 'taxonomy_term', 'taxonomy_detail']);
const NUMBERS = new Set(['extension', 'timezone', 'count', 'interval', 'amount', 'available', 'maximum']);
const WEB = new Set(['url', 'uri', 'schedule_link', 'term_uri']);
const LISTS: Record<string, readonly unknown[]> = {
  wkst: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
  freq: ['WEEKLY', 'MONTHLY'],
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isEmail = (text: string): boolean =>
  text.length <= 200 && /^[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text);
export const isWeb = (text: string): boolean =>
  text.length <= 500 && /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/[<>"{}|\\^`]/.test(text) && URL.canParse(text);

/** A nested record with the fields that fit HSDS 3.1; null when a required one is missing or does not fit. */
export function cleanNested(kind: string, item: unknown, depth = 0): Json | null {
  if (!isRecord(item) || depth > 4 || typeof item['id'] !== 'string' || !UUID.test(item['id'])) return null;
  const result: Json = {};
  for (const [name, value] of Object.entries(item)) {
    const clean = name === 'metadata' || value === null ? undefined : cleanField(name, value, depth);
    if (clean !== undefined) result[name] = clean;
  }
  return (REQUIRED[kind] ?? []).every((name) => name in result) ? result : null;
}

function cleanField(name: string, value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.flatMap((entry) => cleanNested(name, entry, depth + 1) ?? []);
  if (isRecord(value)) return OBJECTS.has(name) ? (cleanNested(name, value, depth + 1) ?? undefined) : undefined;
  if (NUMBERS.has(name)) return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || OBJECTS.has(name) || unstorable(value) !== null || value.length > 10_000)
    return undefined;
  if (name === 'id' || name.endsWith('_id')) return UUID.test(value) ? value : undefined;
  if (WEB.has(name)) return isWeb(value) ? value : undefined;
  if (name === 'email') return isEmail(value) ? value : undefined;
  if (name in LISTS) return LISTS[name]!.includes(value) ? value : undefined;
  if (name === 'updated') return Number.isNaN(Date.parse(value)) ? undefined : new Date(value).toISOString();
  return value;
}
