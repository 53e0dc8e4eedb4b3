import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';
import type { AgeBand, ConfStatus, ObsStatus, PopType, RefArea, Sex } from './domain/codes.js';
import type { IndicatorId, TableId } from './domain/indicators.js';
import { RELEASE_STATES, type ReleaseState, type ReleaseStep } from './domain/release-lifecycle.js';
import type { RunErrorCode, RunState } from './domain/run-state.js';
import type { ProfileId } from './domain/safe-profile.js';

/** Asks for the statistics of one complete month. */
export class RequestRun {
  /** The month, `YYYY-MM`. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'period must be a month written YYYY-MM' })
  period!: string;
}

export class RunResponse {
  id!: string;
  period!: string;
  /** `done`: a draft was made; `unchanged`: nothing differs from the latest one. */
  state!: RunState;
  requestedBy!: string | null;
  requestedByName!: string | null;
  requestedAt!: string;
  startedAt!: string | null;
  finishedAt!: string | null;
  attempts!: number;
  /** What went wrong, as a code; also while further attempts follow. */
  errorCode!: RunErrorCode | null;
  releaseId!: string | null;
}

export class RunPage {
  items!: RunResponse[];
  nextCursor!: string | null;
}

/** One figure as it is published. */
export class PublishedFigureResponse {
  indicator!: IndicatorId;
  table!: TableId;
  refArea!: RefArea;
  popType!: PopType;
  sex!: Sex;
  age!: AgeBand;
  /** Null when suppressed. */
  value!: number | null;
  obsStatus!: ObsStatus;
  confStatus!: ConfStatus;
}

export class FigureChange {
  indicator!: IndicatorId;
  table!: TableId;
  refArea!: RefArea;
  popType!: PopType;
  sex!: Sex;
  age!: AgeBand;
  before!: number | null;
  after!: number | null;
}

export class ReleaseHeadResponse {
  id!: string;
  period!: string;
  revision!: number;
  state!: ReleaseState;
  profile!: ProfileId;
  /** Null when the schedule asked for it. */
  requestedBy!: string | null;
  requestedByName!: string | null;
  /** When the draft was made. */
  createdAt!: string;
  approvedBy!: string | null;
  approvedByName!: string | null;
  approvedAt!: string | null;
  releasedBy!: string | null;
  releasedByName!: string | null;
  releasedAt!: string | null;
  /** Null, with a moment beside it, when a newer draft took its place. */
  rejectedBy!: string | null;
  rejectedByName!: string | null;
  rejectedAt!: string | null;
  /** SHA-256 of the published cells in canonical JSON, hex. */
  digest!: string;
  version!: number;
  /** What the present person may do with it now. */
  allowedSteps!: ReleaseStep[];
}

export class ReleaseResponse extends ReleaseHeadResponse {
  cells!: PublishedFigureResponse[];
  /** What differs from the released revision before it; empty for the first. */
  changes!: FigureChange[];
}

export class ReleasePage {
  items!: ReleaseHeadResponse[];
  nextCursor!: string | null;
}

/** The figure of an indicator for the whole city. */
export class TotalResponse {
  indicator!: IndicatorId;
  /** Null when suppressed. */
  value!: number | null;
}

export class ReleasedMonthResponse {
  period!: string;
  /** The newest released one. */
  revision!: number;
  totals!: TotalResponse[];
}

export class ReleasedMonthList {
  items!: ReleasedMonthResponse[];
}

export class RunQuery extends PageQuery {}

export class ReleaseQuery extends PageQuery {
  @IsOptional()
  @IsIn(RELEASE_STATES)
  state?: ReleaseState;

  /** Only those of one month, `YYYY-MM`. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'period must be a month written YYYY-MM' })
  period?: string;
}

/** Form and revision of a report. */
export class ReportQuery {
  /** json (default), sdmx-csv or sdmx-json; the Accept header works as well. */
  @IsOptional()
  @IsIn(['json', 'sdmx-csv', 'sdmx-json'])
  format?: 'json' | 'sdmx-csv' | 'sdmx-json';

  /** A revision number; the newest by default. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,4}$/, { message: 'revision must be a whole number' })
  revision?: string;
}

export class ReleaseFileQuery {
  @IsIn(['json', 'sdmx-csv', 'sdmx-json'])
  format!: 'json' | 'sdmx-csv' | 'sdmx-json';
}

export class ReportHeadResponse {
  releaseId!: string;
  period!: string;
  revision!: number;
  profile!: ProfileId;
  releasedAt!: string;
  digest!: string;
}

/** One line for each released month and revision, newest first: twelve months a year; 600 at most. */
export class ReportListResponse {
  items!: ReportHeadResponse[];
}

export class ReportResponse extends ReportHeadResponse {
  cells!: PublishedFigureResponse[];
}
