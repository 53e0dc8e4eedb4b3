import { DateTime } from 'luxon';

/** The only source of time; tests replace it. */
export abstract class Clock {
  abstract now(): Date;
  abstract readonly zone: string;

  /** Today's date in the city, `YYYY-MM-DD`. */
  today(): string {
    return DateTime.fromJSDate(this.now(), { zone: this.zone }).toISODate()!;
  }
}

/** The wall clock in the city's time zone. */
export class SystemClock extends Clock {
  constructor(readonly zone: string) {
    super();
  }

  now(): Date {
    return new Date();
  }
}
