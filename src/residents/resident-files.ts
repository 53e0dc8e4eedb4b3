import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { openJson, sealJson, sealText, SubjectKeys } from '../platform/crypto/subject-keys.js';
import type { Tx } from '../platform/database/transaction.js';
import { DomainError, present } from '../platform/errors.js';
import { newId } from '../platform/ids.js';
import { actorId } from '../platform/actor.js';
import { demographicsOf } from './domain/demographics.js';
import type { HistoryChange, HistoryField } from './domain/history.js';
import type { Identity } from './domain/identity.js';
import type { ClosureReason, ResidentState } from './domain/lifecycle.js';

export interface ResidentRow {
  id: string;
  code: string;
  audit_ref: string | null;
  unit_ids: string[];
  home_unit_id: string;
  state: ResidentState;
  registered_on: string;
  closed_on: string | null;
  closure_reason: ClosureReason | null;
  merged_into: string | null;
  identity: Buffer | null;
  version: number;
  created_at: Date;
  /** Of the household the person lives in now, as far as it is with the actor's units. */
  household_id: string | null;
  kek_version: number | null;
  wrapped: Buffer | null;
}

/** A file as a service works with it. `identity` and `key` are null after erasure. */
export interface ResidentFile {
  row: ResidentRow;
  identity: Identity | null;
  key: KeyObject | null;
}

/** Columns of `ResidentRow`, from `core.residents r LEFT JOIN keys.data_keys k`. */
export const RESIDENT_ROW = `r.id, r.code, r.audit_ref, r.unit_ids, r.home_unit_id, r.state, r.registered_on::text, r.closed_on::text,
  r.closure_reason, r.merged_into, r.identity, r.version, r.created_at,
  (SELECT m.household_id FROM core.household_members m WHERE m.resident_id = r.id AND m.until_date IS NULL) AS household_id,
  k.kek_version, k.wrapped`;

export const WITH_IDENTITY_KEY = `core.residents r LEFT JOIN keys.data_keys k ON k.subject_id = r.id AND k.data_class = 'identity'`;

/** The files that row-level security shows to an actor of `hs_api`, written out in the query as well. */
export const OF_OWN_UNITS = `(r.unit_ids && app.units() OR app.is_system())`;

/** What the trail calls the persons of these rows. */
export const personsOf = (...rows: { audit_ref: string | null }[]): string[] =>
  rows.flatMap(({ audit_ref }) => (audit_ref === null ? [] : [audit_ref]));

/** Loads and saves files of residents. */
@Injectable()
export class ResidentFiles {
  constructor(private readonly keys: SubjectKeys) {}

  /** The file with its identity in one round trip, or `NotFound`. `lock` keeps others from changing it until the commit. */
  async load(tx: Tx, id: string, lock: 'lock' | 'read' = 'read'): Promise<ResidentFile> {
    const row = await tx.one<ResidentRow>(
      `SELECT ${RESIDENT_ROW} FROM ${WITH_IDENTITY_KEY} WHERE r.id = $1 AND ${OF_OWN_UNITS}${lock === 'lock' ? ' FOR UPDATE OF r' : ''}`,
      [id],
    );
    return (await this.open([present(row)]))[0]!;
  }

  /** The file's plain columns, or `NotFound`: for reads of other data that belongs to it. */
  async row(tx: Tx, id: string, lock: 'lock' | 'read' = 'read'): Promise<ResidentRow> {
    return present(
      await tx.one<ResidentRow>(
        `SELECT ${RESIDENT_ROW} FROM ${WITH_IDENTITY_KEY} WHERE r.id = $1 AND ${OF_OWN_UNITS}${lock === 'lock' ? ' FOR UPDATE OF r' : ''}`,
        [id],
      ),
    );
  }

  /** Decrypts rows that came with their keys; the same for pages of search results. */
  async open(rows: readonly ResidentRow[]): Promise<ResidentFile[]> {
    const readable = rows.filter((row) => row.identity && row.wrapped);
    const keys = await this.keys.opened(
      readable.map((row) => ({ subjectId: row.id, key: { kek_version: row.kek_version!, wrapped: row.wrapped! } })),
      'identity',
    );
    const byId = new Map(readable.map((row, i) => [row.id, keys[i]!]));
    return rows.map((row) => {
      const key = byId.get(row.id) ?? null;
      return {
        row,
        key,
        identity: key ? openJson<Identity>(key, 'core.residents.identity', row.id, row.identity!) : null,
      };
    });
  }

  /** Stores a changed identity with its demographics under the next version, and what it was in the history. */
  async saveIdentity(tx: Tx, file: ResidentFile, next: Identity, fields: readonly string[]): Promise<ResidentFile> {
    const { row, key, identity } = file;
    if (!key || !identity) throw new DomainError('conflict', 'wrong-state', 'An erased file does not change.');
    const demographicsKey = await this.keys.ensure(tx, row.id, 'demographics');
    const historyId = newId();
    await tx.query(
      `WITH was AS (INSERT INTO core.resident_history (id, resident_id, version, changed_by, change, fields, identity)
                    VALUES ($5, $1, $6, $7, 'identity', $8, $9))
       UPDATE core.residents SET identity = $2, demographics = $3, version = version + 1 WHERE id = $1 AND version = $4`,
      [
        row.id,
        sealJson(key, 'core.residents.identity', row.id, next),
        sealText(demographicsKey, 'core.residents.demographics', row.id, demographicsOf(next)),
        row.version,
        historyId,
        row.version + 1,
        actorId(tx.actor),
        fields,
        sealJson(key, 'core.resident_history.identity', historyId, identity),
      ],
    );
    return { row: { ...row, version: row.version + 1 }, key, identity: next };
  }

  /** A line of the history that holds no former identity: a step, a shared unit, changed contact data. */
  async note(
    tx: Tx,
    residentId: string,
    version: number,
    change: HistoryChange,
    fields: readonly HistoryField[] = [],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO core.resident_history (id, resident_id, version, changed_by, change, fields) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), residentId, version, actorId(tx.actor), change, fields],
    );
  }
}

/** Refuses changes to files that were merged or erased. */
export function requireLive(state: ResidentState): void {
  if (state === 'merged' || state === 'erased') {
    throw new DomainError('conflict', 'wrong-state', `This is not possible while the file is ${state}.`);
  }
}
