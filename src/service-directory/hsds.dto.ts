import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { Line } from '../platform/http/text-rules.js';

const truth = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === '' ? true : value === 'false' ? false : value;

// The names are those of the HSDS 3 API reference. A filter of the standard that is not here is refused, never ignored: filters only
// narrow, and an ignored one would widen.

/** Paging of every HSDS list. */
export class HsdsPageQuery {
  /** Words that must all occur. */
  @IsOptional()
  @Line(200)
  search?: string;

  /** Number of the page, from 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  per_page?: number;

  /** `json` (default) in pages, or `ndjson`: everything, one record per line. */
  @IsOptional()
  @IsIn(['json', 'ndjson'])
  format?: 'json' | 'ndjson';

  /** With all that hangs on a record, not only its own fields. */
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  full?: boolean;
}

export class HsdsServicesQuery extends HsdsPageQuery {
  @IsOptional()
  @IsUUID()
  organization_id?: string;

  /** Changed at this moment or later. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  modified_after?: string;

  /** Only `id` and `last_modified` of each. */
  @IsOptional()
  @Transform(truth)
  @IsBoolean()
  minimal?: boolean;
}

export class HsdsServiceAtLocationsQuery extends HsdsPageQuery {
  @IsOptional()
  @IsUUID()
  organization_id?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  modified_after?: string;
}

/** The envelope of every HSDS list. */
export class HsdsPage {
  total_items!: number;
  total_pages!: number;
  page_number!: number;
  size!: number;
  first_page!: boolean;
  last_page!: boolean;
  empty!: boolean;
  contents!: Record<string, unknown>[];
}

export class HsdsInformation {
  version!: string;
  profile!: string;
  openapi_url!: string;
}
