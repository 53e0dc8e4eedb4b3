import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { Denials, record as recordTyped } from '../../src/audit/index.js';
import { verifyChain, type ChainReport } from '../../src/audit/verify-chain.js';
import { systemActor } from '../../src/platform/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { Forbidden } from '../../src/platform/errors.js';
import { newId } from '../../src/platform/ids.js';
import { startTestApp, type Caller, type TestApp } from '../support/app.js';
import type { Tx } from '../../src/platform/database/transaction.js';

/** Words of the test's own. */
const record = recordTyped as (tx: Tx, event: object) => void;

let app: TestApp;
let database: Database;
let dpo: Caller;
beforeAll(async () => {
  app = await startTestApp();
  database = app.http.get(Database);
  dpo = await app.aStaff('dpo');
});
afterAll(() => app.close());

const verified = (): Promise<ChainReport> =>
  database.transaction(systemActor('test'), (tx) => verifyChain(tx), { role: 'hs_audit', repeatableRead: true });

/** Work with an effect (an event in the outbox), which is recorded. */
const effect = (name: string, after: () => Promise<void> = async () => undefined): Promise<void> =>
  database.transaction(dpo.actor, async (tx) => {
    await tx.emit(`test.${name}`, {});
    record(tx, { action: `test.${name}`, detail: { name } });
    await after();
  });

describe('an event and its effect', () => {
  it('are stored together, with who did it', async () => {
    const subject = newId();
    const person = newId();
    await database.transaction(dpo.actor, async (tx) => {
      await tx.emit('test.both', {});
      record(tx, {
        action: 'test.both',
        subject: { kind: 'case', id: subject },
        persons: [person],
        purpose: 'intake',
        detail: { count: 2, list: ['a'] },
      });
    });
    expect(await app.outboxOf('test.both')).toHaveLength(1);
    expect(await app.auditOf('test.both')).toMatchObject([
      {
        actor_kind: 'staff',
        actor: dpo.id,
        outcome: 'done',
        subject_kind: 'case',
        subject_id: subject,
        persons: [person],
        purpose: 'intake',
        detail: { count: 2, list: ['a'] },
      },
    ]);
  });

  it('vanish together when the work fails', async () => {
    await expect(effect('undone', () => Promise.reject(new Forbidden()))).rejects.toThrow(Forbidden);
    expect(await app.outboxOf('test.undone')).toEqual([]);
    expect(await app.auditOf('test.undone')).toEqual([]);
  });

  it('keep the name of who acts, whatever the work says', async () => {
    await database.transaction(systemActor('nightly'), async (tx) => record(tx, { action: 'test.system' }));
    const client = await app.aClient(['directory:read']);
    await database.transaction(client.actor, async (tx) => record(tx, { action: 'test.client' }));
    expect(await app.auditOf('test.system')).toMatchObject([{ actor_kind: 'system', actor: 'nightly' }]);
    expect(await app.auditOf('test.client')).toMatchObject([{ actor_kind: 'client', actor: client.id }]);
  });

  it('survive letters that mean something in SQL and JSON', async () => {
    const purpose = `'; DROP TABLE audit.events; -- \\ " 😀 $$ %s`;
    await database.transaction(dpo.actor, async (tx) => record(tx, { action: 'test.letters', purpose }));
    expect(await app.auditOf('test.letters')).toMatchObject([{ purpose }]);
    expect((await verified()).fault).toBeNull();
  });
});

