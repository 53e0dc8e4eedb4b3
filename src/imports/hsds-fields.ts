import { unstorable } from '../platform/http/text-rules.js';
import type { ExternalGate, Translations } from '../service-directory/index.js';
import { isRecord, type Json } from './hsds-nested.js';

/** The service a record is or holds; null for an organisation. */
export function serviceIn(record: Json): Json | null {
  if (isRecord(record['service'])) {
    const { service, ...link } = record;
    return isRecord(service) ? { ...service, service_at_locations: [link] } : null;
  }
  const isService =
    'status' in record || 'organization' in record || 'organization_id' in record || 'service_at_locations' in record;
  return isService ? record : null;
}

// Words by which a text about eligibility speaks of nationality or registration, in English, Turkish and Arabic. A false alarm costs a look.
const STATUS_WORDS =
  /national(s|ity|ities)\b|citizen|refugee|asylum|residence permit|immigra|migrant|\bregist(ered|ration) (with|at|by|card)|unhcr|identity card|passport|vatandaş|uyruk|mülteci|sığınmac|geçici koruma|ikamet izni|kimlik|yabancı|لاجئ|جنسي|مواطن|مفوضية|إقامة/iu;

export function gateOf(stated: unknown, eligibility: string | null): ExternalGate | null {
  if (isRecord(stated) && typeof stated['text'] === 'string' && unstorable(stated['text']) === null)
    return { text: stated['text'].slice(0, 4_000) };
  return eligibility !== null && STATUS_WORDS.test(eligibility) ? { text: eligibility } : null;
}

export function translationsOf(value: unknown): Translations {
  if (!isRecord(value)) return {};
  const fits = (text: unknown): text is string => typeof text === 'string' && unstorable(text) === null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, texts]) => {
      if (!/^[a-z]{2,3}$/.test(language) || !isRecord(texts) || !fits(texts['name'])) return [];
      return [
        [
          language,
          { name: texts['name'], ...(fits(texts['description']) ? { description: texts['description'] } : {}) },
        ],
      ];
    }),
  );
}

const ADDRESS_FIELDS = [
  'address_1',
  'address_2',
  'city',
  'region',
  'state_province',
  'postal_code',
  'country',
  'address_type',
] as const;

export function addressOf(record: Json): Record<string, string> {
  return Object.fromEntries(
    ADDRESS_FIELDS.flatMap((field) => {
      const value = record[field];
      return typeof value === 'string' && value !== '' && unstorable(value) === null
        ? [[field, value.slice(0, 300)]]
        : [];
    }),
  );
}

/** Ids of the standard are UUIDs; others are taken as they are, since they only have to be the same next time. */
export function keyOf(id: unknown): string | null {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && /^[\x21-\x7e]{1,100}$/.test(id) ? id.toLowerCase() : null;
}
