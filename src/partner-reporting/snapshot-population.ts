import { Injectable } from '@nestjs/common';
import { SubjectKeys, openText } from '../platform/crypto/subject-keys.js';
import { KeyKeeper } from '../platform/crypto/key-keeper.js';
import type { Tx } from '../platform/database/transaction.js';
import { ageBandAt } from './domain/age-band.js';
import { readDemographics } from './domain/demographics.js';

interface ResidentRow {
  id: string;
  demographics: Buffer | null;
  kek_version: number | null;
  wrapped: Buffer | null;
}

const BATCH = 5_000;

/**
 * Fills the temporary table `population` with one row per resident: sex, age band and district
 * (decrypted one batch at a time) and the pseudonym under which the population type is kept. The table dies with the transaction.
 */
@Injectable()
export class SnapshotPopulation {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly keeper: KeyKeeper,
  ) {}

  /** Needs a transaction under `hs_reporting`. Returns the number of residents. Memory is that of one batch. */
  async fill(tx: Tx, lastDay: string): Promise<number> {
    await tx.query(`
      CREATE TEMPORARY TABLE population (
        resident_id uuid NOT NULL, pseudonym bytea NOT NULL, sex text NOT NULL, age text NOT NULL, district text NOT NULL
      ) ON COMMIT DROP`);
    await tx.query(
      // Also residents registered after the month: what happened to them in it, entered late, is counted like all else.
      `DECLARE residents NO SCROLL CURSOR FOR
         SELECT r.id, r.demographics, k.kek_version, k.wrapped
           FROM core.residents r
           LEFT JOIN keys.data_keys k ON k.subject_id = r.id AND k.data_class = 'demographics'`,
    );
    let filled = 0;
    for (;;) {
      const rows = await tx.query<ResidentRow>(`FETCH ${BATCH} FROM residents`);
      if (rows.length === 0) break;
      await this.add(tx, rows, lastDay);
      filled += rows.length;
    }
    await tx.query('CLOSE residents');
    await tx.query('CREATE UNIQUE INDEX ON population (resident_id)');
    await tx.query('ANALYZE population');
    return filled;
  }

  private async add(tx: Tx, rows: ResidentRow[], lastDay: string): Promise<void> {
    const pseudonyms = await this.keeper.pseudonyms(rows.map((row) => row.id));
    const readable = rows.filter((row) => row.demographics !== null && row.wrapped !== null);
    const keys = await this.keys.opened(
      readable.map((row) => ({ subjectId: row.id, key: { kek_version: row.kek_version!, wrapped: row.wrapped! } })),
      'demographics',
    );
    const opened = new Map(
      readable.map((row, i) => [
        row.id,
        readDemographics(openText(keys[i], 'core.residents.demographics', row.id, row.demographics!)),
      ]),
    );
    const columns: { sex: string[]; age: string[]; district: string[] } = { sex: [], age: [], district: [] };
    for (const row of rows) {
      const known = opened.get(row.id);
      columns.sex.push(known?.sex ?? '_U');
      columns.age.push(ageBandAt(known?.birth ?? null, lastDay));
      columns.district.push(known?.district ?? 'TUR035_U');
    }
    await tx.query(
      `INSERT INTO population (resident_id, pseudonym, sex, age, district)
       SELECT * FROM unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::text[])`,
      [rows.map((row) => row.id), pseudonyms, columns.sex, columns.age, columns.district],
    );
  }
}
