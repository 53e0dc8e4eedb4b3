import type { MatchCodes } from './match-weights.js';
import type { BirthForMatching } from './person-for-matching.js';
import { slipBetween } from './string-similarity.js';

type Birth = BirthForMatching | null | undefined;

const DAY = 24 * 60 * 60 * 1000;

/** An estimate made by eye at a border is rarely better than this many years. */
const ESTIMATE_WITHIN = 3;

/** How two birth dates agree, as far as the coarser of them says; null when one is not known. */
export function compareBirths(a: Birth, b: Birth): MatchCodes['birthDate'] | null {
  const [left, right] = [known(a), known(b)];
  if (!left || !right) return null;
  if (left.estimated || right.estimated) {
    const years = Math.abs(Number(left.value.slice(0, 4)) - Number(right.value.slice(0, 4)));
    return years === 0 ? 'same-year' : years <= ESTIMATE_WITHIN ? 'year-close' : 'different-year';
  }
  const length = Math.min(left.value.length, right.value.length);
  return length === 10 ? compareDays(left.value, right.value) : compareCoarse(left.value, right.value, length);
}

function compareCoarse(a: string, b: string, length: number): MatchCodes['birthDate'] {
  if (a.slice(0, length) === b.slice(0, length)) return length === 4 ? 'same-year' : 'same-month';
  if (a.slice(0, 4) !== b.slice(0, 4)) return 'different-year';
  return isFirstOfJanuary(a) || isFirstOfJanuary(b) ? 'same-year-first-of-january' : 'same-year-other-day';
}

function compareDays(a: string, b: string): MatchCodes['birthDate'] {
  if (a === b) return isFirstOfJanuary(a) ? 'same-first-of-january' : 'same';
  const [year, month, day] = a.split('-');
  if (b === `${year}-${day}-${month}`) return 'day-and-month-swapped';
  if (Math.abs(Date.parse(a) - Date.parse(b)) <= DAY) return 'next-day';
  const slip = slipBetween(a.replaceAll('-', ''), b.replaceAll('-', ''));
  if (slip) return slip === 'transposed' ? 'digits-transposed' : 'one-digit-off';
  if (a.slice(0, 4) !== b.slice(0, 4)) return 'different';
  // Registers write 1 January where only the year is known.
  return isFirstOfJanuary(a) || isFirstOfJanuary(b) ? 'same-year-first-of-january' : 'same-year-other-day';
}

const isFirstOfJanuary = (date: string): boolean => date.endsWith('-01-01');

function known(birth: Birth): { value: string; estimated: boolean } | null {
  const value = birthAsKnown(birth);
  return birth && value !== null ? { value, estimated: birth.quality === 'estimated' } : null;
}

const LENGTH = { exact: 10, month: 7, year: 4, estimated: 4, unknown: 0 } as const;

/** The date as far as its quality says it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or null. */
export function birthAsKnown(birth: Birth): string | null {
  const value = (birth?.value ?? '').slice(0, birth ? LENGTH[birth.quality] : 0);
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) ? value : null;
}
