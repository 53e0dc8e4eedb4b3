import {
  DEMO_SEED,
  DatabaseNotEmpty,
  ensureReleasedMonths,
  isEmpty,
  loadDemoCity,
  type LoadedCity,
} from '../../src/demo/index.js';
import { generateCity } from '../../src/demo/generator/index.js';
import { attack } from '../../src/partner-reporting/domain/attack.js';
import { INDICATOR_IDS } from '../../src/partner-reporting/domain/indicators.js';
import type { PublishedTable } from '../../src/partner-reporting/domain/safe-profile.js';
import { systemActor } from '../../src/platform/actor.js';
import { Clock } from '../../src/platform/clock.js';
import { SubjectKeys, openJson } from '../../src/platform/crypto/subject-keys.js';
import { Database } from '../../src/platform/database/database.js';
import type { Packet } from '../../src/referrals/domain/packet.js';
import { NEED_CODES } from '../../src/residents/domain/specific-needs.js';
import type { Identity } from '../../src/residents/index.js';
import { bearer, codeOfText, signIn } from '../api/access/support.js';
import { startTestApp, type TestApp } from '../support/app.js';

const RESIDENTS = 300;

describe('the demo city', () => {
  let app: TestApp;
  let today: string;
  let loaded: LoadedCity;
  let kept: unknown;
  let city: ReturnType<typeof generateCity>;

  beforeAll(async () => {
    app = await startTestApp();
    today = app.http.get(Clock).today();
    city = generateCity({ seed: DEMO_SEED, residents: RESIDENTS, today });
  });
  afterAll(() => app.close());

  const count = async (table: string): Promise<number> =>
    (await app.sql(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
  const account = (role: string) => loaded.sheet.accounts.find((one) => one.role === role)!;
  const tokenOf = async (role: string): Promise<Record<string, string>> => {
    const { email, password, totpSecret } = account(role);
    const answer = await signIn(app, {
      email,
      password,
      ...(totpSecret ? { code: codeOfText(totpSecret) } : {}),
    }).expect(200);
    return bearer(answer.body.accessToken);
  };

  it('leaves nothing behind when the load ends before the commit', async () => {
    const broken = loadDemoCity(app.http, {
      residents: 40,
      today,
      keep: () => {
        throw new Error('the disk is full');
      },
    });
    await expect(broken).rejects.toThrow('the disk is full');
    const tables = [
      'access.staff',
      'access.units',
      'directory.services',
      'core.residents',
      'restricted.annexes',
      'keys.data_keys',
      'audit.events',
    ];
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
    expect(await isEmpty(app.http.get(Database))).toBe(true);
  });

  it('is loaded whole, and hands the accounts over before the commit', async () => {
    const steps: string[] = [];
    loaded = await loadDemoCity(app.http, {
      residents: RESIDENTS,
      today,
      progress: (step) => steps.push(step),
      keep: (sheet) => (kept = structuredClone(sheet)),
    });
    expect(kept).toEqual(loaded.sheet);
    expect([...new Set(steps)]).toEqual(['residents', 'cases', 'notes', 'services given', 'referrals']);
    for (const [table, rows] of Object.entries(loaded.counts))
      expect([table, await count(table)]).toEqual([table, rows]);
    const consents = city.consents.filter(({ purpose, state }) => purpose === 'referral' && state !== 'refused');
    expect(loaded.counts).toMatchObject({
      'access.units': city.units.length,
      'directory.organizations': city.organisations.length,
      'directory.services': city.services.length,
      'core.residents': RESIDENTS,
      'core.households': city.households.length,
      'core.household_members': RESIDENTS,
      'core.cases': city.cases.length,
      'core.service_events': city.serviceEvents.length,
      'core.consents': consents.length,
      'core.referrals': city.referrals.length,
      'restricted.annexes': RESIDENTS,
      'restricted.disabilities': city.people.filter(({ disability }) => disability !== null).length,
      'restricted.needs': city.people.flatMap(({ specificNeeds }) => specificNeeds).length,
      'restricted.documents_seen': city.people.flatMap(({ documentsSeen }) => documentsSeen).length,
    });
    expect(loaded.counts['core.case_notes']).toBeGreaterThan(20);
    expect(await app.auditOf('demo-city.load')).toHaveLength(1);
  });

  it('is never loaded into a database that holds something', async () => {
    await expect(loadDemoCity(app.http, { residents: 10, today })).rejects.toThrow(DatabaseNotEmpty);
    expect(await count('core.residents')).toBe(RESIDENTS);
  });

  it('uses codes of the lists that no constraint of the database knows', async () => {
    const codes = await app.sql<{ code: string }>('SELECT DISTINCT code FROM restricted.needs');
    expect(codes.filter(({ code }) => !NEED_CODES.has(code))).toEqual([]);
    expect(await app.sql(`SELECT FROM core.referrals WHERE state = 'closed' AND made_on IS NULL`)).toEqual([]);
    // The step before a step ends where it begins.
    const torn = await app.sql(
      `SELECT FROM (SELECT from_state, lag(to_state) OVER (PARTITION BY referral_id ORDER BY taken_at, id) AS before FROM core.referral_steps) s
        WHERE from_state IS DISTINCT FROM before`,
    );
    expect(torn).toEqual([]);
    const last = await app.sql(
      `SELECT FROM core.referrals r JOIN LATERAL (SELECT to_state FROM core.referral_steps s WHERE s.referral_id = r.id ORDER BY taken_at DESC, id DESC LIMIT 1) s ON true
        WHERE r.state <> s.to_state`,
    );
    expect(last).toEqual([]);
  });

  it('shows what a city shows: most files open, cases in every state, referrals waiting, some too long', async () => {
    const share = async (table: string, where: string) =>
      (await count(`${table} WHERE ${where}`)) / (await count(table));
    expect(await share('core.residents', `state = 'open'`)).toBeGreaterThan(0.85);
    expect(await share('core.cases', `state = 'closed'`)).toBeGreaterThan(0.5);
    expect(await count(`core.cases WHERE state = 'active'`)).toBeGreaterThan(3);
    // Every worker who carries active cases has something late; some reviews are due, most are not.
    const idle = await app.sql(
      `SELECT c.worker_id FROM core.cases c WHERE c.state = 'active' GROUP BY 1 HAVING count(*) >= 3
       EXCEPT SELECT assignee_id FROM core.case_tasks WHERE due_on < $1 AND state = 'open'`,
      [today],
    );
    expect(idle).toEqual([]);
    expect(await count(`core.case_tasks WHERE due_on < created_at::date`)).toBe(0);
    expect(await share('core.cases', 'risk IS NOT NULL')).toBeGreaterThan(0.5);
    expect(
      await count(`core.case_steps s JOIN core.cases c ON c.id = s.case_id WHERE s.taken_at::date > c.closed_on`),
    ).toBe(0);
    expect(await share('core.referrals', 'next_actor IS NULL')).toBeGreaterThan(0.6);
    expect(await count('core.referrals WHERE next_actor IS NOT NULL AND escalate_at IS NULL')).toBe(0);
    // Nothing expires in the first hours of the demo.
    expect(
      await count(
        `core.referrals WHERE state IN ('sent', 'received') AND escalation >= 2 AND escalate_at < now() + interval '6 hours'`,
      ),
    ).toBe(0);
    expect(await count('core.residents WHERE registered_on >= current_date + 1')).toBe(0);
  });

  it('keeps names, phones and numbers as ciphertext only, everywhere', async () => {
    const words = city.people.flatMap(({ names, phone, identityNumber }) => [
      ...names.flatMap(({ given, family }) => [`${given} ${family}`]),
      ...(phone ? [phone, phone.slice(4)] : []),
      ...(identityNumber ? [identityNumber.value] : []),
    ]);
    // Words of names that could be part of other words here would find those; Arabic letters are in nothing else.
    const own = city.people.flatMap(({ names }) =>
      names.filter(({ script }) => script !== 'Latn').flatMap(({ given, family }) => [given, family]),
    );
    const tables = await app.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const control = city.organisations[0]!.name.tr;
    const holdControl: string[] = [];
    for (const { name } of tables) {
      const rows = await app.sql<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM ${name} t`);
      for (const { row } of rows) {
        // An employee may be called like a resident.
        if (name === 'access.staff') delete row.display_name;
        const text = Object.values(row).map(readable).join('\n');
        if (text.includes(control)) holdControl.push(name);
        const found = [...words, ...own].filter((word) => text.includes(word));
        if (found.length > 0) throw new Error(`${name} holds ${found.length} words that identify`);
      }
    }
    expect(holdControl).toEqual(['directory.organizations']);
  });

  it('orders rows under a pseudonym by the pseudonym', async () => {
    for (const table of ['restricted.annexes', 'restricted.needs', 'restricted.disabilities']) {
      const rows = await app.sql<{ p: string }>(`SELECT encode(pseudonym, 'hex') AS p FROM ${table} ORDER BY ctid`);
      expect(rows.map(({ p }) => p)).toEqual(rows.map(({ p }) => p).toSorted());
    }
  });

  it('opens for the work: names and packets with their keys', async () => {
    const keys = app.http.get(SubjectKeys);
    const residents = await app.sql<{ id: string; identity: Buffer }>('SELECT id, identity FROM core.residents');
    const sent = await app.sql<{ id: string; packet: Buffer; fields: string[] }>(
      'SELECT r.id, r.packet, c.fields FROM core.referrals r JOIN core.consents c ON c.id = r.consent_id WHERE r.packet IS NOT NULL',
    );
    const [names, packets] = await app.http.get(Database).transaction(systemActor('test'), async (tx) => {
      const identities = await keys.find(
        tx,
        residents.map(({ id }) => id),
        'identity',
      );
      const packetKeys = await keys.find(
        tx,
        sent.map(({ id }) => id),
        'packet',
      );
      return [
        residents.map(
          ({ id, identity }) =>
            openJson<Identity>(identities.get(id), 'core.residents.identity', id, identity).callName,
        ),
        sent.map(({ id, packet }) => openJson<Packet>(packetKeys.get(id), 'core.referrals.packet', id, packet)),
      ];
    });
    expect(names.toSorted()).toEqual(city.people.map(({ callName }) => callName.normalize('NFC')).toSorted());
    expect(sent.length).toBeGreaterThan(10);
    expect(packets.map(({ fields }) => Object.keys(fields).toSorted())).toEqual(
      sent.map(({ fields }) => fields.toSorted()),
    );
    // What is over without the service loses its packet, and the key with it.
    expect(
      await count(
        `core.referrals WHERE packet IS NOT NULL AND state IN ('draft', 'declined', 'recalled', 'withdrawn', 'expired')`,
      ),
    ).toBe(0);
    // So does what is closed when its consent is over: the sweep finds nothing to clear up.
    const over = `consent_id IN (SELECT id FROM core.consents WHERE withdrawn_at IS NOT NULL OR valid_until < current_date)`;
    expect(await count(`core.referrals WHERE packet IS NOT NULL AND ${over}`)).toBe(0);
    expect(await count(`keys.data_keys WHERE data_class = 'packet'`)).toBe(sent.length);
  });

  it('lets everybody in with what the sheet says, and nobody else', async () => {
    expect(new Set(loaded.sheet.accounts.map(({ role }) => role)).size).toBe(10);
    for (const { email, password, totpSecret } of loaded.sheet.accounts) {
      const answer = await signIn(app, { email, password, ...(totpSecret ? { code: codeOfText(totpSecret) } : {}) });
      expect([email, answer.status, typeof answer.body.accessToken]).toEqual([email, 200, 'string']);
    }
    expect(await count('access.staff WHERE password_hash IS NOT NULL')).toBe(loaded.sheet.accounts.length);
    for (const { id, secret, scopes } of loaded.sheet.apiClients) {
      const answer = await app.anonymous
        .post('/api/v1/oauth/token')
        .auth(id, secret)
        .type('form')
        .send({ grant_type: 'client_credentials' });
      expect([answer.status, answer.body.scope]).toEqual([200, scopes.join(' ')]);
    }
  });

  it('gives the worker cases with readable notes, and the partner referrals with packets', async () => {
    const worker = await tokenOf('social_worker');
    const cases = await app.anonymous.get('/api/v1/cases?worker=me').set(worker).expect(200);
    expect(cases.body.items.length).toBeGreaterThan(0);
    const noted = await app.sql(
      `SELECT c.id FROM core.cases c JOIN access.staff s ON s.id = c.worker_id JOIN core.case_notes n ON n.case_id = c.id WHERE s.email = $1 LIMIT 1`,
      [account('social_worker').email],
    );
    const notes = await app.anonymous.get(`/api/v1/cases/${noted[0]!.id}/notes`).set(worker).expect(200);
    expect(notes.body.items[0].body).toMatch(/\p{L}{4,}.*\./u);
    const partner = await tokenOf('partner_worker');
    const referrals = await app.anonymous.get('/api/v1/partner/referrals').set(partner).expect(200);
    expect(referrals.body.items.length).toBeGreaterThan(0);
  });

  it('hides a second file of somebody that the duplicate search finds', async () => {
    const intake = await tokenOf('intake');
    const seconds = city.people.filter(({ duplicateOf }) => duplicateOf !== null);
    expect(seconds.length).toBeGreaterThan(3);
    const found = await Promise.all(
      seconds.map(async ({ names, birth, sex, phone }) => {
        const [name] = names;
        const value = birth.value?.slice(0, birth.quality === 'exact' ? 10 : 4) ?? null;
        const answer = await app.anonymous
          .post('/api/v1/residents/duplicate-search')
          .set(intake)
          .send({
            names: [{ given: name!.given, family: name!.family }],
            birthDate: { value, quality: birth.quality },
            sex: sex === 'female' ? 'F' : 'M',
            ...(phone ? { phones: [{ number: phone }] } : {}),
          });
        expect(answer.status).toBe(200);
        return answer.body.items.length;
      }),
    );
    // The file itself, and in most cases the first one under another spelling.
    expect(found.filter((files) => files >= 2).length).toBeGreaterThan(seconds.length / 2);
  });

  it('has three released months that the attack learns nothing from, and does not release a fourth', async () => {
    const periods = await ensureReleasedMonths(app.http);
    expect(periods).toHaveLength(3);
    expect(await ensureReleasedMonths(app.http)).toEqual([]);
    const releases = await app.sql(`SELECT r.*, a.email AS approver, o.email AS officer FROM stats.releases r
      JOIN access.staff a ON a.id = r.approved_by JOIN access.staff o ON o.id = r.released_by ORDER BY r.period`);
    expect(releases).toMatchObject(
      periods.map((period) => ({
        period,
        revision: 1,
        state: 'released',
        approver: account('dpo').email,
        officer: account('statistics_officer').email,
      })),
    );
    for (const indicator of INDICATOR_IDS) {
      const tables = releases.map(
        ({ period, revision, profile, cells }) =>
          ({
            indicator,
            period,
            revision,
            profile,
            cells: cells.filter((cell: any) => cell.indicator === indicator),
          }) as PublishedTable,
      );
      for (const [at, table] of tables.entries())
        expect([indicator, attack(table, tables.slice(Math.max(0, at - 1), at))]).toEqual([indicator, []]);
    }
    expect(await count('access.sessions WHERE device = $$demo$$ AND revoked_at IS NULL')).toBe(0);
    await app.runJob('monthly-report');
    await app.deliverEvents();
    const draft = await app.sql(`SELECT period, state FROM stats.releases WHERE state = 'draft'`);
    expect(draft).toMatchObject([{ state: 'draft' }]);
    expect(draft[0]!.period > periods.at(-1)!).toBe(true);
  });
});

/** A value as text; bytes as the text that they would be if they were not enciphered. */
function readable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return typeof text === 'string' && text.startsWith('\\x')
    ? Buffer.from(text.slice(2), 'hex').toString('utf8')
    : (text ?? '');
}
