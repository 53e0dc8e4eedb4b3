import pg from 'pg';
import { DataSource } from 'typeorm';
import { systemActor, type Actor } from '../../src/platform/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { refuseStrongRole } from '../../src/platform/database/refuse-strong-role.js';
import { WORK_ROLES, type WorkRole } from '../../src/platform/database/roles.js';
import { NotFound } from '../../src/platform/errors.js';
import { newCode, newId } from '../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../support/app.js';

let app: TestApp;
let database: Database;
let login: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  database = app.http.get(Database);
  login = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
});
afterAll(async () => {
  await login.end();
  await app.close();
});

type Row = Record<string, unknown>;
const insert = async (table: string, row: Row): Promise<void> => {
  const names = Object.keys(row);
  await app.sql(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
  );
};

/** One of everything that belongs to a resident, for a resident of the unit. */
async function aFile(unit: { id: string }, worker: Caller, partner: { id: string }, service: { id: string }) {
  const id = newId();
  const [caseId, household, consent, referral, note, shielded, merge, other] = Array.from({ length: 8 }, () => newId());
  const bytes = Buffer.from('sealed');
  const pseudonym = Buffer.from(id.replaceAll('-', ''), 'hex');
  const who = { resident_id: id };
  const on = { opened_on: '2026-09-01' };
  const step = { step: 's', to_state: 't', taken_at: new Date() };
  await insert('core.residents', {
    id,
    code: newCode('K'),
    audit_ref: newId(),
    unit_ids: [unit.id],
    home_unit_id: unit.id,
    registered_on: '2026-09-01',
    identity: bytes,
  });
  await insert('core.residents', {
    id: other,
    code: newCode('K'),
    audit_ref: newId(),
    unit_ids: [unit.id],
    home_unit_id: unit.id,
    registered_on: '2026-09-01',
    state: 'merged',
    merged_into: id,
  });
  await insert('core.resident_history', { id: newId(), ...who, version: 1, change: 'registered' });
  await insert('core.resident_tokens', { ...who, duplicate: [1], search: [2] });
  await insert('core.households', { id: household, code: newCode('H'), unit_ids: [unit.id], ...on });
  await insert('core.household_members', {
    id: newId(),
    household_id: household,
    ...who,
    role: 'head',
    from_date: '2026-09-01',
  });
  await insert('core.merges', { id: merge, kept_id: id, merged_id: other, proposed_by: newId() });
  await insert('core.merge_moves', { merge_id: merge, moved_table: 'core.cases', moved_id: newId() });
  await insert('core.cases', { id: caseId, code: newCode('C'), ...who, unit_id: unit.id, sector: 'legal', ...on });
  await insert('core.case_steps', { id: newId(), case_id: caseId, ...step });
  await insert('core.case_notes', {
    id: note,
    case_id: caseId,
    written_by: newId(),
    written_at: new Date(),
    body: bytes,
  });
  await insert('core.case_tasks', {
    id: newId(),
    case_id: caseId,
    unit_id: unit.id,
    assignee_id: worker.id,
    title: bytes,
    due_on: '2026-09-03',
    created_at: new Date(),
    created_by: worker.id,
  });
  await insert('core.service_events', {
    id: newId(),
    ...who,
    case_id: caseId,
    unit_id: unit.id,
    sector: 'legal',
    occurred_on: '2026-09-02',
  });
  await insert('core.consents', {
    id: consent,
    ...who,
    unit_id: unit.id,
    recipient_id: partner.id,
    purpose: 'referral',
    fields: ['name'],
    language: 'tr',
    form: 'signed',
    given_on: '2026-09-01',
    valid_until: '2999-01-01',
  });
  await insert('core.referrals', {
    id: referral,
    code: newCode('R'),
    case_id: caseId,
    ...who,
    unit_id: unit.id,
    service_id: service.id,
    recipient_id: partner.id,
    consent_id: consent,
    sector: 'legal',
    state: 'sent',
    next_actor: 'receiver',
    due_at: new Date(),
    made_on: '2026-09-02',
    packet: bytes,
  });
  await insert('core.referral_steps', { id: newId(), referral_id: referral, ...step, taken_by_kind: 'staff' });
  await insert('restricted.contacts', { ...who, details: bytes });
  await insert('restricted.contact_history', { id: newId(), ...who, version: 1 });
  await insert('restricted.documents_seen', { id: newId(), ...who, seen_by: newId(), seen_on: '2026-09-01' });
  await insert('restricted.annexes', { pseudonym, population_type: 'REF', status: 'x' });
  await insert('restricted.annex_history', {
    id: newId(),
    pseudonym,
    version: 1,
    recorded_month: '2026-09',
    population_type: 'REF',
    status: 'x',
  });
  await insert('restricted.needs', { id: newId(), pseudonym, code: 'x', list_version: '1', from_date: '2026-09-01' });
  await insert('restricted.disabilities', {
    pseudonym,
    seeing: 'x',
    hearing: 'x',
    walking: 'x',
    remembering: 'x',
    self_care: 'x',
    communicating: 'x',
    summary: 'no',
    assessed_month: '2026-09',
  });
  await insert('shield.notes', { id: shielded, ...who, team_member_ids: [worker.id], body: bytes });
  for (const data_class of ['identity', 'demographics', 'restricted', 'work', 'shield']) {
    await insert('keys.data_keys', { subject_id: id, data_class, kek_version: 1, wrapped: bytes });
  }
  await insert('keys.data_keys', { subject_id: referral, data_class: 'packet', kek_version: 1, wrapped: bytes });
  await insert('core.notifications', { id: newId(), staff_id: worker.id, kind: 'k' });
  await insert('app.stored_answers', { actor_id: worker.id, key: 'a-key-of-somebody', request_digest: bytes });
  return {
    id,
    merged: other!,
    caseId: caseId!,
    consent: consent!,
    referral: referral!,
    note: note!,
    shielded: shielded!,
    pseudonym,
  };
}

