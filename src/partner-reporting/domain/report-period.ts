import { DateTime, IANAZone } from 'luxon';

declare const period: unique symbol;
/** A calendar month, `YYYY-MM`, of the years 1900 to 2999. Sorts as text. */
export type ReportPeriod = string & { readonly [period]: true };

/** `end` is the first instant that no longer belongs to the month. */
export interface InstantRange {
  readonly start: Date;
  readonly end: Date;
}

export function isReportPeriod(text: string): text is ReportPeriod {
  return /^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text);
}

/** @throws RangeError when the text is not a month. */
export function parsePeriod(text: string): ReportPeriod {
  if (!isReportPeriod(text)) throw new RangeError('a period is a month written YYYY-MM');
  return text;
}

/** Negative, 0 or positive, for `Array.sort`. */
export function comparePeriods(a: ReportPeriod, b: ReportPeriod): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const previousPeriod = (of: ReportPeriod): ReportPeriod => shifted(of, -1);
export const nextPeriod = (of: ReportPeriod): ReportPeriod => shifted(of, 1);

/** `YYYY-MM-01` */
export const firstDayOf = (of: ReportPeriod): string => `${of}-01`;

/** The last day as `YYYY-MM-DD`, as `ageBandAt` wants it. */
export function lastDayOf(of: ReportPeriod): string {
  const { year, month } = parts(of);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${of}-${String(days).padStart(2, '0')}`;
}

/**
 * The half-open range [start, end) of the month in an IANA time zone. The end of a month is the start of the next one, so
 * every instant is in exactly one month, also where clocks change at midnight on the first.
 *
 * @throws RangeError for an unknown zone.
 */
export function instantsOf(of: ReportPeriod, zone: string): InstantRange {
  return { start: startOf(of, zone), end: startOf(nextPeriod(of), zone) };
}

/** The month an instant falls in, in the city's time zone. */
export function periodAt(instant: Date, zone: string): ReportPeriod {
  if (!IANAZone.isValidZone(zone)) throw new RangeError('unknown time zone');
  return parsePeriod(DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM'));
}

/**
 * The month that a run starting now must report: the last complete one in the city's zone. It is asked once, when the run
 * is planned, and stored; a retry two days later uses the stored month and does not ask again.
 */
export function duePeriodAt(now: Date, zone: string): ReportPeriod {
  return previousPeriod(periodAt(now, zone));
}

function startOf(of: ReportPeriod, zone: string): Date {
  if (!IANAZone.isValidZone(zone)) throw new RangeError('unknown time zone');
  // startOf and not midnight: in some zones the first day of a month has had no midnight.
  return DateTime.fromObject({ ...parts(of), day: 1 }, { zone })
    .startOf('month')
    .toJSDate();
}

function shifted(of: ReportPeriod, months: number): ReportPeriod {
  const { year, month } = parts(of);
  const index = year * 12 + month - 1 + months;
  return parsePeriod(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`);
}

function parts(of: ReportPeriod): { year: number; month: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)) };
}
