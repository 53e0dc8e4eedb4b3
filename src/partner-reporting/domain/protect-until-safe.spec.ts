import fc from 'fast-check';
import { attack } from './attack.js';
import { placeOf, type RawCell } from './cube.js';
import { protectUntilSafe, ReleaseCannotBeMadeSafe, type ReleaseHeader } from './protect-until-safe.js';
import { protect, PROFILES, type PublishedTable } from './safe-profile.js';
import { aCube, aTableOf } from './testing/tables.js';

const header: ReleaseHeader = { period: '2026-09', revision: 0, profile: 'HP-S1' };

/** Mostly empty and small, now and then large, as city tables are. */
const skewed = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 8, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 20_000 }) },
);
const size = { shape: [3, 2, 3] as const, cells: 18 };
const counts = fc.array(skewed, { minLength: size.cells, maxLength: size.cells });

function expectSafe(table: PublishedTable, truth: readonly RawCell[], previous: PublishedTable[] = []): void {
  expect(attack(table, previous)).toEqual([]);
  table.cells.forEach((cell, i) => {
    const count = truth[i]?.count ?? -1;
    expect(placeOf(cell)).toBe(placeOf(truth[i]!));
    if (cell.value === null) {
      expect(cell.obsStatus).toBe('Q');
      expect(count).toBeGreaterThan(0);
    } else {
      expect(Math.abs(cell.value - count)).toBeLessThanOrEqual(2);
      expect(cell.value === 0 || cell.value >= 8).toBe(true);
    }
    if (count === 0) expect(cell.value).toBe(0);
  });
}

describe('protectUntilSafe', () => {
  it('leaves nothing to find, hides every 1-7, keeps zeros and is deterministic', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const truth = aCube(values, size.shape);
        const { table } = protectUntilSafe(truth, header);
        expectSafe(table, truth);
        expect(protectUntilSafe(truth, header).table).toEqual(table);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves nothing to find between two months, nor between a month and its revision', () => {
    const change = fc.array(fc.integer({ min: -3, max: 4 }), { minLength: size.cells, maxLength: size.cells });
    fc.assert(
      fc.property(counts, change, change, (values, late, moved) => {
        const first = protectUntilSafe(aCube(values, size.shape), header).table;
        const revised = values.map((value, i) => value + Math.max(0, late[i] ?? 0));
        const revision = protectUntilSafe(aCube(revised, size.shape), { ...header, revision: 1 }, [first]).table;
        expectSafe(revision, aCube(revised, size.shape), [first]);
        const next = revised.map((value, i) => Math.max(0, value + (moved[i] ?? 0)));
        const month = protectUntilSafe(aCube(next, size.shape), { ...header, period: '2026-10' }, [
          first,
          revision,
        ]).table;
        expectSafe(month, aCube(next, size.shape), [first, revision]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives a figure that two tables print the same status in both', () => {
    const cells = aTableOf('district-sex', [1, 2, 3, 0, 9, 40]);
    const { table } = protectUntilSafe([...cells, ...aTableOf('popType-sex-age', [4, 51])], header);
    const status = new Map<string, string>();
    for (const cell of table.cells) {
      const seen = status.get(placeOf(cell));
      if (seen !== undefined) expect(cell.confStatus).toBe(seen);
      status.set(placeOf(cell), cell.confStatus);
    }
    expect(attack(table)).toEqual([]);
  });

  it('publishes an unchanged revision unchanged', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const truth = aCube(values, size.shape);
        const { table } = protectUntilSafe(truth, header);
        expect(protectUntilSafe(truth, { ...header, revision: 1 }, [table]).table.cells).toEqual(table.cells);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses when an earlier release has given a count away already', () => {
    const leaky = protectUntilSafe(aTableOf('district-sex', [20, 30]), header).table;
    const cells = leaky.cells
      .map((cell) => (cell.value === 20 ? { ...cell, value: 3 } : cell))
      .filter((cell) => cell.value === 3);
    const table = { ...leaky, cells };
    expect(() =>
      protectUntilSafe(aTableOf('district-sex', [20, 30]), { ...header, period: '2026-10' }, [table]),
    ).toThrow(ReleaseCannotBeMadeSafe);
  });

  it('is needed: primary suppression with rounding alone can be undone', () => {
    const cells = aTableOf('district-sex', [1, 1, 1, 1, 1, 1, 1]).map((cell) => protect(cell, PROFILES['HP-S1']));
    const naive: PublishedTable = { indicator: 'SERVED', period: '2026-09', revision: 0, profile: 'HP-S1', cells };
    expect(attack(naive).some(({ kind, lo }) => kind === 'exact' && lo === 1)).toBe(true);
  });
});
