import { unfitForLine } from '../platform/http/text-rules.js';
import { Refused, type Fault } from './faults.js';

// The numbered filters of a feature; the number is the only thing that both languages share.
export const FILTERS = {
  1: 'registrationRequirement',
  2: 'nationality',
  3: 'intakeCriteria',
  4: 'accessibility',
  5: 'coverage',
  6: 'availability',
  7: 'availabilityDay',
  8: 'opensAt',
  9: 'closesAt',
  10: 'referralMethod',
  11: 'nextStepAfterReferral',
  12: 'responseDelay',
  13: 'feedbackMechanism',
  14: 'feedbackDelay',
} as const satisfies Record<number, string>;
export type FilterName = (typeof FILTERS)[keyof typeof FILTERS];

export interface Feature {
  id: string;
  properties: Record<string, unknown>;
  coordinates: unknown;
}

/**
 * Arabic labels that stand for several English ones of the same filter, as `number|label`. In the file of 2015 "serious medical
 * condition" also translates "open to all" and would turn people away: such a label is not taken over.
 */
export function twoFacedLabels(features: unknown[], parallel: unknown[]): Set<string> {
  const meanings = new Map<string, Set<string>>();
  features.forEach((feature, i) => {
    const [english, arabic] = [propertiesOf(feature), propertiesOf(parallel[i])];
    if (!english || !arabic) return;
    for (const [number, here, there] of filterPairs(english, arabic)) {
      for (const { en, ar } of pairs(here, there)) {
        if (ar === null || ar === en) continue;
        const at = `${number}|${ar}`;
        meanings.set(at, (meanings.get(at) ?? new Set()).add(en));
      }
    }
  });
  return new Set([...meanings].filter(([, english]) => english.size > 1).map(([at]) => at));
}

type FilterNumber = keyof typeof FILTERS;

/** The filters of a feature with their Arabic counterpart; a heading that lost its number in translation is the one left over. */
export function filterPairs(
  english: Record<string, unknown>,
  arabic: Record<string, unknown> | null,
): [FilterNumber, unknown, unknown][] {
  const here = numbered(english);
  const there = numbered(arabic ?? {});
  const unmatched = [...here.keys()].filter((number) => !there.has(number));
  const leftOver = Object.entries(arabic ?? {}).filter(
    ([heading, value]) => isRecord(value) && heading !== 'indicators' && numberOf(heading) === null,
  );
  if (unmatched.length === 1 && leftOver.length === 1) there.set(unmatched[0]!, leftOver[0]![1]);
  return [...here].map(([number, value]) => [number, value, there.get(number)]);
}

const numbered = (properties: Record<string, unknown>): Map<FilterNumber, unknown> =>
  new Map(
    Object.entries(properties).flatMap(([heading, value]) =>
      numberOf(heading) === null ? [] : [[numberOf(heading)!, value] as const],
    ),
  );

function numberOf(heading: string): FilterNumber | null {
  const number = Number(/^(\d{1,2})\./.exec(heading)?.[1]);
  return number in FILTERS ? (number as FilterNumber) : null;
}

/** Label maps of both languages side by side; without counterparts when their lengths differ. */
export function pairs(english: unknown, arabic: unknown): { en: string; ar: string | null; value: unknown }[] {
  if (!isRecord(english)) return [];
  const there = isRecord(arabic) ? Object.keys(arabic) : [];
  const entries = Object.entries(english);
  const parallel = there.length === entries.length;
  return entries.flatMap(([label, value], i) => {
    const en = line1(label);
    return en === null ? [] : [{ en, ar: parallel ? line1(there[i]) : null, value }];
  });
}

export function readFeature(raw: unknown, line: number, faults: Fault[]): Feature | null {
  const fault = (column: string, code: string): null => {
    faults.push({ severity: 'fault', line, column, code });
    return null;
  };
  if (!isRecord(raw)) return fault('', 'not-an-object');
  const { id, properties, geometry } = raw;
  if (typeof id !== 'number' && (typeof id !== 'string' || unfitForLine(id) !== null || id.length > 100))
    return fault('id', 'missing-or-unfit');
  if (!isRecord(properties)) return fault('properties', 'not-an-object');
  return { id: String(id), properties, coordinates: isRecord(geometry) ? geometry['coordinates'] : undefined };
}

export function arabicOf(
  feature: Feature,
  raw: unknown,
  line: number,
  faults: Fault[],
): Record<string, unknown> | null {
  if (raw === undefined) return null;
  const properties = propertiesOf(raw);
  const same =
    isRecord(raw) && String(raw['id']) === feature.id && properties?.['activity'] === feature.properties['activity'];
  if (same && properties) return properties;
  faults.push({ severity: 'note', line, column: 'id', code: 'translation-is-of-another-feature' });
  return null;
}

export function featuresOf(file: unknown, name: string): unknown[] {
  if (Array.isArray(file)) return file;
  if (isRecord(file) && Array.isArray(file['features'])) return file['features'];
  throw new Refused('not-geojson', `${name} is neither a list of GeoJSON features nor a FeatureCollection.`);
}

export function pointOf(coordinates: unknown): { longitude: number; latitude: number } | null {
  if (!Array.isArray(coordinates)) return null;
  const [longitude, latitude] = coordinates as unknown[];
  const fits =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  return fits ? { longitude, latitude } : null;
}

const propertiesOf = (feature: unknown): Record<string, unknown> | null =>
  isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : null;

/** A text in one line, trimmed; null when there is none that can be shown. */
export function line1(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text !== '' && unfitForLine(text) === null ? text : null;
}

export const slug = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
