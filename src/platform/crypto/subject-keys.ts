import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import type { Tx } from '../database/transaction.js';
import { KeyKeeper, type DataClass, type WrappedKey } from './key-keeper.js';
import { KeyRefused, openBox, sealBox } from './sealed-box.js';

/** Columns to select from `keys.data_keys` so that `SubjectKeys.opened` can use the row: `k.kek_version, k.wrapped`. */
export interface KeyColumns {
  kek_version: number;
  wrapped: Buffer;
}

/**
 * Data keys by subject (a resident, or a referral's packet) and class. The key is the only way to the text: destroying it erases the
 * text, wherever copies of the ciphertext may lie.
 */
@Injectable()
export class SubjectKeys {
  constructor(private readonly keeper: KeyKeeper) {}

  /** Makes and stores the key of a new subject. */
  async create(tx: Tx, subjectId: string, dataClass: DataClass): Promise<KeyObject> {
    const { key, stored } = await this.keeper.createKey(subjectId, dataClass);
    await tx.query(
      'INSERT INTO keys.data_keys (subject_id, data_class, kek_version, wrapped) VALUES ($1, $2, $3, $4)',
      [subjectId, dataClass, stored.kekVersion, stored.wrapped],
    );
    return key;
  }

  /** The key of one subject, made on first use. Throws `KeyRefused` after erasure. */
  async ensure(tx: Tx, subjectId: string, dataClass: DataClass): Promise<KeyObject> {
    return (await this.find(tx, [subjectId], dataClass)).get(subjectId) ?? this.create(tx, subjectId, dataClass);
  }

  /** The keys of several subjects; a subject without a key (never made, or erased) is missing from the map. */
  async find(tx: Tx, subjectIds: readonly string[], dataClass: DataClass): Promise<Map<string, KeyObject>> {
    const rows = await tx.query<KeyColumns & { subject_id: string }>(
      'SELECT subject_id, kek_version, wrapped FROM keys.data_keys WHERE subject_id = ANY($1) AND data_class = $2',
      [subjectIds, dataClass],
    );
    const keys = await this.keeper.unwrap(rows.map((row) => stored(row.subject_id, dataClass, row)));
    return new Map(rows.map((row, i) => [row.subject_id, keys[i]!]));
  }

  /** Opens keys that a query joined in, without another round trip. */
  opened(rows: readonly { subjectId: string; key: KeyColumns }[], dataClass: DataClass): Promise<KeyObject[]> {
    return this.keeper.unwrap(rows.map(({ subjectId, key }) => stored(subjectId, dataClass, key)));
  }

  /** Destroys every key of a subject that the present role may see: the cryptographic erasure. */
  async destroy(tx: Tx, subjectId: string): Promise<number> {
    return tx.run('DELETE FROM keys.data_keys WHERE subject_id = $1', [subjectId]);
  }
}

const stored = (subjectId: string, dataClass: DataClass, key: KeyColumns): WrappedKey => ({
  subjectId,
  dataClass,
  kekVersion: key.kek_version,
  wrapped: key.wrapped,
});

/** Names a cell for the authenticated context: `core.residents.identity` of row `id`. */
export const cell = (column: string, rowId: string): string => `${column}|${rowId}`;

export function sealText(key: KeyObject, column: string, rowId: string, text: string): Buffer {
  return sealBox(key, cell(column, rowId), Buffer.from(text, 'utf8'));
}

export function openText(key: KeyObject | undefined, column: string, rowId: string, sealed: Buffer): string {
  if (!key) throw new KeyRefused();
  return openBox(key, cell(column, rowId), sealed).toString('utf8');
}

export function sealJson(key: KeyObject, column: string, rowId: string, value: unknown): Buffer {
  return sealText(key, column, rowId, JSON.stringify(value));
}

export function openJson<T>(key: KeyObject | undefined, column: string, rowId: string, sealed: Buffer): T {
  return JSON.parse(openText(key, column, rowId, sealed)) as T;
}
