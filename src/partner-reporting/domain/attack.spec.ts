import fc from 'fast-check';
import { attack, PublishedFiguresContradict } from './attack.js';
import { placeOf, type RawCell } from './cube.js';
import { meaningOf, PROFILES, protect, type PublishedCell, type PublishedTable } from './safe-profile.js';
import { aCube, aTableOf } from './testing/tables.js';

const profile = PROFILES['HP-S1'];

function primaryOnly(cells: readonly RawCell[], period = '2026-09', revision = 0): PublishedTable {
  return {
    indicator: 'SERVED',
    period,
    revision,
    profile: 'HP-S1',
    cells: cells.map((cell) => protect(cell, profile)),
  };
}

/** By enumeration: every true table of 2 × 2 inner cells that would be published like this, and the range of each place. */
function trueRanges(
  table: PublishedTable,
  shape: readonly [number, number, number],
): Map<string, { lo: number; hi: number }> {
  const wanted = table.cells.map((cell) => ({ place: placeOf(cell), ...meaningOf(cell, profile) }));
  const ranges = new Map<string, { lo: number; hi: number }>();
  const at = new Map(wanted.map((one) => [one.place, one]));
  const innerRanges = aCube([0, 0, 0, 0], shape)
    .filter((cell) => cell.popType !== '_T' && cell.sex !== '_T' && cell.age !== '_T')
    .map((cell) => at.get(placeOf(cell))!);
  const visit = (values: number[]): void => {
    const next = innerRanges[values.length];
    if (next) {
      for (let value = next.lo; value <= next.hi; value += 1) visit([...values, value]);
      return;
    }
    const truth = aCube(values, shape);
    if (truth.some(({ count }, i) => count < wanted[i]!.lo || count > wanted[i]!.hi)) return;
    for (const cell of truth) {
      const range = ranges.get(placeOf(cell)) ?? { lo: Infinity, hi: -Infinity };
      ranges.set(placeOf(cell), { lo: Math.min(range.lo, cell.count), hi: Math.max(range.hi, cell.count) });
    }
  };
  visit([]);
  return ranges;
}

describe('attack', () => {
  it('finds what subtraction gives away in a single line', () => {
    expect(attack(primaryOnly(aTableOf('district-sex', [7, 7])))).toContainEqual(
      expect.objectContaining({ kind: 'narrow', of: 'count', lo: 6, hi: 7 }),
    );
    expect(attack(primaryOnly(aTableOf('district-sex', [1, 1, 1, 1, 1, 2])))).toContainEqual(
      expect.objectContaining({ kind: 'narrow', lo: 1, hi: 2 }),
    );
    expect(attack(primaryOnly(aTableOf('district-sex', [3, 50])))).toEqual([]);
  });

  it('finds exactly what enumeration of all possible tables finds, and never claims more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 })), {
          minLength: 4,
          maxLength: 4,
        }),
        (values) => {
          const table = primaryOnly(aCube(values, [2, 2, 1]));
          const truth = trueRanges(table, [2, 2, 1]);
          const known = new Map(attack(table).map((finding) => [finding.place, finding]));
          for (const cell of table.cells) {
            const { lo, hi } = truth.get(placeOf(cell))!;
            const finding = known.get(placeOf(cell));
            // Never wrong: the possible values are inside what is claimed ...
            if (finding) expect(finding.lo <= lo && hi <= finding.hi).toBe(true);
            // ... and nothing that enumeration finds is missed.
            if (cell.value === null && hi - lo < profile.minWidth) expect(finding).toMatchObject({ lo, hi });
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads the two printings of one figure together', () => {
    const cells = primaryOnly(aTableOf('district-sex', [4, 6])).cells;
    const other: PublishedCell[] = primaryOnly(aTableOf('popType-sex-age', [10])).cells.map((cell) => ({
      ...cell,
      value: 10,
    }));
    const hideTotal = cells.map((cell) =>
      cell.value === null ? cell : { ...cell, value: null, obsStatus: 'Q' as const, confStatus: 'D' as const },
    );
    const table = (all: readonly PublishedCell[]): PublishedTable => ({ ...primaryOnly([]), cells: all });
    expect(attack(table(hideTotal))).toEqual([]);
    const exact = other.map((cell) => ({ ...cell, value: 13 }));
    const found = attack(table([...hideTotal, ...exact]));
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatchObject({ kind: 'narrow', lo: 6, hi: 7 });
  });

  it('finds a change that is certain and small, between months and between revisions', () => {
    const total = (value: number, period: string, revision: number): PublishedTable => ({
      ...primaryOnly(aTableOf('district-sex', [20]), period, revision),
      cells: aTableOf('district-sex', [20]).map((cell) => ({ ...protect(cell, profile), value })),
    });
    // 21 and 22 are no multiples of 5: let through unrounded, they mean what they say.
    expect(attack(total(22, '2026-10', 0), [total(21, '2026-09', 0)])).toContainEqual(
      expect.objectContaining({ kind: 'exact', of: 'change', release: '2026-09 r0', lo: 1, hi: 1 }),
    );
    expect(attack(total(20, '2026-10', 0), [total(20, '2026-09', 0)])).toEqual([]);
  });

  it('guesses that a revision only adds people', () => {
    const before = primaryOnly(aTableOf('district-sex', [12, 12, 25]));
    // Both small districts crossed a rounding step while the total stood still: 49 before, 51 after.
    const after = primaryOnly(aTableOf('district-sex', [13, 13, 25]), '2026-09', 1);
    const guessed = attack(after, [before]).filter(({ of }) => of === 'change');
    expect(guessed.length).toBeGreaterThan(0);
    expect(guessed.every(({ assuming }) => assuming === 'only-additions')).toBe(true);
    expect(attack({ ...after, period: '2026-10', revision: 0 }, [before])).toEqual([]);
  });

  it('reports small counts that were let through, and refuses figures that cannot be', () => {
    const cells = aTableOf('district-sex', [3, 40]).map(({ count, ...key }) => ({
      ...key,
      value: count,
      obsStatus: 'A' as const,
      confStatus: 'F' as const,
    }));
    const naive: PublishedTable = { ...primaryOnly([]), cells };
    expect(attack(naive)).toContainEqual(expect.objectContaining({ kind: 'exact', lo: 3, hi: 3 }));
    const broken = cells.map((cell) => (cell.value === 40 ? { ...cell, value: 90 } : cell));
    expect(() => attack({ ...naive, cells: broken })).toThrow(PublishedFiguresContradict);
  });
});
