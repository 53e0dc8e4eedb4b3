import { Injectable } from '@nestjs/common';
import { record } from '../audit/index.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { present } from '../platform/errors.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../platform/http/paging.js';
import { isUuid } from '../platform/ids.js';
import { diffReleases, type CellChange } from './domain/revision.js';
import {
  listReleases,
  releaseById,
  releasedBefore,
  releasedTotals,
  type ReleasedTotals,
  type ReleaseFilter,
  type ReleaseHead,
  type ReleaseRow,
} from './releases.queries.js';
import { RUN_COLUMNS, type RunRow } from './statistics-runs.service.js';

/** What officers see; protected figures only, the role has no right on the true counts. */
@Injectable()
export class StatisticsReader {
  constructor(private readonly database: Database) {}

  runs(actor: Actor, limit: number, cursor: string | undefined): Promise<Page<RunRow>> {
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    return this.database.transaction(
      actor,
      async (tx) => {
        const rows = await tx.query<RunRow>(
          `SELECT ${RUN_COLUMNS} FROM stats.runs WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
          [isUuid(before) ? before : null, limit + 1],
        );
        return pageOf(
          rows,
          limit,
          ({ id }) => [id],
          (row) => row,
        );
      },
      { role: 'hs_statistics' },
    );
  }

  releases(actor: Actor, query: ReleaseFilter & { limit?: number; cursor?: string }): Promise<Page<ReleaseHead>> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const before = cursor ? String(decodeCursor(cursor, 1)[0]) : null;
    const keyOf = (row: ReleaseHead) => [`${row.period}|${String(row.revision).padStart(6, '0')}|${row.id}`];
    return this.database.transaction(
      actor,
      async (tx) => pageOf(await listReleases(tx, query, before, limit + 1), limit, keyOf, (row) => row),
      { role: 'hs_statistics' },
    );
  }

  /** The names of the people who asked for runs, approved, released or turned down. */
  async names(actor: Actor, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const people = await this.database.transaction(actor, (tx) =>
      tx.query<{ id: string; display_name: string }>('SELECT id, display_name FROM access.staff WHERE id = ANY($1)', [
        wanted,
      ]),
    );
    return new Map(people.map(({ id, display_name }) => [id, display_name]));
  }

  /** The city's totals of the released months, to draw them side by side. */
  months(actor: Actor): Promise<ReleasedTotals[]> {
    return this.database.transaction(actor, (tx) => releasedTotals(tx), { role: 'hs_statistics' });
  }

  /** A draft or release, and what it changes against the released revision before it. */
  release(actor: Actor, id: string): Promise<{ release: ReleaseRow; changes: CellChange[] }> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const release = present(await releaseById(tx, id));
        const earlier = await releasedBefore(tx, release.period, release.revision);
        record(tx, {
          action: 'release.read',
          subject: { kind: 'release', id },
          detail: { period: release.period, revision: release.revision },
        });
        return { release, changes: earlier ? diffReleases(earlier.cells, release.cells) : [] };
      },
      { role: 'hs_statistics' },
    );
  }
}
