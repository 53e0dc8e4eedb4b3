import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
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
    const describe = describer(lastDay);
    let filled = 0;
    for (;;) {
      const rows = await tx.query<ResidentRow>(`FETCH ${BATCH} FROM residents`);
      if (rows.length === 0) break;
      await this.add(tx, rows, describe);
      filled += rows.length;
    }
    await tx.query('CLOSE residents');
    await tx.query('CREATE UNIQUE INDEX ON population (resident_id)');
    await tx.query('ANALYZE population');
    return filled;
  }

  private async add(tx: Tx, rows: ResidentRow[], describe: (text: string) => string): Promise<void> {
    const pseudonyms = await this.keeper.pseudonyms(rows.map((row) => row.id));
    const readable = rows.filter((row) => row.demographics !== null && row.wrapped !== null);
    const keys = await this.keys.opened(
      readable.map((row) => ({
        subjectId: row.id,
        key: { kek_version: row.kek_version!, wrapped: row.wrapped! },
      })),
      'demographics',
    );
    let opened = 0;
    const lines = rows.map((row, i) => {
      const isReadable = row.demographics !== null && row.wrapped !== null;
      const text = isReadable ? openText(keys[opened++], 'core.residents.demographics', row.id, row.demographics!) : '';
      return `${row.id}\t\\\\x${pseudonyms[i]!.toString('hex')}\t${describe(text)}\n`;
    });
    // COPY, which a temporary table takes: arrays as parameters cost twice the whole decryption.
    const copy = tx.connection.query(copyFrom('COPY population FROM STDIN'));
    copy.end(lines.join(''));
    await finished(copy);
  }
}

/**
 * Sex, age band and district as the columns of a COPY line. A city has some tens of thousands of different texts and a million residents,
 * so each text is understood once.
 */
function describer(lastDay: string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let columns = known.get(text);
    if (columns === undefined) {
      const { sex, birth, district } = readDemographics(text);
      columns = `${sex}\t${ageBandAt(birth, lastDay)}\t${district}`;
      known.set(text, columns);
    }
    return columns;
  };
}
