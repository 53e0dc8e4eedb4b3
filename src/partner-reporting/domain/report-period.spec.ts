import fc from 'fast-check';
import {
  comparePeriods,
  duePeriodAt,
  firstDayOf,
  instantsOf,
  isReportPeriod,
  lastDayOf,
  nextPeriod,
  parsePeriod,
  periodAt,
  previousPeriod,
} from './report-period.js';

const ISTANBUL = 'Europe/Istanbul';
const period = fc
  .record({ year: fc.integer({ min: 1901, max: 2998 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => parsePeriod(`${year}-${String(month).padStart(2, '0')}`));

describe('ReportPeriod', () => {
  it.each(['2026-00', '2026-13', '2026-9', '26-09', '2026-09-01', '1899-12', '3000-01', ' 2026-09', '2026-09\n'])(
    'refuses %p',
    (text) => {
      expect(isReportPeriod(text)).toBe(false);
      expect(() => parsePeriod(text)).toThrow(RangeError);
    },
  );

  it('goes forth and back, in order', () => {
    expect(nextPeriod(parsePeriod('2026-12'))).toBe('2027-01');
    expect(previousPeriod(parsePeriod('2026-01'))).toBe('2025-12');
    fc.assert(
      fc.property(period, (one) => {
        expect(previousPeriod(nextPeriod(one))).toBe(one);
        expect(comparePeriods(one, nextPeriod(one))).toBeLessThan(0);
        expect(comparePeriods(one, one)).toBe(0);
        const after = new Date(Date.parse(lastDayOf(one)) + 86_400_000).toISOString().slice(0, 10);
        expect(after).toBe(firstDayOf(nextPeriod(one)));
      }),
    );
  });

  it('ends in İzmir at 21:00 UTC of the last day, for 36 months', () => {
    let month = parsePeriod('2025-01');
    for (let i = 0; i < 36; i += 1) {
      const last = lastDayOf(month);
      const before = new Date(`${last}T20:59:59.999Z`);
      const after = new Date(`${last}T21:00:00.000Z`);
      expect(periodAt(before, ISTANBUL)).toBe(month);
      expect(periodAt(after, ISTANBUL)).toBe(nextPeriod(month));
      expect(instantsOf(month, ISTANBUL).end).toEqual(after);
      expect(instantsOf(nextPeriod(month), ISTANBUL).start).toEqual(after);
      expect(duePeriodAt(before, ISTANBUL)).toBe(previousPeriod(month));
      expect(duePeriodAt(after, ISTANBUL)).toBe(month);
      month = nextPeriod(month);
    }
  });

  it('puts every instant into exactly one month, also where the first day has no midnight', () => {
    const zones = [ISTANBUL, 'America/Bogota', 'Asia/Beirut', 'America/Asuncion', 'Pacific/Kiritimati', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 946_684_800_000, max: 1_900_000_000_000 }),
        (zone, at) => {
          const { start, end } = instantsOf(periodAt(new Date(at), zone), zone);
          expect(start.getTime() <= at && at < end.getTime()).toBe(true);
        },
      ),
    );
  });

  it('refuses an unknown zone', () => {
    expect(() => periodAt(new Date(0), 'Europe/Izmir')).toThrow(RangeError);
    expect(() => instantsOf(parsePeriod('2026-09'), 'Nowhere')).toThrow(RangeError);
  });
});
