import { DateTime } from 'luxon';
import { nextReview, type RiskLevel } from '../../cases/domain/case-risk.js';
import type { Random } from '../generator/random.js';
import type { DemoCase } from '../generator/types.js';

export interface DemoRisk {
  level: RiskLevel;
  assessedOn: string;
  reviewOn: string;
}

const LEVELS: Record<DemoCase['priority'], readonly (readonly [RiskLevel, number])[]> = {
  emergency: [
    ['immediate', 45],
    ['high', 55],
  ],
  urgent: [
    ['immediate', 4],
    ['high', 46],
    ['medium', 50],
  ],
  normal: [
    ['high', 5],
    ['medium', 35],
    ['low', 60],
  ],
};

/** The latest assessment of a case that somebody carries; one in eight waits for its first. Reviews are mostly kept, some are late. */
export function riskOf(random: Random, work: DemoCase, lastDay: string): DemoRisk | null {
  const draws = { assessed: random.chance(0.875), level: random.weighted(LEVELS[work.priority]), age: random.next() };
  if (!draws.assessed || work.firstContactOn === null) return null;
  const { level } = draws;
  const length = daysBetween(work.firstContactOn, nextReview(level, work.firstContactOn));
  const recent = DateTime.fromISO(lastDay, { zone: 'utc' })
    .minus({ days: Math.floor(draws.age * (length + 1) * 1.05) })
    .toISODate()!;
  const assessedOn = work.state === 'active' && recent > work.firstContactOn ? recent : work.firstContactOn;
  return { level, assessedOn, reviewOn: nextReview(level, assessedOn) };
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
