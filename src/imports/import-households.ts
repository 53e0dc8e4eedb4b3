import type { KeyKeeper } from '../platform/crypto/key-keeper.js';
import type { Tx } from '../platform/database/transaction.js';
import { newCode, newId } from '../platform/ids.js';
import type { ResidentRow } from './resident-row.js';

export interface ImportedMember {
  residentId: string;
  household: NonNullable<ResidentRow['household']>;
  registeredOn: string;
}

/** Households of an import: made when their code first occurs, found again by its blind token, also in a later import. */
export class ImportHouseholds {
  constructor(
    private readonly tx: Tx,
    private readonly keeper: KeyKeeper,
    private readonly source: string,
    private readonly unitId: string,
  ) {}

  /** Puts the members into their households; resolves to how many households were made. */
  async add(members: readonly ImportedMember[]): Promise<number> {
    if (members.length === 0) return 0;
    const codes = members.map(({ household }) => `import|household|${this.source}|${household.code}`);
    const tokens = (await this.keeper.blind('duplicate', codes)).map(String);
    const known = await this.tx.query<{ household_token: string; household_id: string }>(
      'SELECT household_token, household_id FROM core.household_sources WHERE source = $1 AND household_token = ANY($2::bigint[])',
      [this.source, tokens],
    );
    const ids = new Map(known.map((row) => [row.household_token, row.household_id]));
    const fresh = new Map<string, string>();
    members.forEach(({ registeredOn }, i) => {
      const token = tokens[i]!;
      if (ids.has(token)) return;
      const opened = fresh.get(token);
      fresh.set(token, opened === undefined || registeredOn < opened ? registeredOn : opened);
    });
    for (const token of fresh.keys()) ids.set(token, newId());
    await this.make(fresh, ids);
    await this.tx.query(
      `INSERT INTO core.household_members (id, household_id, resident_id, role, from_date)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[])`,
      [
        members.map(() => newId()),
        tokens.map((token) => ids.get(token)),
        members.map(({ residentId }) => residentId),
        members.map(({ household }) => household.role),
        members.map(({ registeredOn }) => registeredOn),
      ],
    );
    return fresh.size;
  }

  private async make(opened: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): Promise<void> {
    if (opened.size === 0) return;
    const tokens = [...opened.keys()];
    const householdIds = tokens.map((token) => ids.get(token));
    await this.tx.query(
      `INSERT INTO core.households (id, code, unit_ids, opened_on)
       SELECT w.id, w.code, ARRAY[$1::uuid], w.day FROM unnest($2::uuid[], $3::text[], $4::date[]) AS w(id, code, day)`,
      [this.unitId, householdIds, await this.freeCodes(tokens.length), [...opened.values()]],
    );
    await this.tx.query(
      'INSERT INTO core.household_sources (source, household_token, household_id) SELECT $1, * FROM unnest($2::bigint[], $3::uuid[])',
      [this.source, tokens, householdIds],
    );
  }

  private async freeCodes(count: number): Promise<string[]> {
    const codes = new Set<string>();
    while (codes.size < count) {
      while (codes.size < count) codes.add(newCode('H'));
      const sql = 'SELECT code FROM core.households WHERE code = ANY($1)';
      for (const { code } of await this.tx.query<{ code: string }>(sql, [[...codes]])) codes.delete(code);
    }
    return [...codes];
  }
}