describe('a refusal', () => {
  it('outlives the transaction that it ends', async () => {
    const denials = app.http.get(Denials);
    const refused = effect('refused', async () => {
      await denials.record(dpo.actor, 'test.denied', { why: 'role' });
      throw new Forbidden();
    });
    await expect(refused).rejects.toThrow(Forbidden);
    expect(await app.auditOf('test.refused')).toEqual([]);
    expect(await app.auditOf('test.denied')).toMatchObject([
      { outcome: 'denied', actor: dpo.id, detail: { why: 'role' } },
    ]);
  });

  it('outlives the whole of a repeatable request, too', async () => {
    const denials = app.http.get(Denials);
    const request = database.joined(dpo.actor, async () => {
      await effect('joined');
      await denials.record(dpo.actor, 'test.denied-in-request');
      throw new Forbidden();
    });
    await expect(request).rejects.toThrow(Forbidden);
    expect(await app.auditOf('test.joined')).toEqual([]);
    expect(await app.auditOf('test.denied-in-request')).toHaveLength(1);
  });

  it('at a route is recorded with the permission that was missing and the request', async () => {
    const liaison = await app.aStaff('liaison');
    const answer = await liaison.get('/api/v1/cases');
    expect(answer.status).toBe(403);
    expect((await app.auditOf('case.list')).filter((event) => event.actor === liaison.id)).toMatchObject([
      { outcome: 'denied', actor_kind: 'staff', request_id: answer.body.requestId },
    ]);
  });
});

describe('when events cannot be stored', () => {
  const WAYS: [string, string, string][] = [
    [
      'the right to append is taken away',
      'REVOKE EXECUTE ON FUNCTION audit.append(jsonb) FROM hs_access, hs_api, hs_app',
      'GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO hs_access, hs_api, hs_app',
    ],
    [
      'a trigger refuses them',
      `CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'about Fatma'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON audit.events FOR EACH ROW EXECUTE FUNCTION public.refuse()`,
      'DROP TRIGGER refuse ON audit.events; DROP FUNCTION public.refuse()',
    ],
    [
      'the head row is gone',
      'CREATE TABLE public.kept AS SELECT * FROM audit.head; DELETE FROM audit.head',
      'INSERT INTO audit.head SELECT * FROM public.kept; DROP TABLE public.kept',
    ],
    ['the head row was moved back', 'UPDATE audit.head SET seq = seq - 1', 'UPDATE audit.head SET seq = seq + 1'],
    [
      'the table is read-only',
      'ALTER TABLE audit.events ADD CONSTRAINT closed CHECK (false) NOT VALID',
      'ALTER TABLE audit.events DROP CONSTRAINT closed',
    ],
  ];

  it.each(WAYS)('because %s: no effect is stored', async (_, breaking, mending) => {
    await app.sql(breaking);
    const outcome = await effect('unrecorded').then(
      () => 'done',
      (error: unknown) => error,
    );
    await app.sql(mending);
    expect(outcome).toMatchObject({ kind: 'unavailable', code: 'not-recorded' });
    expect(await app.outboxOf('test.unrecorded')).toEqual([]);
  });

  it.each(WAYS)('because %s: no data leaves, and the answer is a plain problem', async (_, breaking, mending) => {
    const desk = await app.aStaff('intake', { unit: await app.aUnit() });
    const person = await desk.post('/api/v1/residents', { callName: 'Umut Örnek' });
    expect(person.status).toBe(201);
    const count = () =>
      app.sql('SELECT (SELECT count(*) FROM core.residents) AS people, (SELECT count(*) FROM audit.events) AS events');
    const before = await count();
    await app.sql(breaking);
    const answers = [
      await desk.get(`/api/v1/residents/${person.body.id}`),
      await desk.post('/api/v1/residents/search', { text: 'Umut' }),
      await desk.post('/api/v1/residents', { callName: 'Umut Yılmaz' }),
      await desk.get('/api/v1/staff'), // a refusal that cannot be recorded is no answer either
    ];
    await app.sql(mending);
    for (const answer of answers) {
      expect([answer.status, answer.body.code, answer.headers['content-type']]).toEqual([
        503,
        'not-recorded',
        expect.stringMatching('^application/problem.json'),
      ]);
      expect(answer.headers['retry-after']).toBe('5');
      expect(answer.text).not.toMatch(/Fatma|Umut|audit|append|constraint/);
    }
    expect(await count()).toEqual(before);
    expect((await desk.get(`/api/v1/residents/${person.body.id}`)).status).toBe(200);
    expect(app.logs.join('')).toContain('not-recorded');
    expect(app.logs.join('')).not.toMatch(/Fatma|Umut/);
  });
});

