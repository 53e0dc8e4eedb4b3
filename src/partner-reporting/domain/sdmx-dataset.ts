import { DomainError } from '../../platform/errors.js';
import { PROFILES, type ProfileId, type PublishedCell } from './safe-profile.js';
import { compareCells, placeOf } from './cube.js';
import { INDICATORS } from './indicators.js';

/** A release as both SDMX writers take it. */
export interface SdmxRelease {
  readonly releaseId: string;
  readonly revision: number;
  /** `YYYY-MM` */
  readonly period: string;
  readonly profile: ProfileId;
  /** RFC 3339 instant at which the release was made; part of the release, so that writing it twice gives the same bytes. */
  readonly preparedAt: string;
  readonly cells: readonly PublishedCell[];
}

export const SDMX_FLOW = { agency: 'HEMSEHRI', id: 'DF_MONTHLY', version: '1.0.0' } as const;

/** Dimensions of DSD_INCLUSION in the order of its keys. */
export const SDMX_DIMENSIONS = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'POP_TYPE',
  'SEX',
  'AGE',
  'DISABILITY',
  'CITIZENSHIP',
  'BREAKDOWN',
  'TIME_PERIOD',
] as const;
export type SdmxDimension = (typeof SDMX_DIMENSIONS)[number];

export interface SdmxObservation {
  readonly key: Readonly<Record<SdmxDimension, string>>;
  /** null: suppressed */
  readonly value: number | null;
  readonly obsStatus: PublishedCell['obsStatus'];
  readonly confStatus: PublishedCell['confStatus'];
  readonly unit: string;
}

/** Two tables print different figures for one observation: SDMX has one, and showing either would be wrong. */
export class ObservationsDisagree extends DomainError {
  constructor(readonly place: string) {
    super('conflict', 'observations-disagree', `Two tables of the release print different figures at ${place}.`);
  }
}

/** One observation per figure, in cell order; a figure that two tables print is one observation. */
export function observationsOf({ cells, period }: SdmxRelease): SdmxObservation[] {
  const observations = new Map<string, SdmxObservation>();
  for (const cell of [...cells].sort(compareCells)) {
    const place = `${cell.indicator}|${placeOf(cell)}`;
    const { value, obsStatus, confStatus } = cell;
    const seen = observations.get(place);
    if (seen) {
      if (seen.value !== value || seen.confStatus !== confStatus) throw new ObservationsDisagree(place);
      continue;
    }
    const key = {
      FREQ: 'M',
      REF_AREA: cell.refArea,
      INDICATOR: cell.indicator,
      POP_TYPE: cell.popType,
      SEX: cell.sex,
      AGE: cell.age,
      DISABILITY: '_T',
      CITIZENSHIP: '_T',
      BREAKDOWN: '_T',
      TIME_PERIOD: period,
    };
    observations.set(place, { key, value, obsStatus, confStatus, unit: INDICATORS[cell.indicator].unit });
  }
  return [...observations.values()];
}

export function roundingOf({ profile }: SdmxRelease): string {
  return String(PROFILES[profile].roundingBase);
}
