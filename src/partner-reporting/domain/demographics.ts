import type { KnownBirth } from './age-band.js';
import { LEAF_CODES, type RefArea, type Sex } from './codes.js';

export interface Demographics {
  sex: Sex;
  birth: KnownBirth | null;
  district: RefArea;
}

const SEX_CODES: Partial<Record<string, Sex>> = { F: 'F', M: 'M', other: '_O', unknown: '_U' };

/**
 * Reads the short text that the register seals per resident for the statistics: `sex|birth|quality|district`, with birth `YYYY-MM`,
 * `YYYY` or empty. An estimated or year-only date gives the year alone. Anything not understood is "unknown": a person is never left
 * out of a count because of a code.
 */
export function readDemographics(text: string): Demographics {
  const [sex = '', birth = '', quality = '', district = ''] = text.split('|');
  return {
    sex: SEX_CODES[sex] ?? '_U',
    birth: readBirth(birth, quality),
    district: LEAF_CODES.refArea.includes(district as RefArea) ? (district as RefArea) : 'TUR035_U',
  };
}

function readBirth(text: string, quality: string): KnownBirth | null {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!match || quality === 'unknown') return null;
  const precise = match[2] !== undefined && (quality === 'exact' || quality === 'month');
  return { year: Number(match[1]), month: precise ? Number(match[2]) : null, day: null };
}
