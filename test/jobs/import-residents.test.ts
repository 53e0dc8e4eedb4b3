import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Clock } from '../../src/platform/clock.js';
import { KeyKeeper } from '../../src/platform/crypto/key-keeper.js';
import { Database } from '../../src/platform/database/database.js';
import { FaultList } from '../../src/imports/faults.js';
import { silent } from '../../src/imports/progress.js';
import { ResidentsImport, type ResidentsOutcome } from '../../src/imports/residents-import.js';
import { startTestApp, type Caller, type TestApp } from '../support/app.js';

const HEADER =
  'external_id,call_name,given_name,family_name,own_script,own_given_name,birth_date,sex,languages,district,phone,identity_number,status,citizenship,household_code,household_role,registered_on';
const cli = resolve(process.cwd(), 'dist/imports/cli.js');

describe('importing residents from CSV', () => {
  let app: TestApp;
  let importer: ResidentsImport;
  let unit: { id: string; code: string };
  let worker: Caller;
  const folder = mkdtempSync(join(tmpdir(), 'hemsehri-import-'));
  let files = 0;
  let people = 0;

  beforeAll(async () => {
    app = await startTestApp();
    importer = new ResidentsImport(app.http.get(Database), app.http.get(KeyKeeper), app.http.get(Clock));
    unit = await app.aUnit();
    worker = await app.aStaff('social_worker', { unit });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const person = (over: Partial<Record<string, string>> = {}): string => {
    const row: Record<string, string | undefined> = {
      external_id: `P-${(people += 1)}`,
      call_name: 'Nermin',
      given_name: 'Nermin',
      family_name: 'Invented',
      birth_date: '1990-04-05',
      sex: 'F',
      languages: 'tr',
      district: 'Konak',
      phone: '+90 555 000 11 22',
      status: 'citizen',
      citizenship: 'TUR',
      registered_on: '2026-01-05',
      ...over,
    };
    return HEADER.split(',')
      .map((column) => row[column] ?? '')
      .join(',');
  };
  const file = (...lines: string[]): string => write([HEADER, ...lines].join('\n'));
  const write = (content: string | Buffer): string => {
    const path = join(folder, `${(files += 1)}.csv`);
    writeFileSync(path, content);
    return path;
  };
  const run = async (
    path: string,
    over: { dryRun?: boolean; skipFaulty?: boolean; unit?: string } = {},
  ): Promise<ResidentsOutcome & { codes: string[]; errors: string }> => {
    const errors = `${path}.errors.csv`;
    rmSync(errors, { force: true });
    const faults = new FaultList(errors);
    try {
      const outcome = await importer.run({
        path,
        unit: unit.code,
        source: 'test',
        dryRun: false,
        skipFaulty: false,
        faults,
        progress: silent,
        ...over,
      });
      return {
        ...outcome,
        codes: [...faults.counts.keys()].toSorted(),
        errors: (await faults.close(), readFileSync(errors, 'utf8')),
      };
    } catch (error) {
      await faults.close();
      throw error;
    }
  };
  const count = async (table: string): Promise<number> =>
    Number((await app.sql(`SELECT count(*) FROM ${table}`))[0]!['count']);
  const everything = async (): Promise<number[]> =>
    Promise.all(
      [
        'core.residents',
        'core.resident_sources',
        'core.households',
        'keys.data_keys',
        'restricted.annexes',
        'restricted.contacts',
        'audit.events',
      ].map(count),
    );

  it('stores people so that their unit reads them, and nobody else, and no plain text lies in the tables', async () => {
    const outcome = await run(
      file(
        person({ own_script: 'Arab', own_given_name: 'نرمين', household_code: 'H-1', household_role: 'head' }),
        person({ household_code: 'H-1', household_role: 'child' }),
      ),
    );
    expect(outcome).toMatchObject({ lines: 2, good: 2, stored: 2, households: 1, codes: [] });
    const rows = await app.sql(
      'SELECT r.id, r.unit_ids, r.identity FROM core.residents r JOIN core.resident_sources s ON s.resident_id = r.id ORDER BY s.line',
    );
    expect(rows.map((row) => row['unit_ids'])).toEqual([[unit.id], [unit.id]]);
    expect(rows[0]!['identity'].includes('Nermin')).toBe(false);
    const read = await worker.get(`/api/v1/residents/${rows[0]!['id']}`);
    expect(read.status).toBe(200);
    expect(JSON.stringify(read.body)).toContain('نرمين');
    const stranger = await app.aStaff('social_worker', { unit: await app.aUnit() });
    expect((await stranger.get(`/api/v1/residents/${rows[0]!['id']}`)).status).toBe(404);
    expect(await app.sql('SELECT role FROM core.household_members ORDER BY role')).toEqual([
      { role: 'child' },
      { role: 'head' },
    ]);
    const sources = JSON.stringify(
      await app.sql('SELECT source, external_token::text, line FROM core.resident_sources'),
    );
    expect(sources).not.toContain('P-1');
    expect((await app.auditOf('resident.import')).at(-1)).toMatchObject({
      actor: 'import',
      detail: { stored: 2, households: 1, source: 'test' },
    });
    expect(await app.outboxOf('residents.imported')).toHaveLength(1);
  });

  it('stores annexes in the order of their pseudonyms, which is not that of the people', async () => {
    await run(file(...Array.from({ length: 600 }, () => person())));
    const order = await app.sql<{ p: string }>(
      `SELECT encode(pseudonym, 'hex') AS p FROM restricted.annexes ORDER BY ctid`,
    );
    const imported = order.slice(-600).map((row) => row.p);
    expect(imported).toEqual(imported.toSorted());
  });

  it('stores nothing in a dry run', async () => {
    const before = await everything();
    expect(await run(file(person(), person()), { dryRun: true })).toMatchObject({ lines: 2, good: 2, stored: 0 });
    expect(await everything()).toEqual(before);
  });

  it('stores nothing while a line is faulty, and lists each fault without its value', async () => {
    const before = await everything();
    const path = file(
      person(),
      person({ birth_date: '2999-01-01', phone: '=HYPERLINK(x)' }),
      person({ sex: 'secret-value', registered_on: '2150-02-03' }),
    );
    const outcome = await run(path);
    expect(outcome).toMatchObject({ lines: 3, good: 1, stored: 0 });
    expect(outcome.errors.trim().split('\r\n')).toEqual([
      'severity,line,column,code',
      'fault,3,phone,not-a-phone-number',
      'fault,4,sex,not-of-the-list',
      'fault,4,registered_on,future',
    ]);
    expect(outcome.errors).not.toMatch(/secret-value|HYPERLINK|2999|2150|Nermin/);
    expect(statSync(`${path}.errors.csv`).mode & 0o077).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('imports the good lines alone when asked to', async () => {
    const same = person();
    const outcome = await run(file(same, same, person({ call_name: '' }), person()), { skipFaulty: true });
    expect(outcome).toMatchObject({
      lines: 4,
      good: 2,
      stored: 2,
      codes: ['fault call_name missing', 'fault external_id repeated'],
    });
  });

  it('notices who was imported before', async () => {
    const path = file(person(), person());
    expect((await run(path)).stored).toBe(2);
    const before = await everything();
    expect(await run(path)).toMatchObject({ good: 0, stored: 0, codes: ['fault external_id imported-before'] });
    expect(await run(path, { skipFaulty: true })).toMatchObject({ stored: 0 });
    expect((await everything()).slice(0, 6)).toEqual(before.slice(0, 6));
  });

  it('finds bytes and characters that cannot be kept, in their line', async () => {
    const bad = Buffer.concat([
      Buffer.from(`${HEADER}\n${person()}\n`),
      Buffer.from(person({ given_name: 'X' })),
      Buffer.from(`\n${person({ family_name: 'N\u0000l' })}\n`),
    ]);
    bad[bad.indexOf('Nermin,X') + 7] = 0xff;
    expect(await run(write(bad))).toMatchObject({
      lines: 3,
      good: 1,
      stored: 0,
      codes: ['fault family_name nul', 'fault given_name not-utf8'],
    });
    expect((await run(write(`${HEADER}\n${person()}\na,b\n${person()},more\n`))).codes).toEqual([
      'fault  column-count',
    ]);
  });

  it('names every line that an open quote swallows', async () => {
    const outcome = await run(
      file(person(), person({ call_name: '"open' }), person(), person({ call_name: 'closed"' }), person()),
      { skipFaulty: true },
    );
    expect(outcome).toMatchObject({ lines: 5, good: 2, stored: 2, codes: ['fault  line-break-in-field'] });
    expect(outcome.errors.match(/fault,\d/g)).toEqual(['fault,3', 'fault,4', 'fault,5']);
  });

  it('reads files with a byte order mark, semicolons, other orders of columns and Windows line ends', async () => {
    const lines = '\ufeffRegistered_On;call_name;external_id\r\n2026-01-05;Nermin;S-1\r\n\r\n2026-01-06;"Nur; Su";S-2';
    expect(await run(write(lines))).toMatchObject({ lines: 2, stored: 2 });
  });

  it.each([
    ['unknown-columns', 'external_id,call_name,registered_on,nationality\n'],
    ['unknown-columns', 'P-1,Nermin,2026-01-05\n'],
    ['missing-columns', 'external_id,call_name\n'],
    ['repeated-columns', 'external_id,call_name,call_name,registered_on\n'],
    ['no-header', ''],
    ['not-csv', `external_id,call_name,registered_on\nP-1,"Ner"min,2026-01-05\n`],
    ['not-csv', `external_id,call_name,registered_on\nP-1,"Nermin,2026-01-05\n`],
    ['record-too-long', `external_id,call_name,registered_on\n"${'never closed\n'.repeat(10_000)}`],
  ])('refuses a file with %s, naming no value of it', async (code, content) => {
    const refusal = await run(write(content)).then(
      () => null,
      (error: Error & { code: string }) => error,
    );
    expect(refusal).toMatchObject({ name: 'Refused', code });
    expect(refusal!.message).not.toMatch(/nationality|Nermin|never closed/);
  });

  it('refuses a unit that does not exist and a file that does not', async () => {
    await expect(run(file(person()), { unit: 'none' })).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(run(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('puts later members into the household of an earlier import', async () => {
    await run(file(person({ household_code: 'H-9', household_role: 'head' })));
    expect(await run(file(person({ household_code: 'H-9', household_role: 'child' })))).toMatchObject({
      stored: 1,
      households: 0,
    });
    const [row] = await app.sql(
      'SELECT count(*)::int AS n FROM core.household_members GROUP BY household_id ORDER BY max(id::text) DESC LIMIT 1',
    );
    expect(row).toEqual({ n: 2 });
  });

  describe('from the command line', () => {
    const command = (...args: string[]) => {
      const child = spawn(process.execPath, [cli, ...args], {
        env: {
          ...process.env,
          HEMSEHRI_MODE: 'test',
          HEMSEHRI_DATA_DIR: folder,
          TOKEN_SECRET: 'a-secret-for-tests-only-0123456789',
          REDIS_URL: '',
        },
      });
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
      const ended = new Promise<{ code: number | null; text: string }>((done) =>
        child.once('close', (code) => done({ code, text })),
      );
      return { child, ended, soFar: () => text };
    };

    it('stores and says how much; answers 1 for faults and 2 for wrong use', async () => {
      const good = await command('residents-csv', file(person()), '--unit', unit.code).ended;
      expect(good).toMatchObject({ code: 0, text: expect.stringMatching(/1 stored/) });
      const errors = join(folder, 'cli-errors.csv');
      const faulty = await command(
        'residents-csv',
        file(person({ sex: 'secret-value' })),
        '--unit',
        unit.code,
        '--errors',
        errors,
      ).ended;
      expect(faulty).toMatchObject({ code: 1, text: expect.stringMatching(/Nothing was stored/) });
      expect(faulty.text).not.toContain('secret-value');
      expect(existsSync(errors)).toBe(true);
      const again = await command('residents-csv', file(person()), '--unit', unit.code, '--errors', errors).ended;
      expect(again).toMatchObject({ code: 1, text: expect.stringMatching(/exists already/) });
      expect((await command('people', 'x.csv').ended).code).toBe(2);
    }, 60_000);

    it('leaves nothing when it is killed in the middle', async () => {
      const path = file(...Array.from({ length: 6_000 }, () => person()));
      const before = await everything();
      const { child, ended, soFar } = command('residents-csv', path, '--unit', unit.code);
      while (!soFar().includes('Storing') && child.exitCode === null) await new Promise((wake) => setTimeout(wake, 20));
      await new Promise((wake) => setTimeout(wake, 300));
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      await app.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()`,
      );
      expect(await everything()).toEqual(before);
    }, 60_000);
  });
});
