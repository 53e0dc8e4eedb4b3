import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { DomainError, InvalidFields, authorise, expectVersion, present } from '../../platform/errors.js';
import { randomId } from '../../platform/ids.js';
import { NEEDS_LIST_VERSION, NEED_CODES, mayHandleNeed, type NeedGroup } from '../domain/specific-needs.js';
import type { AccessPurpose } from '../purpose.js';
import type { NeedView } from './annex.dto.js';
import { Pseudonymous } from './pseudonymous.js';

interface NeedRow {
  id: string;
  code: string;
  list_version: string;
  from_month: string;
  until_month: string | null;
}

const NEED = `id, code, list_version, to_char(from_date, 'YYYY-MM') AS from_month, to_char(until_date, 'YYYY-MM') AS until_month`;

/** Specific needs by UNHCR's codes. Those that endanger by being known are there only for roles that work with them. */
@Injectable()
export class NeedsService {
  constructor(
    private readonly pseudonymous: Pseudonymous,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, residentId: string, purpose: AccessPurpose): Promise<NeedView[]> {
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'need.read', purpose, writes: false },
      async (tx, pseudonym) => {
        const rows = await tx.query<NeedRow>(
          `SELECT ${NEED} FROM restricted.needs WHERE pseudonym = $1 ORDER BY until_date IS NOT NULL, from_date, code LIMIT 200`,
          [pseudonym],
        );
        return rows.filter((row) => mayHandleNeed(row.code, rolesOf(actor))).map(show);
      },
    );
  }

  add(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    input: { code: string; fromMonth?: string },
  ): Promise<NeedView> {
    const fromMonth = input.fromMonth ?? this.thisMonth();
    if (fromMonth > this.thisMonth())
      throw new InvalidFields([{ pointer: '/fromMonth', code: 'future', detail: 'must not lie in the future' }]);
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'need.add', purpose, writes: true },
      async (tx, pseudonym) => {
        authorise(mayHandleNeed(input.code, rolesOf(actor)), 'sensitive-need');
        const row = await tx.one<NeedRow>(
          `INSERT INTO restricted.needs (id, pseudonym, code, list_version, from_date) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (pseudonym, code) WHERE until_date IS NULL DO NOTHING RETURNING ${NEED}`,
          [randomId(), pseudonym, input.code, NEEDS_LIST_VERSION, `${fromMonth}-01`],
        );
        if (!row) throw new DomainError('conflict', 'already-exists', 'This need is recorded and has not ended.');
        return show(row);
      },
    );
  }

  end(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    needId: string,
    version: number,
    untilMonth = this.thisMonth(),
  ): Promise<NeedView> {
    if (untilMonth > this.thisMonth())
      throw new InvalidFields([{ pointer: '/untilMonth', code: 'future', detail: 'must not lie in the future' }]);
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'need.end', purpose, writes: true },
      async (tx, pseudonym) => {
        const row = present(
          await tx.one<NeedRow>(`SELECT ${NEED} FROM restricted.needs WHERE id = $1 AND pseudonym = $2 FOR UPDATE`, [
            needId,
            pseudonym,
          ]),
        );
        if (!mayHandleNeed(row.code, rolesOf(actor))) present(null);
        expectVersion(show(row).version, version);
        if (row.until_month !== null) throw new DomainError('conflict', 'wrong-state', 'This need has ended already.');
        if (untilMonth < row.from_month)
          throw new InvalidFields([
            { pointer: '/untilMonth', code: 'before-start', detail: 'must not lie before fromMonth' },
          ]);
        await tx.query('UPDATE restricted.needs SET until_date = $2 WHERE id = $1', [needId, `${untilMonth}-01`]);
        return show({ ...row, until_month: untilMonth });
      },
    );
  }

  private thisMonth(): string {
    return this.clock.today().slice(0, 7);
  }
}

const rolesOf = (actor: Actor): readonly string[] => (actor.kind === 'staff' ? actor.roles : []);

function show(row: NeedRow): NeedView {
  const known = NEED_CODES.get(row.code);
  return {
    id: row.id,
    code: row.code,
    group: row.code.slice(0, 2) as NeedGroup,
    groupName: known?.groupName ?? null,
    sensitive: known?.sensitive ?? true,
    listVersion: row.list_version,
    fromMonth: row.from_month,
    untilMonth: row.until_month,
    version: row.until_month === null ? 1 : 2,
  };
}
