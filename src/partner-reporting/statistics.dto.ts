import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../platform/http/paging.js';

/** Asks for the statistics of one complete month. */
export class RequestRun {
  /** The month, `YYYY-MM`. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'period must be a month written YYYY-MM' })
  period!: string;
}

export class RunResponse {
  id!: string;
  period!: string;
  /** queued, running, done (a draft was made), unchanged (nothing differs from the latest one), failed. */
  state!: string;
  requestedBy!: string | null;
  requestedAt!: string;
  startedAt!: string | null;
  finishedAt!: string | null;
  attempts!: number;
  /** What went wrong, as a code; also while further attempts follow. */
  errorCode!: string | null;
  releaseId!: string | null;
}

export class RunList {
  items!: RunResponse[];
}

/** One figure as it is published. */
export class PublishedFigureResponse {
  indicator!: string;
  table!: string;
  refArea!: string;
  popType!: string;
  sex!: string;
  age!: string;
  /** Null when suppressed. */
  value!: number | null;
  obsStatus!: string;
  confStatus!: string;
}

export class FigureChange {
  indicator!: string;
  table!: string;
  refArea!: string;
  popType!: string;
  sex!: string;
  age!: string;
  before!: number | null;
  after!: number | null;
}

export class ReleaseHeadResponse {
  id!: string;
  period!: string;
  revision!: number;
  state!: string;
  profile!: string;
  requestedBy!: string | null;
  approvedBy!: string | null;
  approvedAt!: string | null;
  releasedBy!: string | null;
  releasedAt!: string | null;
  /** SHA-256 of the published cells in canonical JSON, hex. */
  digest!: string;
  version!: number;
  /** What the present person may do with it now. */
  allowedSteps!: string[];
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

export class ReleaseQuery extends PageQuery {}

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

export class ReportHeadResponse {
  releaseId!: string;
  period!: string;
  revision!: number;
  profile!: string;
  releasedAt!: string;
  digest!: string;
}

export class ReportListResponse {
  items!: ReportHeadResponse[];
}

export class ReportResponse extends ReportHeadResponse {
  cells!: PublishedFigureResponse[];
}
