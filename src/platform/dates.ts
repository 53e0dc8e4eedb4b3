import { DateTime } from 'luxon';

/** True for a day that exists in the calendar, written `YYYY-MM-DD`, from 1900 on. */
export function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) &&
    DateTime.fromISO(value, { zone: 'UTC' }).isValid
  );
}
