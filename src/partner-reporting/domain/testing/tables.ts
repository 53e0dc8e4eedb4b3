import { LEAF_CODES, TOTAL_CODE, type Coordinates } from '../codes.js';
import { placeOf, type RawCell } from '../cube.js';
import { TABLES, type TableId } from '../indicators.js';

/** Small tables for tests: the first leaf codes of each dimension, all totals, in the order of the counts. */
function withTotals(table: TableId, shape: readonly number[], counts: readonly number[]): RawCell[] {
  const sums = new Map<string, { at: Coordinates; count: number }>();
  let inner: Coordinates[] = [TOTAL_CODE];
  TABLES[table].forEach((dimension, i) => {
    const codes = LEAF_CODES[dimension].slice(0, shape[i]);
    inner = inner.flatMap((at) => codes.map((code) => ({ ...at, [dimension]: code })));
  });
  inner.forEach((leaf, i) => {
    let places: Coordinates[] = [leaf];
    for (const dimension of TABLES[table]) {
      places = places.flatMap((at) => [at, { ...at, [dimension]: TOTAL_CODE[dimension] }]);
    }
    for (const at of places) {
      const sum = sums.get(placeOf(at)) ?? { at, count: 0 };
      sums.set(placeOf(at), { at, count: sum.count + (counts[i] ?? 0) });
    }
  });
  return [...sums.values()].map(({ at, count }) => ({ indicator: 'SERVED', table, ...at, count }));
}

/** A population type × sex × age table of the given shape. */
export function aCube(counts: readonly number[], shape: readonly [number, number, number]): RawCell[] {
  return withTotals('popType-sex-age', shape, counts);
}

/** A table with one count per leaf: districts × one sex, or population types × one sex × one age. */
export function aTableOf(table: TableId, counts: readonly number[]): RawCell[] {
  return withTotals(table, [counts.length, 1, 1], counts);
}
