// Fills the register for the measurements: invented people of the demo generator, prepared like any registration, copied in by the
// superuser (COPY is refused to roles under row-level security, and loading is not what is measured).
import { once } from 'node:events';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { generateCity } from '../dist/demo/generator/index.js';
import { LocalKeyKeeper } from '../dist/platform/crypto/local-key-keeper.js';
import { ensureKeyFile } from '../dist/platform/crypto/key-file.js';
import { newCode, newId } from '../dist/platform/ids.js';
import { RESIDENT_COLUMNS, prepareResident } from '../dist/residents/prepare-resident.js';

const PER_CITY = 20_000;

const literal = (value) => {
  if (value === null || value === undefined) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
};

export const keeperOf = (database) => new LocalKeyKeeper(ensureKeyFile(`${database.dataDir}/keys.json`));

const SEX = { female: 'F', male: 'M' };

export function inputOf(person, unitId) {
  const { quality, value } = person.birth;
  return {
    callName: person.callName,
    names: person.names.map(({ given, family, script, use }) => ({ given, family, script, kind: use })),
    birthDate: { quality, value: quality === 'exact' ? value : quality === 'unknown' ? null : value.slice(0, 4) },
    sex: SEX[person.sex],
    languages: person.languages.map(({ code, interpreterNeeded }) => ({ code, interpreter: interpreterNeeded })),
    districtCode: person.district,
    neighbourhood: person.neighbourhood,
    registration: { homeUnitId: unitId, registeredOn: person.registeredOn, registeredBy: null },
    contact: person.phone ? { phones: [{ number: person.phone }] } : null,
    annex: { populationType: person.populationType, status: statusOf(person.status.code), citizenship: /^[A-Z]{3}$/.test(person.citizenship) ? person.citizenship : null },
  };
}

const statusOf = (code) => code;

/** Adds people until the register holds `total`. `from` is how many it holds already. Returns the people added last, for searches. */
export async function addPeople(database, unitId, from, total, say = () => undefined) {
  const keeper = keeperOf(database);
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  let last = [];
  for (let at = from; at < total; at += PER_CITY) {
    const { people } = generateCity({ seed: `bench-${at}`, residents: Math.min(PER_CITY, total - at), today: '2026-11-22' });
    const lines = Object.fromEntries(Object.keys(RESIDENT_COLUMNS).map((name) => [name, []]));
    for (const person of people) {
      const prepared = await prepareResident(keeper, inputOf(person, unitId));
      for (const [name, rows] of Object.entries(prepared.rows)) for (const row of rows) lines[name].push(row.map(literal).join('\t'));
    }
    for (const [name, rows] of Object.entries(lines)) {
      if (rows.length === 0) continue;
      const stream = client.query(copy.from(`COPY ${name} (${RESIDENT_COLUMNS[name].join(', ')}) FROM STDIN`));
      stream.end(`${rows.join('\n')}\n`);
      await once(stream, 'finish');
    }
    last = people;
    say(`${Math.min(at + PER_CITY, total)} residents`);
  }
  await client.end();
  await database.superuser.query('VACUUM (ANALYZE) core.residents, core.resident_tokens, keys.data_keys, restricted.annexes');
  return last;
}

/** Two cases, four service events and a referral's worth of codes for a share of the residents. */
export async function addWork(database, unitId) {
  await database.superuser.query(
    `INSERT INTO core.cases (id, code, resident_id, unit_id, sector, state, opened_on, closed_on, closure_reason)
     SELECT uuidv7(), 'C-' || upper(left(replace(r.id::text, '-', ''), 12)) || right(r.id::text, 12), r.id, $1, (ARRAY['legal','health','education','housing'])[1 + (random() * 3)::int],
            CASE WHEN x.closed THEN 'closed' ELSE 'active' END, x.opened, CASE WHEN x.closed THEN x.opened + 30 END, CASE WHEN x.closed THEN 'goals_achieved' END
       FROM core.residents r CROSS JOIN LATERAL (SELECT date '2025-05-01' + (random() * 540)::int AS opened, random() < 0.6 AS closed, random() < 0.4 AS has) x
      WHERE x.has`,
    [unitId],
  );
  await database.superuser.query(
    `INSERT INTO core.service_events (id, resident_id, case_id, unit_id, sector, occurred_on)
     SELECT uuidv7(), c.resident_id, c.id, $1, c.sector, c.opened_on + (random() * 30)::int FROM core.cases c CROSS JOIN generate_series(1, 5)`,
    [unitId],
  );
  await database.superuser.query('VACUUM (ANALYZE) core.cases, core.service_events');
}

/** A unit and a worker of it with a live session. */
export async function addWorker(database, roles = ['social_worker']) {
  const [unitId, staffId, sessionId] = [newId(), newId(), newId()];
  const { superuser } = database;
  await superuser.query(`INSERT INTO access.units (id, code, name, kind) VALUES ($1, $2, 'Bench unit', 'social-work')`, [unitId, newCode('U')]);
  await superuser.query(`INSERT INTO access.staff (id, email, display_name) VALUES ($1, $2, 'Bench worker')`, [staffId, `${staffId}@example.org`]);
  for (const role of roles) await superuser.query('INSERT INTO access.staff_roles (id, staff_id, role, unit_id) VALUES ($1, $2, $3, $4)', [newId(), staffId, role, unitId]);
  await superuser.query(
    `INSERT INTO access.sessions (id, staff_id, created_at, last_used_at, expires_at, second_factor) VALUES ($1, $2, now(), now(), now() + interval '8 hours', true)`,
    [sessionId, staffId],
  );
  return { unitId, actor: { kind: 'staff', id: staffId, sessionId, rightsVersion: 1, roles, unitIds: [unitId], partnerId: null } };
}
