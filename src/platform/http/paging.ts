import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../errors.js';

/** Query of every list: `limit` rows after `cursor`. */
export class PageQuery {
  /** How many rows at most. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** One page; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export const DEFAULT_LIMIT = 50;

/** A cursor is the sort key of the last row; opaque to callers, checked on the way in. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor of `length` texts or numbers, or throws 400. */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    const fits =
      Array.isArray(key) && key.length === length && key.every((k) => typeof k === 'string' || typeof k === 'number');
    if (fits && !JSON.stringify(key).includes('\\u0000')) return key as (string | number)[];
  } catch {
    // falls through to the refusal
  }
  throw new DomainError('malformed', 'cursor-malformed', 'The cursor is not one that this list gave out.', [
    { pointer: '/cursor', code: 'malformed', detail: 'not a cursor of this list' },
  ]);
}

/** Cuts `limit + 1` fetched rows into a page. */
export function pageOf<R, T>(
  rows: R[],
  limit: number,
  key: (row: R) => (string | number)[],
  show: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
