import type { ConfStatus, ObsStatus } from './codes.js';
import { compareCells, placeOf, type CellKey } from './cube.js';
import type { PublishedCell } from './safe-profile.js';

export interface PublishedFigure {
  readonly value: number | null;
  readonly obsStatus: ObsStatus;
  readonly confStatus: ConfStatus;
}

/** One published figure that is not what it was; null on the side where the cell does not exist. */
export interface CellChange extends CellKey {
  readonly before: PublishedFigure | null;
  readonly after: PublishedFigure | null;
}

/** What a reader of two releases sees differ, in cell order. Works on published figures only, so it discloses nothing new. */
export function diffReleases(a: readonly PublishedCell[], b: readonly PublishedCell[]): CellChange[] {
  const pairs = new Map<string, { before: PublishedCell | null; after: PublishedCell | null; key: PublishedCell }>();
  for (const cell of a) pairs.set(idOf(cell), { before: cell, after: null, key: cell });
  for (const cell of b)
    pairs.set(idOf(cell), { before: pairs.get(idOf(cell))?.before ?? null, after: cell, key: cell });
  return [...pairs.values()]
    .filter(({ before, after }) => !same(before, after))
    .map(({ before, after, key: { indicator, table, refArea, popType, sex, age } }) => ({
      ...{ indicator, table, refArea, popType, sex, age },
      before: figure(before),
      after: figure(after),
    }))
    .sort(compareCells);
}

function idOf(cell: CellKey): string {
  return `${cell.indicator}|${cell.table}|${placeOf(cell)}`;
}

function figure(cell: PublishedCell | null): PublishedFigure | null {
  return cell && { value: cell.value, obsStatus: cell.obsStatus, confStatus: cell.confStatus };
}

function same(a: PublishedFigure | null, b: PublishedFigure | null): boolean {
  return a?.value === b?.value && a?.obsStatus === b?.obsStatus && a?.confStatus === b?.confStatus;
}
