import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { InvalidFields, StaleVersion, expectVersion, type FieldFault } from '../../platform/errors.js';
import { randomId } from '../../platform/ids.js';
import { disabilitySummary, type DisabilitySummary, type WgAnswers } from '../domain/disability.js';
import { annexOf, type Annex } from '../domain/legal-statuses.js';
import type { AccessPurpose } from '../purpose.js';
import type { AnnexView, AnnexWithHistory, DisabilityView, WriteAnnex, WriteDisability } from './annex.dto.js';
import { Pseudonymous } from './pseudonymous.js';

interface AnnexRow {
  status: Annex['status'];
  population_type: Annex['populationType'];
  citizenship: string | null;
  status_from: string | null;
  status_until: string | null;
  version: number;
}

const ANNEX = 'status, population_type, citizenship, status_from::text, status_until::text, version';

/** Legal status, citizenship and population type, and the six questions on functioning: one resident at a time, with a purpose. */
@Injectable()
export class AnnexService {
  constructor(
    private readonly pseudonymous: Pseudonymous,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, residentId: string, purpose: AccessPurpose): Promise<AnnexWithHistory> {
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'annex.read', purpose, writes: false },
      async (tx, pseudonym) => {
        const row = await stored(tx, pseudonym);
        const former = await tx.query<AnnexRow & { recorded_month: string }>(
          `SELECT ${ANNEX}, recorded_month FROM restricted.annex_history WHERE pseudonym = $1 ORDER BY version DESC`,
          [pseudonym],
        );
        return {
          ...show(row),
          history: former.map((f) => ({ ...annexOfRow(f), version: f.version, replacedIn: f.recorded_month })),
        };
      },
    );
  }

  write(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    version: number,
    input: WriteAnnex,
  ): Promise<AnnexView> {
    const faults = annexFaults(input, '');
    if (faults.length > 0) throw new InvalidFields(faults);
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'annex.change', purpose, writes: true },
      async (tx, pseudonym) => {
        const before = await stored(tx, pseudonym);
        expectVersion(before?.version ?? 0, version);
        const next = annexOf(input);
        const values = [
          pseudonym,
          next.populationType,
          next.citizenship,
          next.status,
          next.statusFrom,
          next.statusUntil,
        ];
        if (before) {
          await tx.query(
            `INSERT INTO restricted.annex_history (id, pseudonym, version, recorded_month, population_type, citizenship, status, status_from, status_until)
           SELECT $2, pseudonym, version, $3, population_type, citizenship, status, status_from, status_until FROM restricted.annexes WHERE pseudonym = $1`,
            [pseudonym, randomId(), this.thisMonth()],
          );
          await tx.query(
            `UPDATE restricted.annexes SET population_type = $2, citizenship = $3, status = $4, status_from = $5, status_until = $6, version = version + 1
            WHERE pseudonym = $1`,
            values,
          );
        } else {
          const added = await tx.run(
            `INSERT INTO restricted.annexes (pseudonym, population_type, citizenship, status, status_from, status_until)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
            values,
          );
          if (added === 0) throw new StaleVersion();
        }
        return { ...next, version: version + 1 };
      },
    );
  }

  readDisability(actor: Actor, residentId: string, purpose: AccessPurpose): Promise<DisabilityView> {
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'disability.read', purpose, writes: false },
      async (tx, pseudonym) => {
        const row = await tx.one<{
          answers: WgAnswers;
          summary: DisabilitySummary;
          assessed_month: string;
          version: number;
        }>(
          `SELECT json_build_object('seeing', seeing, 'hearing', hearing, 'walking', walking, 'remembering', remembering, 'selfCare', self_care,
                                  'communicating', communicating) AS answers, summary, assessed_month, version
           FROM restricted.disabilities WHERE pseudonym = $1`,
          [pseudonym],
        );
        return row
          ? { answers: row.answers, summary: row.summary, assessedMonth: row.assessed_month, version: row.version }
          : { answers: null, summary: 'unknown', assessedMonth: null, version: 0 };
      },
    );
  }

  writeDisability(
    actor: Actor,
    residentId: string,
    purpose: AccessPurpose,
    version: number,
    input: WriteDisability,
  ): Promise<DisabilityView> {
    const month = input.assessedMonth ?? this.thisMonth();
    if (month > this.thisMonth())
      throw new InvalidFields([{ pointer: '/assessedMonth', code: 'future', detail: 'must not lie in the future' }]);
    return this.pseudonymous.on(
      actor,
      residentId,
      { action: 'disability.change', purpose, writes: true },
      async (tx, pseudonym) => {
        const { seeing, hearing, walking, remembering, selfCare, communicating } = input;
        const answers: WgAnswers = { seeing, hearing, walking, remembering, selfCare, communicating };
        const summary = disabilitySummary(answers);
        const saved = await tx.one<{ version: number }>(
          `INSERT INTO restricted.disabilities AS d (pseudonym, seeing, hearing, walking, remembering, self_care, communicating, summary, assessed_month)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE $10 = coalesce((SELECT version FROM restricted.disabilities WHERE pseudonym = $1), 0)
         ON CONFLICT (pseudonym) DO UPDATE SET seeing = $2, hearing = $3, walking = $4, remembering = $5, self_care = $6, communicating = $7,
                summary = $8, assessed_month = $9, version = d.version + 1 WHERE d.version = $10
         RETURNING version`,
          [pseudonym, seeing, hearing, walking, remembering, selfCare, communicating, summary, month, version],
        );
        if (!saved) throw new StaleVersion();
        return { answers, summary, assessedMonth: month, version: saved.version };
      },
    );
  }

  private thisMonth(): string {
    return this.clock.today().slice(0, 7);
  }
}

/** A status must not end before it begins. */
export function annexFaults(
  input: { statusFrom?: string | null; statusUntil?: string | null },
  base: string,
): FieldFault[] {
  if (!input.statusFrom || !input.statusUntil || input.statusUntil >= input.statusFrom) return [];
  return [{ pointer: `${base}/statusUntil`, code: 'before-start', detail: 'must not lie before statusFrom' }];
}

const stored = (tx: Tx, pseudonym: Buffer) =>
  tx.one<AnnexRow>(`SELECT ${ANNEX} FROM restricted.annexes WHERE pseudonym = $1`, [pseudonym]);

const annexOfRow = (row: AnnexRow): Annex => ({
  status: row.status,
  populationType: row.population_type,
  citizenship: row.citizenship,
  statusFrom: row.status_from,
  statusUntil: row.status_until,
});

const show = (row: AnnexRow | null): AnnexView =>
  row
    ? { ...annexOfRow(row), version: row.version }
    : { status: null, populationType: '_U', citizenship: null, statusFrom: null, statusUntil: null, version: 0 };
