import fc from 'fast-check';
import { hidden, meaningOf, PROFILES, protect } from './safe-profile.js';
import { aTableOf } from './testing/tables.js';

const profile = PROFILES['HP-S1'];
const cell = (count: number) => ({ ...aTableOf('district-sex', [0])[0]!, count });

describe('the profile HP-S1', () => {
  it.each([
    [0, 0],
    [1, null],
    [7, null],
    [8, 10],
    [9, 10],
    [12, 10],
    [13, 15],
    [102, 100],
    [103, 105],
  ])('shows %d as %p', (count, value) => {
    expect(protect(cell(count), profile)).toMatchObject(
      value === null ? { value, obsStatus: 'Q', confStatus: 'A' } : { value, obsStatus: 'A', confStatus: 'F' },
    );
  });

  it('shows the same for the same count, within 2 of it, and means an interval that holds it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (count) => {
        const shown = protect(cell(count), profile, 'P');
        expect(protect(cell(count), profile, 'P')).toEqual(shown);
        expect(shown).not.toHaveProperty('count');
        for (const one of count === 0 ? [shown] : [shown, hidden(shown)]) {
          const { lo, hi } = meaningOf(one, profile);
          expect(lo <= count && count <= hi).toBe(true);
        }
      }),
    );
  });

  it('refuses what is not a count', () => {
    for (const count of [-1, 1.5, NaN]) expect(() => protect(cell(count), profile)).toThrow(RangeError);
  });
});
