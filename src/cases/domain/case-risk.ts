import { DateTime } from 'luxon';

/** As Primero and OpenSPP grade it, the urgent end first. */
export const RISK_LEVELS = ['immediate', 'high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/**
 * Days until a case of this level is looked at again. The inter-agency guidelines tie the rhythm of review to the level and leave the
 * numbers to the service; these are the directorate's. A level without a row does not compile.
 */
const REVIEW_AFTER_DAYS: Record<RiskLevel, number> = { immediate: 1, high: 7, medium: 30, low: 90 };

/** The day of the next review, `YYYY-MM-DD`: days of the calendar, because danger keeps no office hours. */
export const nextReview = (level: RiskLevel, assessedOn: string): string =>
  DateTime.fromISO(assessedOn, { zone: 'utc' }).plus({ days: REVIEW_AFTER_DAYS[level] }).toISODate()!;
