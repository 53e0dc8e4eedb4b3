import fc from 'fast-check';
import { ageBandAt } from './age-band.js';

const born = (year: number, month: number | null = null, day: number | null = null) => ({ year, month, day });
const ORDER = ['Y0T4', 'Y5T11', 'Y12T17', 'Y18T59', 'Y_GE60'];

describe('ageBandAt', () => {
  it.each([
    // the last month before and the first month in a band
    [born(2021, 10, 1), '2026-09-30', 'Y0T4'],
    [born(2021, 9, 30), '2026-09-30', 'Y5T11'],
    [born(2014, 10, 1), '2026-09-30', 'Y5T11'],
    [born(2014, 9, 30), '2026-09-30', 'Y12T17'],
    [born(2008, 10, 1), '2026-09-30', 'Y12T17'],
    [born(2008, 9, 30), '2026-09-30', 'Y18T59'],
    [born(1966, 10, 1), '2026-09-30', 'Y18T59'],
    [born(1966, 9, 30), '2026-09-30', 'Y_GE60'],
    [born(2026, 9, 30), '2026-09-30', 'Y0T4'],
    // year and month
    [born(2008, 9), '2026-09-30', 'Y18T59'],
    [born(2008, 10), '2026-09-30', 'Y12T17'],
    // 29 February: the birthday counts on 28 February of a common year
    [born(2008, 2, 29), '2026-01-31', 'Y12T17'],
    [born(2008, 2, 29), '2026-02-28', 'Y18T59'],
    [born(2008, 2, 29), '2028-02-29', 'Y18T59'],
    // only the year: 1 July
    [born(2008), '2026-06-30', 'Y12T17'],
    [born(2008), '2026-07-31', 'Y18T59'],
    [born(2008, null, 5), '2026-06-30', 'Y12T17'],
    [born(2026), '2026-01-31', 'Y0T4'],
    // not usable
    [null, '2026-09-30', '_U'],
    [born(2026, 10, 1), '2026-09-30', '_U'],
    [born(2027), '2026-09-30', '_U'],
    [born(1906, 9, 1), '2026-09-30', 'Y_GE60'],
    [born(1905, 9, 1), '2026-09-30', '_U'],
  ])('puts %p at %s into %s', (birth, monthEnd, band) => {
    expect(ageBandAt(birth, monthEnd)).toBe(band);
  });

  it.each(['2026-09-29', '2026-02-29', '2026-13-31', '2026-9-30', 'September'])(
    'refuses %s, which is no month end',
    (day) => {
      expect(() => ageBandAt(null, day)).toThrow(RangeError);
    },
  );

  it('refuses a birth date that is none, without repeating it', () => {
    for (const birth of [born(2008, 13), born(2009, 2, 29), born(2008, 4, 31), born(2008, 0), born(2008.5)]) {
      expect(() => ageBandAt(birth, '2026-09-30')).toThrow(/^the birth date is not a date$/);
    }
  });

  const birth = fc.record({
    year: fc.integer({ min: 1910, max: 2020 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  });
  const monthEnd = fc
    .record({ year: fc.integer({ min: 2021, max: 2029 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));

  it('never makes anybody younger from one month to the next', () => {
    fc.assert(
      fc.property(birth, monthEnd, monthEnd, (one, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(ORDER.indexOf(ageBandAt(one, first))).toBeLessThanOrEqual(ORDER.indexOf(ageBandAt(one, second)));
      }),
    );
  });

  it('does not depend on the day, and agrees with the calendar for exact dates', () => {
    fc.assert(
      fc.property(birth, monthEnd, (one, end) => {
        fc.pre(one.month !== null && one.day !== null);
        expect(ageBandAt(one, end)).toBe(ageBandAt({ ...one, day: null }, end));
        const birthday = `${end.slice(0, 4)}-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`;
        const age = Number(end.slice(0, 4)) - one.year - (birthday > end ? 1 : 0);
        const expected = age < 5 ? 'Y0T4' : age < 12 ? 'Y5T11' : age < 18 ? 'Y12T17' : age < 60 ? 'Y18T59' : 'Y_GE60';
        expect(ageBandAt(one, end)).toBe(expected);
      }),
    );
  });
});
