import type { ConfStatus, ObsStatus } from './codes.js';
import type { CellKey, RawCell } from './cube.js';

/** A disclosure rule as data. A rule that has been used is never edited; a change is a new id. */
export interface SafeProfile {
  readonly id: string;
  /** Counts from `suppressFrom` to `suppressTo` are not shown. */
  readonly suppressFrom: number;
  readonly suppressTo: number;
  /** Odd, so that every whole number has one nearest multiple. */
  readonly roundingBase: number;
  /** A suppressed count that an outsider can narrow to fewer than `minWidth + 1` whole numbers counts as disclosed. */
  readonly minWidth: number;
}

/**
 * The simple safe profile. Order: zero is shown; 1-7 is suppressed on the true count; only what remains is rounded to the
 * nearest 5, so 8 and 9 become 10. Totals are rounded from the true total and never computed from published parts.
 */
export const PROFILES = {
  'HP-S1': { id: 'HP-S1', suppressFrom: 1, suppressTo: 7, roundingBase: 5, minWidth: 3 },
} as const satisfies Record<string, SafeProfile>;
export type ProfileId = keyof typeof PROFILES;

/** A published figure; `value` is null exactly when `obsStatus` is Q. */
export interface PublishedCell extends CellKey {
  readonly value: number | null;
  readonly obsStatus: ObsStatus;
  readonly confStatus: ConfStatus;
}

/** All published cells of one indicator and month: its tables share figures, so they are protected and attacked as one. */
export interface PublishedTable {
  readonly indicator: CellKey['indicator'];
  /** `YYYY-MM` */
  readonly period: string;
  readonly revision: number;
  readonly profile: ProfileId;
  readonly cells: readonly PublishedCell[];
}

export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * What is shown for a true count. It depends on nothing but the count and the profile: no chance and no clock, so repeating
 * a run yields nothing to average. `shown` is the status of a figure that is shown: A, or P while it is provisional.
 */
export function protect(cell: RawCell, profile: SafeProfile, shown: 'A' | 'P' = 'A'): PublishedCell {
  const { count, ...key } = cell;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('a count is a whole number of at least 0');
  if (count >= profile.suppressFrom && count <= profile.suppressTo) {
    return { ...key, value: null, obsStatus: 'Q', confStatus: 'A' };
  }
  const value = Math.round(count / profile.roundingBase) * profile.roundingBase;
  return { ...key, value, obsStatus: shown, confStatus: 'F' };
}

/** The same cell, hidden to protect another one. From then on it says no more than "at least one". */
export function hidden(cell: PublishedCell): PublishedCell {
  return { ...cell, value: null, obsStatus: 'Q', confStatus: 'D' };
}

/**
 * The true counts a published figure can stand for. Zeros are always shown, so a figure that is not shown is at least 1:
 * at most 7 when marked A, any number when marked D.
 */
export function meaningOf(cell: PublishedCell, profile: SafeProfile): Interval {
  if (cell.value === null) {
    return cell.confStatus === 'A'
      ? { lo: profile.suppressFrom, hi: profile.suppressTo }
      : { lo: profile.suppressFrom, hi: Infinity };
  }
  // A figure that this profile cannot have produced was let through unprotected: it means just what it says.
  const unprotected = cell.value % profile.roundingBase !== 0 || cell.value <= profile.suppressTo;
  if (cell.value === 0 || unprotected) return { lo: cell.value, hi: cell.value };
  const half = (profile.roundingBase - 1) / 2;
  return { lo: Math.max(profile.suppressTo + 1, cell.value - half), hi: cell.value + half };
}
