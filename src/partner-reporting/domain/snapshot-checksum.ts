import { createHash } from 'node:crypto';
import { compareCells, type RawCell } from './cube.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785 canonical JSON: members sorted by UTF-16 code units, no blanks, numbers and strings as ECMAScript writes them.
 *
 * @throws RangeError for a number that JSON cannot hold, or text with half a surrogate pair
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON holds finite numbers only');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('JSON holds well-formed text only');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(',')}}`;
}

/** What a snapshot's digest is taken over, besides its counts. */
export interface SnapshotHeader {
  /** `YYYY-MM` */
  readonly period: string;
  readonly profile: string;
}

/** The exact text that is hashed: the same cells give the same text in whatever order they come. */
export function snapshotDigestInput(header: SnapshotHeader, cells: readonly RawCell[]): string {
  const rows = [...cells]
    .sort(compareCells)
    .map(({ indicator, table, refArea, popType, sex, age, count }) => [
      indicator,
      table,
      refArea,
      popType,
      sex,
      age,
      count,
    ]);
  return canonicalJson({ format: 'hemsehri-snapshot-1', period: header.period, profile: header.profile, cells: rows });
}

/**
 * `sha256:` and 64 hex digits. Internal: small true counts can be guessed until a digest fits, so it must not be published
 * together with the figures it protects.
 */
export function snapshotDigest(header: SnapshotHeader, cells: readonly RawCell[]): string {
  return `sha256:${createHash('sha256').update(snapshotDigestInput(header, cells), 'utf8').digest('hex')}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
