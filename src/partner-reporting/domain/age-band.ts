import type { AgeBand } from './codes.js';

/** A birth date as far as it is known. A day without a month counts as unknown. */
export interface KnownBirth {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Lowest completed age of each band, oldest first. */
const BANDS = [
  [60, 'Y_GE60'],
  [18, 'Y18T59'],
  [12, 'Y12T17'],
  [5, 'Y5T11'],
  [0, 'Y0T4'],
] as const satisfies readonly (readonly [number, AgeBand])[];

/** Nobody is counted as older; a birth year that says so is a slip of the keyboard. */
const OLDEST = 120;

/** The month a person of unknown birth month is taken to be born in (on its first day). */
const MID_YEAR = 7;

/**
 * The UNHCR age band on the last day of a month (`YYYY-MM-DD`).
 *
 * - Year and month known: exact. On the last day of a month everybody born in that month has had the birthday, whatever
 *   the day, so the day never matters. That includes 29 February: in a common year the birthday counts on 28 February.
 * - Only the year known, or estimated (the caller passes no month): born on 1 July, the middle of the year, so that the
 *   error is at most half a year either way and has no direction. 1 January, which registries often write for an unknown
 *   day, would move everybody up. Somebody born in the year of the report is 0 in every month of it.
 * - Not known, after the month end, or more than 120 years before it: `_U`.
 *
 * @throws RangeError when `monthEnd` is not the last day of a month, or the birth date is not a date.
 */
export function ageBandAt(birth: KnownBirth | null, monthEnd: string): AgeBand {
  const end = lastDayOfMonth(monthEnd);
  if (birth === null) return '_U';
  checkBirth(birth);
  const age = completedYears(birth, end);
  if (age < 0 || age > OLDEST) return '_U';
  for (const [from, band] of BANDS) {
    if (age >= from) return band;
  }
  return '_U';
}

function completedYears(birth: KnownBirth, end: { year: number; month: number }): number {
  const years = end.year - birth.year;
  if (birth.month === null) return years === 0 ? 0 : years - (end.month < MID_YEAR ? 1 : 0);
  return years - (end.month < birth.month ? 1 : 0);
}

function lastDayOfMonth(text: string): { year: number; month: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  if (!match || month < 1 || month > 12 || Number(match[3]) !== daysIn(year, month)) {
    throw new RangeError('an age band is taken on the last day of a month, written YYYY-MM-DD');
  }
  return { year, month };
}

function checkBirth({ year, month, day }: KnownBirth): void {
  const wrongMonth = month !== null && !(Number.isInteger(month) && month >= 1 && month <= 12);
  const longest = month === null ? 31 : daysIn(year, month);
  const wrongDay = day !== null && !(Number.isInteger(day) && day >= 1 && day <= longest);
  // The sentence must not repeat the date: it is personal data.
  if (!Number.isInteger(year) || wrongMonth || wrongDay) throw new RangeError('the birth date is not a date');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
