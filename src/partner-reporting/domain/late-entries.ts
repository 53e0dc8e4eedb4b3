import { comparePeriods, periodAt, type ReportPeriod } from './report-period.js';

/** Something that happened and was entered; both are instants. */
export interface DatedEntry {
  readonly happenedAt: Date;
  readonly enteredAt: Date;
}

/** The snapshot a release of a month was counted from. */
export interface PeriodSnapshot {
  readonly period: ReportPeriod;
  readonly takenAt: Date;
}

/**
 * How many entries each reported month has missed: they happened in it (city time) but were entered at or after the instant
 * its latest snapshot was taken. Months in order; those that missed nothing are left out. These true counts are for the
 * decision to revise and must not be published as they are.
 */
export function lateEntries(
  entries: Iterable<DatedEntry>,
  snapshots: readonly PeriodSnapshot[],
  zone: string,
): { period: ReportPeriod; missed: number }[] {
  const takenAt = new Map<ReportPeriod, number>();
  for (const { period, takenAt: at } of snapshots) {
    takenAt.set(period, Math.max(takenAt.get(period) ?? -Infinity, at.getTime()));
  }
  const missed = new Map<ReportPeriod, number>();
  for (const entry of entries) {
    const period = periodAt(entry.happenedAt, zone);
    const taken = takenAt.get(period);
    if (taken !== undefined && entry.enteredAt.getTime() >= taken) missed.set(period, (missed.get(period) ?? 0) + 1);
  }
  return [...missed]
    .map(([period, count]) => ({ period, missed: count }))
    .sort((a, b) => comparePeriods(a.period, b.period));
}