describe('many writers', () => {
  it('at once make one chain without fork or gap', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => app.aStaff('dpo')));
    const before = (await verified()).events;
    const writer = async (n: number): Promise<void> => {
      for (let i = 0; i < 25; i += 1) {
        await database.transaction(people[n % 4]!.actor, async (tx) => {
          for (let k = 0; k <= i % 3; k += 1) record(tx, { action: 'test.many', detail: { n, i, k } });
        });
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, n) => writer(n)));
    const expected = 16 * Array.from({ length: 25 }, (_, i) => (i % 3) + 1).reduce((a, b) => a + b, 0);
    const report = await verified();
    expect(report).toMatchObject({ fault: null, events: before + BigInt(expected) });
    const [count] = await app.sql<{ events: string; numbers: string; hashes: string }>(
      'SELECT count(*) AS events, count(DISTINCT seq) AS numbers, count(DISTINCT hash) AS hashes FROM audit.events',
    );
    expect([count!.events, count!.numbers, count!.hashes]).toEqual(Array(3).fill(String(report.events)));
    expect(
      await app.sql('SELECT 1 FROM audit.events a JOIN audit.events b ON b.seq = a.seq + 1 WHERE b.at < a.at'),
    ).toEqual([]);
  });
});

describe('the verifier', () => {
  // Whoever tampers has the database's highest rights: no wall stops them, the chain shows it.
  const HASH = `sha256(coalesce((SELECT p.hash FROM audit.events p WHERE p.seq = e.seq - 1), sha256('hemsehri audit chain')) || convert_to(
    audit.canonical(e.seq, e.at, e.actor_kind, e.actor, e.action, e.outcome, e.purpose, e.subject_kind, e.subject_id, e.persons, e.detail, e.request_id), 'UTF8'))`;
  let last: bigint;
  beforeAll(async () => {
    for (let i = 0; i < 12; i += 1) await effect('chain');
    last = (await verified()).events;
    await app.sql(
      'CREATE TABLE public.events_before AS SELECT * FROM audit.events; CREATE TABLE public.head_before AS SELECT * FROM audit.head',
    );
  });
  afterEach(async () => {
    await app.sql(
      'DELETE FROM audit.events; INSERT INTO audit.events SELECT * FROM public.events_before; UPDATE audit.head h SET seq = b.seq, hash = b.hash FROM public.head_before b',
    );
    if ((await verified()).fault) throw new Error('the trail was not put back');
  });
  const faultAfter = async (sql: string) => {
    const statement = sql.replaceAll('$last', String(last)).replaceAll('$middle', String(last - 5n));
    const [changed] = (await app.sql(`WITH x AS (${statement} RETURNING 1) SELECT count(*)::int AS n FROM x`)) as [
      { n: number },
    ];
    expect(changed.n).toBeGreaterThan(0);
    return (await verified()).fault;
  };
  const middle = () => String(last - 5n);

  it('finds a whole chain whole', async () => {
    expect(await verified()).toMatchObject({ fault: null, events: last });
  });

  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor_kind', `'client'`],
    ['actor', 'gen_random_uuid()::text'],
    ['actor', 'NULL'],
    ['action', `'test.other'`],
    ['outcome', `'denied'`],
    ['purpose', `''`],
    ['subject_kind', `'case'`],
    ['subject_id', 'gen_random_uuid()'],
    ['persons', 'ARRAY[gen_random_uuid()]'],
    ['persons', 'ARRAY[NULL::uuid]'],
    ['detail', `'{}'`],
    ['request_id', `'x'`],
    ['hash', `sha256('x')`],
  ])('finds an edited %s (%s)', async (column, value) => {
    expect(await faultAfter(`UPDATE audit.events SET ${column} = ${value} WHERE seq = $middle`)).toEqual({
      seq: middle(),
      fault: 'altered',
    });
  });

  it('finds a deleted event', async () => {
    expect(await faultAfter('DELETE FROM audit.events WHERE seq = $middle')).toEqual({
      seq: String(last - 4n),
      fault: 'gap',
    });
  });

  it('finds a deleted first event', async () => {
    expect(await faultAfter('DELETE FROM audit.events WHERE seq = 1')).toEqual({ seq: '2', fault: 'gap' });
  });

  it('finds two events that changed places', async () => {
    await app.sql('UPDATE audit.events SET seq = -1 WHERE seq = $1', [middle()]);
    await app.sql('UPDATE audit.events SET seq = seq - 1 WHERE seq = $1', [String(last - 4n)]);
    await app.sql('UPDATE audit.events SET seq = $1 WHERE seq = -1', [String(last - 4n)]);
    expect((await verified()).fault).toEqual({ seq: middle(), fault: 'altered' });
  });

  it('finds an added event', async () => {
    const added = `INSERT INTO audit.events SELECT seq + 1, at, actor_kind, actor, action, outcome, purpose, subject_kind, subject_id, persons, detail, request_id, hash FROM audit.events WHERE seq = $last`;
    expect(await faultAfter(added)).toEqual({ seq: String(last + 1n), fault: 'altered' });
  });

  it('finds a tail that was cut, since the head differs', async () => {
    expect(await faultAfter('DELETE FROM audit.events WHERE seq > $middle')).toEqual({
      seq: middle(),
      fault: 'head-differs',
    });
  });

  it('finds an emptied trail', async () => {
    expect(await faultAfter('DELETE FROM audit.events')).toEqual({ seq: '0', fault: 'head-differs' });
  });

  it('finds a tail that was cut together with the head, once the head was kept elsewhere', async () => {
    const kept = await verified();
    await app.sql('DELETE FROM audit.events WHERE seq > $1', [middle()]);
    await app.sql('UPDATE audit.head SET (seq, hash) = (SELECT seq, hash FROM audit.events ORDER BY seq DESC LIMIT 1)');
    const cut = await verified();
    expect(cut.fault).toBeNull();
    expect(cut.head).not.toBe(kept.head);
    expect(cut.events).toBeLessThan(kept.events);
  });

  it('finds a chain that was computed anew from the middle, since the head differs', async () => {
    await app.sql(`UPDATE audit.events SET action = 'test.forged' WHERE seq = $1`, [middle()]);
    for (let seq = last - 5n; seq <= last; seq += 1n)
      await app.sql(`UPDATE audit.events e SET hash = ${HASH} WHERE e.seq = $1`, [String(seq)]);
    const { fault, head } = await verified();
    expect(fault).toEqual({ seq: String(last), fault: 'head-differs' });
    expect(head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is a command that ends with 0 on a whole trail and with 1 on a broken one', async () => {
    const command = () =>
      promisify(execFile)(process.execPath, [join(__dirname, '../../dist/audit/commands/verify.js')], {
        env: process.env,
      }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
      );
    const { head } = await verified();
    expect(await command()).toEqual({ code: 0, stdout: `The audit trail is whole: ${last} events, head ${head}\n` });
    await app.sql(`UPDATE audit.events SET action = 'x' WHERE seq = $1`, [middle()]);
    expect(await command()).toEqual({ code: 1, stdout: `The audit trail is broken at event ${middle()}: altered.\n` });
  });
});

describe('a long trail', () => {
  it('is followed over its batches', async () => {
    await app.sql(
      `SELECT audit.append((SELECT jsonb_agg(jsonb_build_object('action', 'test.long', 'detail', jsonb_build_object('i', i))) FROM generate_series(1, 5500) i))`,
    );
    const { events, fault } = await verified();
    expect(fault).toBeNull();
    expect(events).toBeGreaterThan(5_500n);
    await app.sql(`UPDATE audit.events SET detail = '{}' WHERE seq = $1`, [String(events - 1n)]);
    expect((await verified()).fault).toEqual({ seq: String(events - 1n), fault: 'altered' });
  });
});
