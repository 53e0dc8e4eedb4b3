import { DomainError } from '../../platform/errors.js';
import { DIMENSIONS, LEAF_CODES, TOTAL_CODE, type Coordinates, type Dimension } from './codes.js';
import { INDICATORS, INDICATOR_IDS, TABLES, type IndicatorId, type TableId } from './indicators.js';

/** Where a count stands: the indicator, one of its fixed tables, and the place in that table. */
export interface CellKey extends Coordinates {
  readonly indicator: IndicatorId;
  readonly table: TableId;
}

/** A true count. As input only inner cells: every dimension of the table at a leaf code, every other one at its total. */
export interface RawCell extends CellKey {
  readonly count: number;
}

/** The counts do not describe a table: a code outside it, a place given twice, or a count that is not a whole number. */
export class CubeInputInvalid extends DomainError {
  constructor(detail: string) {
    super('invalid', 'cube-input-invalid', detail);
  }
}

/** Two tables of one indicator disagree about a figure both of them hold. The sentence names no figure. */
export class BreakdownsDisagree extends DomainError {
  constructor(
    readonly indicator: IndicatorId,
    readonly place: string,
  ) {
    super(
      'conflict',
      'breakdowns-disagree',
      `The breakdowns of ${indicator} do not add to the same total at ${place}.`,
    );
  }
}

/** The place of a figure whatever table it is printed in: the city total by sex stands in both, and is one figure. */
export function placeOf(cell: Coordinates): string {
  return `${cell.refArea}|${cell.popType}|${cell.sex}|${cell.age}`;
}

/** Total order of cells, the same in every run and on every machine. */
export function compareCells(a: CellKey, b: CellKey): number {
  const left = `${a.indicator}|${a.table}|${placeOf(a)}`;
  const right = `${b.indicator}|${b.table}|${placeOf(b)}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Every cell of the fixed grid, zeros included, and every marginal total (all subsets of the dimensions, up to the city
 * total), for all the given indicators, also those without a single count.
 *
 * @throws CubeInputInvalid, BreakdownsDisagree
 */
export function completeCube(raw: readonly RawCell[], indicators: readonly IndicatorId[] = INDICATOR_IDS): RawCell[] {
  const given = grouped(raw, indicators);
  const complete: RawCell[] = [];
  for (const indicator of indicators) {
    const seen = new Map<string, number>();
    for (const table of INDICATORS[indicator].tables) {
      const sums = withMargins(table, given.get(`${indicator}|${table}`) ?? []);
      for (const [place, { at, count }] of sums) {
        const elsewhere = seen.get(place);
        if (elsewhere !== undefined && elsewhere !== count) throw new BreakdownsDisagree(indicator, place);
        seen.set(place, count);
        complete.push({ indicator, table, ...at, count });
      }
    }
  }
  return complete;
}

type Sums = Map<string, { at: Coordinates; count: number }>;

function withMargins(table: TableId, inner: readonly RawCell[]): Sums {
  const sums: Sums = new Map();
  for (const at of gridOf(table)) sums.set(placeOf(at), { at, count: 0 });
  for (const cell of inner) {
    for (const at of margins(cell, TABLES[table])) {
      const sum = sums.get(placeOf(at));
      if (!sum) throw new CubeInputInvalid(`${placeOf(at)} is not a place of the table ${table}`);
      sum.count += cell.count;
    }
  }
  return sums;
}

/** Every place of a table, leaves and totals, in publication order. */
export function gridOf(table: TableId): Coordinates[] {
  let grid: Coordinates[] = [TOTAL_CODE];
  for (const dimension of TABLES[table]) {
    const codes = [TOTAL_CODE[dimension], ...LEAF_CODES[dimension]];
    grid = grid.flatMap((at) => codes.map((code) => ({ ...at, [dimension]: code })));
  }
  return grid;
}

/** The place itself and the 2^n - 1 totals it is counted in. */
function margins(at: Coordinates, dimensions: readonly Dimension[]): Coordinates[] {
  let all: Coordinates[] = [coordinatesOf(at)];
  for (const dimension of dimensions) {
    all = all.flatMap((one) => [one, { ...one, [dimension]: TOTAL_CODE[dimension] }]);
  }
  return all;
}

export function coordinatesOf({ refArea, popType, sex, age }: Coordinates): Coordinates {
  return { refArea, popType, sex, age };
}

function grouped(raw: readonly RawCell[], indicators: readonly IndicatorId[]): Map<string, RawCell[]> {
  const groups = new Map<string, RawCell[]>();
  const places = new Set<string>();
  for (const cell of raw) {
    const group = `${cell.indicator}|${cell.table}`;
    const place = `${group}|${placeOf(cell)}`;
    if (!indicators.includes(cell.indicator))
      throw new CubeInputInvalid(`${cell.indicator} is not part of this report`);
    const tables: readonly TableId[] = INDICATORS[cell.indicator].tables;
    if (!tables.includes(cell.table)) throw new CubeInputInvalid(`${cell.indicator} has no table ${cell.table}`);
    if (!isInner(cell)) throw new CubeInputInvalid(`${place} is not an inner cell`);
    if (!Number.isSafeInteger(cell.count) || cell.count < 0)
      throw new CubeInputInvalid(`${place} is not a whole number`);
    if (places.has(place)) throw new CubeInputInvalid(`${place} is given twice`);
    places.add(place);
    const cells = groups.get(group) ?? [];
    cells.push(cell);
    groups.set(group, cells);
  }
  return groups;
}

function isInner(cell: RawCell): boolean {
  const own: readonly Dimension[] = TABLES[cell.table];
  return DIMENSIONS.every((dimension) => {
    const codes: readonly string[] = own.includes(dimension) ? LEAF_CODES[dimension] : [TOTAL_CODE[dimension]];
    return codes.includes(cell[dimension]);
  });
}
