import { SubjectKeys, sealText } from '../../src/platform/crypto/subject-keys.js';
import { KeyKeeper } from '../../src/platform/crypto/key-keeper.js';
import { Database } from '../../src/platform/database/database.js';
import { systemActor } from '../../src/platform/actor.js';
import { newCode, newId, randomId } from '../../src/platform/ids.js';
import type { TestApp } from '../support/app.js';

export interface CountedPerson {
  sex?: 'F' | 'M' | 'other' | 'unknown';
  birth?: string;
  quality?: string;
  district?: string;
  popType?: string;
  registeredOn?: string;
  closedOn?: string;
}

/** A resident as the statistics see one: demographics under their key, the population type under the pseudonym. Returns the id. */
export async function aCountedPerson(app: TestApp, unit: { id: string }, person: CountedPerson = {}): Promise<string> {
  const id = newId();
  const keys = app.http.get(SubjectKeys);
  await app.http.get(Database).transaction(systemActor('test'), async (tx) => {
    const key = await keys.create(tx, id, 'demographics');
    const text = [
      person.sex ?? 'F',
      person.birth ?? '1990-05',
      person.quality ?? 'exact',
      person.district ?? 'TUR035021',
    ].join('|');
    await tx.query(
      `INSERT INTO core.residents (id, code, audit_ref, unit_ids, home_unit_id, state, registered_on, closed_on, closure_reason, demographics)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        newCode('R'),
        randomId(),
        [unit.id],
        unit.id,
        person.closedOn ? 'closed' : 'open',
        person.registeredOn ?? '2026-01-10',
        person.closedOn ?? null,
        person.closedOn ? 'moved' : null,
        sealText(key, 'core.residents.demographics', id, text),
      ],
    );
  });
  if (person.popType) {
    const [pseudonym] = await app.http.get(KeyKeeper).pseudonyms([id]);
    await app.sql(`INSERT INTO restricted.annexes (pseudonym, population_type, status) VALUES ($1, $2, 'test')`, [
      pseudonym,
      person.popType,
    ]);
  }
  return id;
}

export async function aServiceEvent(
  app: TestApp,
  unit: { id: string },
  residentId: string,
  occurredOn: string,
): Promise<void> {
  await app.sql(
    `INSERT INTO core.service_events (id, resident_id, unit_id, sector, occurred_on) VALUES ($1, $2, $3, 'legal', $4)`,
    [newId(), residentId, unit.id, occurredOn],
  );
}
