import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf } from '../../platform/http/paging.js';
import { isUuid } from '../../platform/ids.js';
import { allowedMergeSteps, mergeVersion, type MergeState } from '../domain/lifecycle.js';
import {
  OF_OWN_UNITS,
  RESIDENT_ROW,
  ResidentFiles,
  WITH_IDENTITY_KEY,
  personsOf,
  type ResidentFile,
  type ResidentRow,
} from '../resident-files.js';
import type { MergeLine, MergeLines, MergeListQuery, MergePerson } from './merge.dto.js';

interface Row {
  id: string;
  kept_id: string;
  merged_id: string;
  state: MergeState;
  proposed_by: string;
  proposed_by_name: string | null;
  proposed_at: Date;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
}

/** What waits is read from the oldest on, what was decided from the newest on. */
const ORDER = {
  waiting: { states: `= 'proposed'`, after: '>', direction: 'ASC' },
  decided: { states: `<> 'proposed'`, after: '<', direction: 'DESC' },
} as const;

/** Merges of files that the reader has, with the names that the reader may see. */
@Injectable()
export class MergeQueries {
  constructor(
    private readonly database: Database,
    private readonly files: ResidentFiles,
  ) {}

  list(actor: Actor, query: MergeListQuery): Promise<MergeLines> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [cursor] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
    const { states, after, direction } = ORDER[query.state ?? 'waiting'];
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT m.*, p.display_name AS proposed_by_name, d.display_name AS decided_by_name
           FROM core.merges m
           LEFT JOIN access.staff p ON p.id = m.proposed_by
           LEFT JOIN access.staff d ON d.id = m.decided_by
          WHERE m.state ${states} AND ($1::uuid IS NULL OR m.id ${after} $1)
            AND EXISTS (SELECT FROM core.residents r WHERE r.id = m.kept_id AND ${OF_OWN_UNITS})
          ORDER BY m.id ${direction} LIMIT $2`,
        [isUuid(cursor) ? cursor : null, limit + 1],
      );
      const files = await this.filesOf(tx, rows.slice(0, limit));
      record(tx, { action: 'merge.list', persons: personsOf(...[...files.values()].map(({ row }) => row)) });
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (row) => show(actor, row, files),
      );
    });
  }

  private async filesOf(tx: Tx, rows: readonly Row[]): Promise<Map<string, ResidentFile>> {
    if (rows.length === 0) return new Map();
    const found = await tx.query<ResidentRow>(
      `SELECT ${RESIDENT_ROW} FROM ${WITH_IDENTITY_KEY} WHERE r.id = ANY($1) AND ${OF_OWN_UNITS}`,
      [rows.flatMap(({ kept_id, merged_id }) => [kept_id, merged_id])],
    );
    return new Map((await this.files.open(found)).map((file) => [file.row.id, file]));
  }
}

function show(actor: Actor, row: Row, files: ReadonlyMap<string, ResidentFile>): MergeLine {
  const person = (id: string): MergePerson => {
    const file = files.get(id);
    return { id, code: file?.row.code ?? null, callName: file?.identity?.callName ?? null };
  };
  return {
    id: row.id,
    kept: person(row.kept_id),
    merged: person(row.merged_id),
    state: row.state,
    proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decided_by === null ? null : { id: row.decided_by, name: row.decided_by_name },
    decidedAt: row.decided_at?.toISOString() ?? null,
    version: mergeVersion(row.state),
    allowedSteps: allowedMergeSteps(actor, row.state, row.proposed_by),
  };
}
