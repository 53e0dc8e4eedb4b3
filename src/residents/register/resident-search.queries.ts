import { Injectable } from '@nestjs/common';
import { record } from '../../audit/index.js';
import type { Actor } from '../../platform/actor.js';
import { KeyKeeper } from '../../platform/crypto/key-keeper.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../../platform/http/paging.js';
import { searchedContacts, searchedWords } from '../matching.js';
import {
  OF_OWN_UNITS,
  RESIDENT_ROW,
  ResidentFiles,
  WITH_IDENTITY_KEY,
  personsOf,
  type ResidentFile,
  type ResidentRow,
} from '../resident-files.js';
import type { SearchResidents } from './resident.dto.js';

const FILE_CODE = /^R-?([0-9A-Z]{4})-?([0-9A-Z]{4})$/;

/** Finds files of own units by blind tokens: words of a name, or a phone or number, or the code of the file. */
@Injectable()
export class ResidentSearch {
  constructor(
    private readonly database: Database,
    private readonly keeper: KeyKeeper,
    private readonly files: ResidentFiles,
  ) {}

  search(actor: Actor, input: SearchResidents): Promise<Page<ResidentFile>> {
    const limit = input.limit ?? DEFAULT_LIMIT;
    const after = input.cursor ? String(decodeCursor(input.cursor, 1)[0]) : null;
    return this.database.transaction(actor, async (tx) => {
      const ids = await this.matching(tx, input.text, after, limit + 1);
      const rows = ids.length === 0 ? [] : await byIds(tx, ids);
      const page = pageOf(
        await this.files.open(rows),
        limit,
        ({ row }) => [row.id],
        (file: ResidentFile) => file,
      );
      record(tx, {
        action: 'resident.search',
        persons: personsOf(...page.items.map(({ row }) => row)),
        detail: { found: page.items.length },
      });
      return page;
    });
  }

  private async matching(tx: Tx, text: string, after: string | null, limit: number): Promise<string[]> {
    const code = FILE_CODE.exec(text.trim().toUpperCase());
    if (code) return idsOf(tx, 'r.code = $1', [`R-${code[1]}-${code[2]}`], after, limit);
    const contacts = searchedContacts(text);
    if (contacts.length > 0) {
      return byTokens(
        tx,
        't.duplicate && $1::bigint[]',
        [await this.keeper.blind('duplicate', contacts)],
        after,
        limit,
      );
    }
    const words = searchedWords(text).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const tokens = await Promise.all(words.map((texts) => this.keeper.blind('search', texts)));
    return byTokens(tx, words.map((_, i) => `t.search && $${i + 1}::bigint[]`).join(' AND '), tokens, after, limit);
  }
}

const MOST_WORDS = 8;

/** Under `hs_matching`, where the index on the tokens can be used: the operators on arrays may not run below a row-level policy. */
const byTokens = (
  tx: Tx,
  condition: string,
  tokens: readonly bigint[][],
  after: string | null,
  limit: number,
): Promise<string[]> =>
  tx.as('hs_matching', () =>
    idsOf(tx, condition, tokens, after, limit, 'JOIN core.resident_tokens t ON t.resident_id = r.id'),
  );

async function idsOf(
  tx: Tx,
  condition: string,
  values: readonly unknown[],
  after: string | null,
  limit: number,
  join = '',
): Promise<string[]> {
  const n = values.length + 1;
  const rows = await tx.query<{ id: string }>(
    `SELECT r.id FROM core.residents r ${join}
      WHERE ${condition} AND ${OF_OWN_UNITS} AND r.state IN ('open','closed') AND ($${n}::uuid IS NULL OR r.id < $${n})
      ORDER BY r.id DESC LIMIT $${n + 1}`,
    [...values, after, limit],
  );
  return rows.map(({ id }) => id);
}

const byIds = (tx: Tx, ids: readonly string[]): Promise<ResidentRow[]> =>
  tx.query<ResidentRow>(
    `SELECT ${RESIDENT_ROW} FROM ${WITH_IDENTITY_KEY} WHERE r.id = ANY($1) AND ${OF_OWN_UNITS} ORDER BY r.id DESC`,
    [ids],
  );
