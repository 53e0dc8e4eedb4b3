import { compareBirths } from './birth-comparison.js';
import type { BirthForMatching } from './person-for-matching.js';

const birth = (text: string): BirthForMatching => {
  const [value = '', quality = 'exact'] = text.split(' ');
  return { value: value === '?' ? null : value, quality: quality as BirthForMatching['quality'] };
};

describe('compareBirths', () => {
  it.each([
    ['1985-03-12', '1985-03-12', 'same'],
    ['1985-01-01', '1985-01-01', 'same-first-of-january'],
    ['1985-03-12', '1985-12-03', 'day-and-month-swapped'],
    ['1985-03-12', '1985-03-13', 'next-day'],
    ['1985-04-30', '1985-05-01', 'next-day'],
    ['1985-03-12', '1985-03-17', 'one-digit-off'],
    ['1985-03-12', '1958-03-12', 'digits-transposed'],
    ['1985-03-12', '1985-01-01', 'same-year-first-of-january'],
    ['1985-03-12', '1985-11-25', 'same-year-other-day'],
    ['1985-03-12', '1971-11-25', 'different'],
    ['1985-03 month', '1985-03-12', 'same-month'],
    ['1985-03 month', '1985-04-12', 'same-year-other-day'],
    ['1985 year', '1985-03-12', 'same-year'],
    ['1985-01-01 year', '1985-03-12', 'same-year'],
    ['1985 year', '1986-03-12', 'different-year'],
    ['1985 estimated', '1987-03-12', 'year-close'],
    ['1985 estimated', '1995-03-12', 'different-year'],
    ['? unknown', '1985-03-12', null],
    ['1985-03-12 unknown', '1985-03-12', null],
  ])('finds %s and %s %p', (a, b, code) => {
    expect(compareBirths(birth(a), birth(b))).toBe(code);
    expect(compareBirths(birth(b), birth(a))).toBe(code);
  });

  it('has no opinion where a date is absent', () => {
    expect(compareBirths(null, birth('1985-03-12'))).toBeNull();
    expect(compareBirths(undefined, undefined)).toBeNull();
  });
});
