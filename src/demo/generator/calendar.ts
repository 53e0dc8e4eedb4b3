/** Days since 1970-01-01; the generator counts in days and only writes ISO strings at the edge. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const isoCache = new Map<Day, string>();

/** National days with a fixed date; the religious holidays, which move, are left out. */
const FIXED_HOLIDAYS = new Set(['01-01', '04-23', '05-01', '05-19', '07-15', '08-30', '10-29']);

const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60 + 59;

export function dayOf(iso: string): Day {
  const at = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError('not an ISO date');
  return Math.round(at / MS_PER_DAY);
}

export function isoOf(day: Day): string {
  let iso = isoCache.get(day);
  if (iso === undefined) {
    iso = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    isoCache.set(day, iso);
  }
  return iso;
}

export function yearOf(day: Day): number {
  return Number(isoOf(day).slice(0, 4));
}

/** The first day of the month `back` months before the month of `day`. */
export function monthStart(day: Day, back = 0): Day {
  const iso = isoOf(day);
  return Math.round(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1 - back, 1) / MS_PER_DAY);
}

/** The latest day on which someone aged `age` on `today` can have been born. */
export function latestBirth(today: Day, age: number): Day {
  const [year, month, date] = isoOf(today).split('-').map(Number) as [number, number, number];
  return Math.round(Date.UTC(year - age, month - 1, date) / MS_PER_DAY);
}

export function isWorkingDay(day: Day): boolean {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.has(isoOf(day).slice(5));
}

/** The day itself or the next working day. */
export function workingDayFrom(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at++;
  return at;
}

/** The day itself or the working day before it. */
export function workingDayUpTo(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at--;
  return at;
}

/** The first working day from `day` that is not after `horizon`, itself a working day. */
export function workingDayWithin(day: Day, horizon: Day): Day {
  return Math.min(workingDayFrom(Math.min(day, horizon)), horizon);
}

/** A moment of an office day, RFC 3339 with the offset of Türkiye. */
export interface Moment {
  readonly day: Day;
  readonly minute: number;
}

export function momentIso({ day, minute }: Moment): string {
  const hh = String(Math.floor(minute / 60)).padStart(2, '0');
  const mm = String(minute % 60).padStart(2, '0');
  return `${isoOf(day)}T${hh}:${mm}:00+03:00`;
}

/** A later office moment: `days` on, or the same day some minutes on while the office is still open. */
export function laterMoment(from: Moment, days: number, draw: number): Moment {
  const day = workingDayFrom(from.day + days);
  if (day > from.day) return { day, minute: OPENS + Math.floor(draw * (CLOSES - OPENS - 60)) };
  const minute = from.minute + 5 + Math.floor(draw * 55);
  return minute <= CLOSES ? { day, minute } : { day: workingDayFrom(day + 1), minute: OPENS + Math.floor(draw * 60) };
}

/** Some moment of an office day; `draw` in [0, 1). */
export function momentOf(day: Day, draw: number): Moment {
  return { day, minute: OPENS + Math.floor(draw * (CLOSES - OPENS - 60)) };
}

/** The span the timeline covers. Nothing is dated after `last`, the last working day before `today`. */
export interface Window {
  readonly today: Day;
  readonly start: Day;
  /** Cases begin this much earlier, so that the first months are as busy as the others. */
  readonly lead: Day;
  readonly last: Day;
}

/** `months` complete months and the running one up to the day before `today`. */
export function windowOf(todayIso: string, months: number): Window {
  const today = dayOf(todayIso);
  const start = monthStart(today, months);
  return { today, start, lead: start - 180, last: workingDayUpTo(today - 1) };
}