/** What the actor sees of a column under a role. */
const seen = (actor: Actor, role: WorkRole, table: string, column: string): Promise<unknown[]> =>
  database.transaction(
    actor,
    async (tx) => (await tx.query<{ it: unknown }>(`SELECT ${column} AS it FROM ${table}`)).map((row) => row.it),
    { role },
  );

describe('each role sees exactly its rows', () => {
  type File = Awaited<ReturnType<typeof aFile>>;
  const unit: Record<'a' | 'b', { id: string }> = {} as never;
  const worker: Record<'a' | 'b', Caller> = {} as never;
  const partner: Record<'a' | 'b', { id: string }> = {} as never;
  const partnerStaff: Record<'a' | 'b', Caller> = {} as never;
  const file: Record<'a' | 'b', File> = {} as never;
  const system = systemActor('test');

  beforeAll(async () => {
    for (const side of ['a', 'b'] as const) {
      unit[side] = await app.aUnit();
      worker[side] = await app.aStaff('social_worker', { unit: unit[side] });
      partner[side] = await app.anOrganization(`Partner ${side}`);
      const service = await app.aService(partner[side].id);
      partnerStaff[side] = await app.aStaff('partner_worker', { partner: partner[side] });
      file[side] = await aFile(unit[side], worker[side], partner[side], service);
    }
  });

  const OF_FILES: [WorkRole, string, string][] = [
    ['hs_api', 'core.residents', 'id'],
    ['hs_api', 'core.resident_history', 'resident_id'],
    ['hs_api', 'core.resident_tokens', 'resident_id'],
    ['hs_api', 'core.household_members', 'resident_id'],
    ['hs_api', 'core.merges', 'kept_id'],
    ['hs_api', 'core.cases', 'resident_id'],
    ['hs_api', 'core.case_steps', '(SELECT c.resident_id FROM core.cases c WHERE c.id = case_id)'],
    ['hs_api', 'core.case_notes', '(SELECT c.resident_id FROM core.cases c WHERE c.id = case_id)'],
    ['hs_api', 'core.case_tasks', '(SELECT c.resident_id FROM core.cases c WHERE c.id = case_id)'],
    ['hs_api', 'core.service_events', 'resident_id'],
    ['hs_api', 'core.consents', 'resident_id'],
    ['hs_api', 'core.referrals', 'resident_id'],
    ['hs_api', 'core.referral_steps', '(SELECT r.resident_id FROM core.referrals r WHERE r.id = referral_id)'],
    ['hs_restricted', 'core.residents', 'id'],
    ['hs_restricted', 'restricted.contacts', 'resident_id'],
    ['hs_restricted', 'restricted.contact_history', 'resident_id'],
    ['hs_restricted', 'restricted.documents_seen', 'resident_id'],
  ];

  it.each(OF_FILES)('%s of a unit sees its own rows of %s', async (role, table, column) => {
    const residents = (side: 'a' | 'b') =>
      (table === 'core.residents' ? [file[side].id, file[side].merged] : [file[side].id]).toSorted();
    expect((await seen(worker.a.actor, role, table, column)).toSorted()).toEqual(residents('a'));
    expect((await seen(worker.b.actor, role, table, column)).toSorted()).toEqual(residents('b'));
    expect((await seen(system, role, table, column)).toSorted()).toEqual(
      [...residents('a'), ...residents('b')].toSorted(),
    );
  });

  it('one who works in both units sees both, one who works in none sees nothing', async () => {
    const both = await app.aStaff('social_worker', { units: [unit.a, unit.b] });
    const none = await app.aStaff('dpo');
    expect(await seen(both.actor, 'hs_api', 'core.cases', 'id')).toHaveLength(2);
    expect(await seen(none.actor, 'hs_api', 'core.cases', 'id')).toEqual([]);
  });

  it('a claim in the token does not widen what the database knows', async () => {
    const forged = { ...worker.a.actor, unitIds: [unit.a.id, unit.b.id], partnerId: partner.b.id } as Actor;
    expect(await seen(forged, 'hs_api', 'core.cases', 'id')).toEqual([file.a.caseId]);
    expect(await seen(forged, 'hs_partner', 'core.referrals', 'id')).toEqual([]);
  });

  it.each(['core.notifications', 'app.stored_answers'])('%s are seen by whom they belong to', async (table) => {
    const column = table === 'core.notifications' ? 'staff_id' : 'actor_id';
    for (const side of ['a', 'b'] as const)
      expect(await seen(worker[side].actor, 'hs_api', table, column)).toEqual([worker[side].id]);
    expect(await seen(partnerStaff.a.actor, 'hs_api', table, column)).toEqual([]);
  });

  describe('protected attributes', () => {
    const TABLES = ['restricted.annexes', 'restricted.annex_history', 'restricted.needs', 'restricted.disabilities'];
    const under = (pseudonym: Buffer | null, table: string) =>
      database.transaction(
        worker.a.actor,
        async (tx) => {
          if (pseudonym) await tx.query(`SELECT set_config('hs.pseudonym', $1, true)`, [pseudonym.toString('hex')]);
          return tx.query<{ pseudonym: Buffer }>(`SELECT pseudonym FROM ${table}`);
        },
        { role: 'hs_restricted' },
      );

    it.each(TABLES)('%s show one named pseudonym at a time', async (table) => {
      expect(await under(file.a.pseudonym, table)).toEqual([{ pseudonym: file.a.pseudonym }]);
      expect(await under(Buffer.alloc(16), table)).toEqual([]);
      expect(await under(null, table)).toEqual([]);
    });

    it('forget the name with the transaction', async () => {
      for (const table of TABLES) {
        await under(file.a.pseudonym, table);
        expect(await under(null, table)).toEqual([]);
      }
    });
  });

  describe('a partner', () => {
    const referrals = (side: 'a' | 'b') => seen(partnerStaff[side].actor, 'hs_partner', 'core.referrals', 'id');
    const packetKeys = (side: 'a' | 'b') =>
      seen(partnerStaff[side].actor, 'hs_partner', 'keys.data_keys', 'subject_id');
    afterEach(async () => {
      await app.sql(`UPDATE core.referrals SET state = 'sent', next_actor = 'receiver', due_at = now()`);
      await app.sql(`UPDATE core.consents SET withdrawn_at = NULL, valid_until = '2999-01-01'`);
    });

    it('sees what was sent to it, its steps and its key', async () => {
      for (const side of ['a', 'b'] as const) {
        expect(await referrals(side)).toEqual([file[side].referral]);
        expect(await packetKeys(side)).toEqual([file[side].referral]);
        expect(await seen(partnerStaff[side].actor, 'hs_partner', 'core.referral_steps', 'referral_id')).toEqual([
          file[side].referral,
        ]);
      }
      expect(await seen(worker.a.actor, 'hs_partner', 'core.referrals', 'id')).toEqual([]);
    });

    it.each([
      ['is a draft', `UPDATE core.referrals SET state = 'draft'`],
      ['was recalled', `UPDATE core.referrals SET state = 'recalled', next_actor = NULL, due_at = NULL`],
      ['was withdrawn', `UPDATE core.referrals SET state = 'withdrawn', next_actor = NULL, due_at = NULL`],
      ['lost its consent', 'UPDATE core.consents SET withdrawn_at = now()'],
      ['has a consent that ended', `UPDATE core.consents SET valid_until = '2026-09-30'`],
    ])('sees nothing of a referral that %s', async (_, change) => {
      await app.sql(change);
      expect(await referrals('a')).toEqual([]);
      expect(await packetKeys('a')).toEqual([]);
      expect(await seen(partnerStaff.a.actor, 'hs_partner', 'core.referral_steps', 'referral_id')).toEqual([]);
    });

    it('can take no referral of another one, and give none of its own away', async () => {
      const change = (sql: string, id: string) =>
        database.transaction(partnerStaff.a.actor, (tx) => tx.run(sql, [id]), { role: 'hs_partner' });
      expect(await change(`UPDATE core.referrals SET state = 'accepted' WHERE id = $1`, file.a.referral)).toBe(1);
      expect(await change(`UPDATE core.referrals SET state = 'accepted' WHERE id = $1`, file.b.referral)).toBe(0);
      await expect(
        change(`UPDATE core.referrals SET recipient_id = recipient_id WHERE id = $1`, file.a.referral),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    });
  });

  it('the shield opens to the named team and not to the system', async () => {
    expect(await seen(worker.a.actor, 'hs_shield', 'shield.notes', 'id')).toEqual([file.a.shielded]);
    expect(await seen(worker.b.actor, 'hs_shield', 'shield.notes', 'id')).toEqual([file.b.shielded]);
    expect(await seen(system, 'hs_shield', 'shield.notes', 'id')).toEqual([]);
  });

  it('duplicate search looks over the whole city, at files that are still files', async () => {
    expect((await seen(worker.a.actor, 'hs_matching', 'core.residents', 'id')).toSorted()).toEqual(
      [file.a.id, file.b.id].toSorted(),
    );
    expect(await seen(worker.a.actor, 'hs_matching', 'core.resident_tokens', 'resident_id')).toHaveLength(2);
  });

  it.each<[WorkRole, string[]]>([
    ['hs_api', ['demographics', 'identity', 'packet', 'work']],
    ['hs_matching', ['identity']],
    ['hs_restricted', ['restricted']],
    ['hs_shield', ['shield']],
    ['hs_reporting', ['demographics']],
  ])('%s reaches data keys of its classes', async (role, classes) => {
    expect(
      await seen(worker.a.actor, role, 'keys.data_keys', 'DISTINCT data_class').then((all) => all.toSorted()),
    ).toEqual(classes);
  });

  describe('writing', () => {
    const run = (sql: string, params: unknown[]) => database.transaction(worker.a.actor, (tx) => tx.run(sql, params));

    it.each([
      ['core.residents', 'UPDATE core.residents SET version = version WHERE id = $1', (f: File) => f.id, 1],
      ['core.cases', 'UPDATE core.cases SET version = version WHERE id = $1', (f: File) => f.caseId, 1],
      ['core.consents', 'UPDATE core.consents SET version = version WHERE id = $1', (f: File) => f.consent, 1],
      ['core.referrals', 'UPDATE core.referrals SET version = version WHERE id = $1', (f: File) => f.referral, 1],
      ['core.resident_tokens', 'DELETE FROM core.resident_tokens WHERE resident_id = $1', (f: File) => f.merged, 0],
    ])('to %s reaches rows of the own unit only', async (_, sql, idOf, own) => {
      expect(await run(sql, [idOf(file.a)])).toBe(own);
      expect(await run(sql, [idOf(file.b)])).toBe(0);
    });

    it('cannot move a row to another unit, or make one there', async () => {
      await expect(
        run('UPDATE core.cases SET unit_id = $1 WHERE id = $2', [unit.b.id, file.a.caseId]),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(
        run('UPDATE core.residents SET unit_ids = $1 WHERE id = $2', [[unit.b.id], file.a.id]),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(
        run(
          `INSERT INTO core.residents (id, code, unit_ids, home_unit_id, registered_on) VALUES ($1, 'K-X', $2, $3, '2026-09-01')`,
          [newId(), [unit.b.id], unit.b.id],
        ),
      ).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(
        run('INSERT INTO core.case_notes (id, case_id, written_by, written_at, body) VALUES ($1, $2, $3, now(), $4)', [
          newId(),
          file.b.caseId,
          worker.a.id,
          Buffer.of(1),
        ]),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it.each([
      [
        'a case',
        `INSERT INTO core.cases (id, code, resident_id, unit_id, sector, opened_on) VALUES ($1::uuid, $1::uuid::text, $2, $3, 'legal', '2026-09-01')`,
      ],
      [
        'a service',
        `INSERT INTO core.service_events (id, resident_id, unit_id, sector, occurred_on) VALUES ($1, $2, $3, 'legal', '2026-09-01')`,
      ],
      [
        'a household',
        `INSERT INTO core.households (id, code, unit_ids, opened_on) SELECT $1::uuid, $1::uuid::text, ARRAY[$3::uuid], '2026-09-01' WHERE $2::uuid IS NOT NULL`,
      ],
    ])('cannot make %s in another unit, but in its own', async (_, statement) => {
      await expect(run(statement, [newId(), file.a.id, unit.b.id])).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await run(statement, [newId(), file.a.id, unit.a.id])).toBe(1);
    });

    it('cannot answer for another actor', async () => {
      await expect(
        run(`INSERT INTO app.stored_answers (actor_id, key, request_digest) VALUES ($1, 'k', '')`, [worker.b.id]),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    });
  });

  it('only released months reach the liaison', async () => {
    const liaison = await app.aStaff('liaison');
    const bytes = Buffer.of(1);
    for (const [i, state] of ['draft', 'approved', 'released', 'rejected'].entries()) {
      const [run, snapshot] = [newId(), newId()];
      const period = `2026-0${i + 1}`;
      await insert('stats.runs', { id: run, period, state: 'done', requested_at: new Date() });
      await insert('stats.snapshots', { id: snapshot, run_id: run, period, taken_at: new Date(), digest: bytes });
      const approved = ['approved', 'released'].includes(state)
        ? { approved_by: newId(), approved_at: new Date() }
        : {};
      const released = state === 'released' ? { released_by: newId(), released_at: new Date() } : {};
      await insert('stats.releases', {
        id: newId(),
        period,
        revision: 1,
        state,
        snapshot_id: snapshot,
        profile: 'p',
        cells: '[]',
        digest: bytes,
        ...approved,
        ...released,
      });
    }
    expect(await seen(liaison.actor, 'hs_liaison', 'stats.releases', 'state')).toEqual(['released']);
  });
});

describe('without a context', () => {
  interface Readable {
    role: WorkRole;
    name: string;
    columns: string;
  }
  let readable: Readable[];

  // One row in every table, whatever its columns are, so that a table of tomorrow is looked at as well. Rules of the data are dropped
  // in this file's own database first: the rows mean nothing.
  beforeAll(async () => {
    const constraints = await app.sql<{ it: string }>(`
      SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', conrelid::regclass, conname) AS it FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
       WHERE contype IN ('c','f') AND conrelid <> 0 AND n.nspname IN ('app','keys','access','audit','core','restricted','shield','stats','directory')`);
    for (const { it: statement } of constraints) await app.sql(statement);
    const tables = await app.sql<{ name: string; columns: string; row: string }>(`
      SELECT t.oid::regclass::text AS name, string_agg(quote_ident(a.attname), ',') AS columns, string_agg(CASE
          WHEN y.typname = 'uuid' THEN 'gen_random_uuid()' WHEN y.typname = '_uuid' THEN 'ARRAY[gen_random_uuid()]'
          WHEN y.typname = 'bytea' THEN 'decode(md5(random()::text), ''hex'')' WHEN y.typname = 'bool' THEN 'true'
          WHEN y.typname IN ('date','timestamptz') THEN 'now()' WHEN y.typname = 'sector' THEN '''legal''' WHEN y.typname = 'jsonb' THEN '''{}'''
          WHEN y.typcategory = 'N' THEN '999' WHEN y.typname IN ('_int8','_int4') THEN '''{1}''' WHEN y.typcategory = 'A' THEN '''{x}''' ELSE 'md5(random()::text)' END, ',') AS row
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_attribute a ON a.attrelid = t.oid JOIN pg_type y ON y.oid = a.atttypid
       WHERE t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND a.attgenerated = ''
         AND n.nspname IN ('app','keys','access','audit','core','restricted','shield','stats','directory') GROUP BY 1`);
    for (const { name, columns, row } of tables)
      await app.sql(`INSERT INTO ${name} (${columns}) VALUES (${row}) ON CONFLICT DO NOTHING`);
    for (const { name } of tables)
      if ((await app.sql(`SELECT 1 FROM ${name} LIMIT 1`)).length === 0) throw new Error(`no row in ${name}`);

    // Tables of which a role sees rows by who it is, not by who acts: those with a policy for it that asks nothing.
    readable = await app.sql<Readable>(
      `
      SELECT r.rolname AS role, t.oid::regclass::text AS name,
             (SELECT string_agg(quote_ident(a.attname), ',') FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND has_column_privilege(r.oid, t.oid, a.attnum, 'SELECT')) AS columns
        FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace, pg_roles r
       WHERE t.relkind = 'r' AND n.nspname IN ('app','keys','access','audit','core','restricted','shield','stats','directory') AND r.rolname = ANY ($1)
         AND has_any_column_privilege(r.oid, t.oid, 'SELECT')
         AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND r.oid = ANY (p.polroles) AND p.polcmd IN ('*','r')
           AND pg_get_expr(p.polqual, p.polrelid) !~ 'app\\.|FROM core\\.')`,
      [WORK_ROLES],
    );
  });

  async function rowsOf(
    { role, name, columns }: Readable,
    settings: Record<string, string> | null,
  ): Promise<number | string> {
    const client = await login.connect();
    try {
      await client.query('BEGIN');
      for (const [key, value] of Object.entries(settings ?? {}))
        await client.query('SELECT set_config($1, $2, true)', [key, value]);
      await client.query(`SET LOCAL ROLE ${role}`);
      return (await client.query(`SELECT ${columns} FROM ${name}`)).rowCount!;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const all = ['hs.actor', 'hs.units', 'hs.partner', 'hs.pseudonym', 'hs.actor_kind', 'hs.system'];
  const contexts = (value: string) => Object.fromEntries(all.map((name) => [name, value]));
  const wrong = async (settings: Record<string, string> | null, allowed: (number | string)[]): Promise<string[]> => {
    const found: string[] = [];
    for (const one of readable) {
      const rows = await rowsOf(one, settings);
      if (!allowed.includes(rows)) found.push(`${one.role} ${one.name}: ${rows}`);
    }
    return found;
  };

  it('looks at the tables of files, keys and restricted data', () => {
    const names = readable.map(({ role, name }) => `${role} ${name}`);
    expect(names.length).toBeGreaterThan(25);
    expect(names).toEqual(
      expect.arrayContaining([
        'hs_api core.residents',
        'hs_restricted restricted.annexes',
        'hs_partner core.referrals',
        'hs_shield shield.notes',
      ]),
    );
  });

  it('no role sees a row, and nothing breaks, on a fresh connection', async () => {
    expect(await wrong(null, [0])).toEqual([]);
  });

  it('no role sees a row, and nothing breaks, where a context was and ended', async () => {
    const client = await login.connect();
    await client.query('BEGIN');
    for (const name of all) await client.query('SELECT set_config($1, $2, true)', [name, '']);
    await client.query('COMMIT');
    client.release();
    expect(await wrong(null, [0])).toEqual([]);
    expect(await wrong(contexts(''), [0])).toEqual([]);
  });

  it('no role sees a row with ids of nobody', async () => {
    const nobody = newId();
    expect(
      await wrong(
        {
          'hs.actor': nobody,
          'hs.actor_kind': 'staff',
          'hs.units': `{${nobody}}`,
          'hs.partner': nobody,
          'hs.pseudonym': '00',
        },
        [0],
      ),
    ).toEqual([]);
  });

  it('no role sees a row with garbage; PostgreSQL refuses to read it', async () => {
    expect(await wrong(contexts(`x') OR true --`), [0, '22P02', '22023'])).toEqual([]);
  });

  it('the login itself may read nothing at all', async () => {
    const tables = [...new Set(readable.map((one) => one.name))];
    for (const name of tables)
      await expect(login.query(`SELECT 1 FROM ${name}`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('one connection for everybody', () => {
  let source: DataSource;
  let only: Database;
  beforeAll(async () => {
    source = await new DataSource(dataSourceOptions(process.env.DATABASE_URL!, 1)).initialize();
    only = new Database(source);
  });
  afterAll(() => source.destroy());

  const settingsNow = async (tx: { one<T>(sql: string): Promise<T | null> }) =>
    tx.one(`SELECT current_user AS role, coalesce(current_setting('hs.actor', true), '') AS actor, coalesce(current_setting('hs.units', true), '') AS units,
      coalesce(current_setting('hs.partner', true), '') AS partner, coalesce(current_setting('hs.pseudonym', true), '') AS pseudonym`);

  it('carries hundreds of alternating actors, failing in between, and never one for another', async () => {
    const people = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const unit = await app.aUnit();
        return { unit, caller: await app.aStaff('social_worker', { unit }) };
      }),
    );
    const late: Promise<unknown>[] = [];
    const leaks: unknown[] = [];
    const one = async (turn: number): Promise<void> => {
      const { unit, caller } = people[turn % people.length]!;
      await only
        .transaction(caller.actor, async (tx) => {
          const now = await settingsNow(tx);
          if (
            JSON.stringify(now) !==
            JSON.stringify({ role: 'hs_api', actor: caller.id, units: `{${unit.id}}`, partner: '', pseudonym: '' })
          )
            leaks.push(now);
          await tx.as('hs_restricted', () => tx.query(`SELECT set_config('hs.pseudonym', '00ff', true)`));
          if (turn % 7 === 1) throw new NotFound();
          if (turn % 7 === 2) await tx.query('SELECT 1 / 0');
          if (turn % 7 === 3) await tx.as('hs_restricted', () => Promise.reject(new Error('in another role')));
          if (turn % 7 === 4) {
            // Work that goes on after its transaction has failed must not run in that of the next actor.
            const straggler = (async () => {
              await new Promise((wake) => setTimeout(wake, 3));
              return tx.query(`SELECT set_config('hs.units', '{}', false)`);
            })();
            late.push(
              straggler.then(
                () => 'ran',
                (error: Error) => error.message,
              ),
            );
            throw new NotFound();
          }
        })
        .catch(() => undefined);
    };
    for (let round = 0; round < 40; round += 1)
      await Promise.all(Array.from({ length: 10 }, (_, i) => one(round * 10 + i)));
    expect(leaks).toEqual([]);
    expect(new Set(await Promise.all(late))).toEqual(new Set(['this transaction is over']));
    expect((await source.query('SELECT current_user AS role'))[0]).toEqual({ role: 'hs_app' });
  });

  it('is handed back without role and context', async () => {
    const { actor } = await app.aStaff('dpo');
    await only.transaction(actor, (tx) => settingsNow(tx));
    expect(await settingsNow({ one: async <T>(sql: string) => (await source.query(sql))[0] as T })).toEqual({
      role: 'hs_app',
      actor: '',
      units: '',
      partner: '',
      pseudonym: '',
    });
  });

  it('does not take a transaction for done that the database gave up', async () => {
    const { actor } = await app.aStaff('dpo');
    const swallowed = only.transaction(actor, async (tx) => {
      await tx.emit('test.swallowed', {});
      await tx.query('SELECT 1 / 0').catch(() => undefined);
      return 'well';
    });
    await expect(swallowed).rejects.toThrow('in a transaction that had failed');
    expect(await app.outboxOf('test.swallowed')).toEqual([]);
  });
});

describe('a transaction begins only for', () => {
  const count = (actor: Actor) => database.transaction(actor, (tx) => tx.query('SELECT 1'));
  const ended = { kind: 'unauthenticated', code: 'session-ended' };

  it.each([
    ['was revoked', 'UPDATE access.sessions SET revoked_at = now() WHERE staff_id = $1'],
    ['expired', `UPDATE access.sessions SET expires_at = now() - interval '1 second' WHERE staff_id = $1`],
    ['has other rights by now', 'UPDATE access.staff SET rights_version = rights_version + 1 WHERE id = $1'],
    ['belongs to a closed account', 'UPDATE access.staff SET active = false WHERE id = $1'],
  ])('a live session, not one that %s', async (_, change) => {
    const { actor, id } = await app.aStaff('dpo');
    await expect(count(actor)).resolves.toHaveLength(1);
    await app.sql(change, [id]);
    await expect(count(actor)).rejects.toMatchObject(ended);
  });

  it.each([
    ['was closed', 'UPDATE access.api_clients SET active = false WHERE id = $1'],
    ['has other rights by now', 'UPDATE access.api_clients SET rights_version = 2 WHERE id = $1'],
  ])('a live client, not one that %s', async (_, change) => {
    const { actor, id } = await app.aClient(['directory:read']);
    await expect(count(actor)).resolves.toHaveLength(1);
    await app.sql(change, [id]);
    await expect(count(actor)).rejects.toMatchObject(ended);
  });

  it('ids that exist: no invented session, no session of another kind', async () => {
    const staff = await app.aStaff('dpo');
    const client = await app.aClient(['directory:read']);
    await expect(count({ ...staff.actor, sessionId: newId() } as Actor)).rejects.toMatchObject(ended);
    await expect(count({ ...staff.actor, sessionId: client.id } as Actor)).rejects.toMatchObject(ended);
    await expect(count({ ...client.actor, id: staff.id } as Actor)).rejects.toMatchObject(ended);
    await expect(count({ ...staff.actor, sessionId: `x' OR true --` } as Actor)).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  it('whoever the route let in: a token of an ended session is answered 401', async () => {
    const worker = await app.aStaff('social_worker', { unit: await app.aUnit() });
    expect((await worker.get('/api/v1/cases')).status).toBe(200);
    await app.sql('UPDATE access.sessions SET revoked_at = now() WHERE staff_id = $1', [worker.id]);
    const answer = await worker.get('/api/v1/cases');
    expect([answer.status, answer.body.code]).toEqual([401, 'session-ended']);
  });
});

describe('the service refuses to start', () => {
  const name = `strong_${process.pid}`;
  const as = (user: string, password: string): string => {
    const url = new URL(process.env.DATABASE_URL!);
    url.username = user;
    url.password = password;
    return url.href;
  };
  const starting = async (url: string): Promise<string> => {
    const source = await new DataSource(dataSourceOptions(url, 1)).initialize();
    try {
      await refuseStrongRole(source);
      return 'starts';
    } catch (error) {
      return (error as Error).message;
    } finally {
      if (source.isInitialized) await source.destroy();
    }
  };
  beforeEach(async () => {
    await app.sql(`CREATE ROLE ${name} LOGIN NOINHERIT PASSWORD 'of-a-test'`);
    await app.sql(`GRANT CONNECT ON DATABASE ${new URL(process.env.DATABASE_URL!).pathname.slice(1)} TO ${name}`);
  });
  afterEach(async () => {
    await app.sql(`DROP OWNED BY ${name} CASCADE`);
    await app.sql(`DROP ROLE ${name}`);
  });

  it('as superuser', async () => {
    expect(await starting(process.env.DATABASE_SUPERUSER_URL!)).toContain('is a superuser');
  });

  it('as the owner of the tables', async () => {
    expect(await starting(process.env.DATABASE_OWNER_URL!)).toContain('owns tables');
  });

  it.each([
    ['with BYPASSRLS', `ALTER ROLE ${name} BYPASSRLS`, 'has BYPASSRLS'],
    ['with REPLICATION', `ALTER ROLE ${name} REPLICATION`, 'has REPLICATION'],
    ['with a table of its own', `CREATE TABLE access.own (); ALTER TABLE access.own OWNER TO ${name}`, 'owns tables'],
    ['with a role of work that it inherits', `GRANT hs_api TO ${name} WITH INHERIT TRUE`, 'inherits hs_api'],
    ['with a way to become the owner', `GRANT hs_owner TO ${name} WITH INHERIT FALSE, SET TRUE`, 'may become hs_owner'],
  ])('%s', async (_, change, reason) => {
    await app.sql(change);
    expect(await starting(as(name, 'of-a-test'))).toContain(reason);
  });

  it('but starts as the login that was meant for it', async () => {
    await app.sql(`GRANT hs_api TO ${name} WITH INHERIT FALSE, SET TRUE`);
    expect(await starting(as(name, 'of-a-test'))).toBe('starts');
    expect(await starting(process.env.DATABASE_URL!)).toBe('starts');
  });

  it('and says so when the whole application is started', async () => {
    await expect(startTestApp({ DATABASE_URL: process.env.DATABASE_SUPERUSER_URL! })).rejects.toThrow('is a superuser');
  });
});
