import { DateTime } from 'luxon';
import { Clock, SystemClock } from './clock.js';
import { isDay } from './dates.js';

const at = (iso: string, zone = 'Europe/Istanbul'): Clock => ({
  now: () => new Date(iso),
  zone,
  today: Clock.prototype.today,
});

describe("today's date", () => {
  it.each([
    ['2026-09-30T20:59:59.999Z', '2026-09-30'],
    ['2026-09-30T21:00:00.000Z', '2026-10-01'],
    ['2028-02-28T21:00:00.000Z', '2028-02-29'],
    ['2028-02-29T21:00:00.000Z', '2028-03-01'],
    ['2026-12-31T21:00:00.000Z', '2027-01-01'],
    // Before September 2016 Istanbul had winter time: midnight was at 22:00 UTC.
    ['2015-12-31T21:30:00.000Z', '2015-12-31'],
    ['2015-12-31T22:00:00.000Z', '2016-01-01'],
  ])('at %s is %s in the city', (instant, day) => {
    expect(at(instant).today()).toBe(day);
  });

  it('changes at the right millisecond at the end of 36 months', () => {
    for (let month = 0; month < 36; month += 1) {
      const first = DateTime.fromObject({ year: 2026, month: 1, day: 1 }, { zone: 'Europe/Istanbul' }).plus({
        months: month,
      });
      expect(at(first.toUTC().toISO()!).today()).toBe(first.toISODate());
      expect(at(first.minus({ milliseconds: 1 }).toUTC().toISO()!).today()).toBe(first.minus({ days: 1 }).toISODate());
    }
  });

  it("does not depend on the server's own zone", () => {
    expect(at('2026-09-30T21:00:00Z', 'Pacific/Kiritimati').today()).toBe('2026-10-01');
    expect(at('2026-09-30T09:00:00Z', 'Pacific/Pago_Pago').today()).toBe('2026-09-29');
    expect(new SystemClock('Europe/Istanbul').zone).toBe('Europe/Istanbul');
  });
});

describe('a day', () => {
  it('exists in the calendar on every date from 1920 to 2026', () => {
    for (let day = Date.UTC(1920, 0, 1); day <= Date.UTC(2026, 11, 31); day += 86_400_000) {
      const text = new Date(day).toISOString().slice(0, 10);
      if (!isDay(text)) throw new Error(`${String(text)} is refused`);
    }
  });

  it.each<unknown>([
    '2026-02-29',
    '2026-00-01',
    '2026-13-01',
    '2026-04-31',
    '1899-12-31',
    '2200-01-01',
    '2026-1-1',
    '20260101',
    '2026-W01',
    '2026-001',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    '',
    null,
    20260101,
    new Date(),
    ['2026-01-01'],
  ])('is not %p', (value) => {
    expect(isDay(value)).toBe(false);
  });
});
