import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { browserIsThere, launch, Visitor } from '../support/browser.js';
import { dayIn, DemoProgram, lastMonth, until } from '../support/demo-program.js';
import { CanaryScanner } from '../walls/canary-scanner.js';

// A stranger's way: the built program is started as `npm start` does it, on an empty folder, with a small demo city. Everything goes
// over HTTP, as described in the README, with the accounts that the program printed.

const CANARIES = {
  callName: 'Kanarya Zümrüt',
  given: 'Zümrütcan',
  family: 'Kanaryaoğlu',
  arabic: 'زمردة',
  phone: '+90 232 0771 234',
  number: '99771234567',
  address: 'Kanarya Sokağı 77/3',
  note: 'Kanarya notu: kızının okul kaydı için dilekçe yazıldı.',
  need: 'Kanarya ihtiyacı: velayet davasında avukat.',
};

const city = new DemoProgram(400);
const { dataDir, call, post, signIn, start, stop } = city;

async function clientToken(scope: string): Promise<string> {
  const client = city.demo.apiClients.find((c) => c.scopes.includes(scope))!;
  const answer = await fetch(`${city.address}/api/v1/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

describe('a stranger starts the system and does the main job', () => {
  const period = lastMonth();
  let residentId: string;
  let caseId: string;
  let referralId: string;

  beforeAll(start, 300_000);
  afterAll(city.remove, 120_000);

  it('signs in as each role that was printed', async () => {
    for (const role of [
      'intake',
      'social_worker',
      'supervisor',
      'refugee_worker',
      'legal_aid',
      'partner_worker',
      'liaison',
      'statistics_officer',
      'dpo',
      'administrator',
    ]) {
      const me = await call('GET', '/api/v1/auth/me', await signIn(role));
      expect(me.status).toBe(200);
      expect(me.body.roles.map((r: any) => r.role ?? r)).toContain(role);
    }
  }, 120_000);

  it('registers a person, who is found again by another spelling', async () => {
    const worker = await signIn('social_worker');
    const { body: me } = await call('GET', '/api/v1/auth/me', worker);
    const registered = await post('/api/v1/residents', worker, {
      callName: CANARIES.callName,
      names: [
        { given: CANARIES.given, family: CANARIES.family, script: 'Latn', kind: 'registered' },
        { given: CANARIES.arabic, family: CANARIES.arabic, script: 'Arab', kind: 'own_script' },
      ],
      birthDate: { value: '1991-07-04', quality: 'exact' },
      sex: 'F',
      districtCode: 'TUR035021',
      unitId: (me.units[0] as any).id ?? me.units[0],
      contact: {
        phones: [{ number: CANARIES.phone }],
        addressLines: [CANARIES.address],
        identityNumbers: [{ kind: 'ykn', number: CANARIES.number }],
      },
    });
    expect(registered.status).toBe(201);
    residentId = registered.body.id;
    const found = await post('/api/v1/residents/duplicate-search', await signIn('intake'), {
      callName: 'Zumrutcan Kanaryaoglu',
      names: [{ given: 'Zumrutcan', family: 'Kanaryaoglu' }],
      birthDate: { value: '1991-07-04', quality: 'exact' },
    });
    expect(found.status).toBe(200);
    const same = found.body.items.find((candidate: any) => candidate.fileCode === registered.body.code);
    expect(same.reasons.length).toBeGreaterThan(0);
  }, 120_000);

  it('opens a case, notes a service, and refers with consent; the partner sees what was agreed to and nothing else', async () => {
    const worker = await signIn('social_worker');
    const opened = await post('/api/v1/cases', worker, { residentId, sector: 'legal' });
    expect(opened.status).toBe(201);
    caseId = opened.body.id;
    const active = await post(`/api/v1/cases/${caseId}/steps/activate`, worker, {}, opened.version);
    expect(active.status).toBe(200);
    expect((await post(`/api/v1/cases/${caseId}/notes`, worker, { body: CANARIES.note })).status).toBe(201);
    expect((await post(`/api/v1/cases/${caseId}/service-events`, worker, { occurredOn: dayIn(0) })).status).toBe(201);

    const partner = await signIn('partner_worker');
    const { body: partnerMe } = await call('GET', '/api/v1/auth/me', partner);
    const recipientId = partnerMe.partner?.id ?? partnerMe.partnerId;
    const services = await call('GET', `/api/v1/directory/services?organizationId=${recipientId}&limit=50`, worker);
    const service = services.body.items.find((s: any) => s.acceptsReferrals !== false);
    const consent = await post(`/api/v1/residents/${residentId}/consents`, worker, {
      recipientId,
      fields: ['callName', 'phone', 'needSummary'],
      language: 'tr',
      interpreter: false,
      form: 'signed',
      validUntil: dayIn(90),
    });
    expect(consent.status).toBe(201);
    const draft = await post(`/api/v1/cases/${caseId}/referrals`, worker, { serviceId: service.id });
    expect(draft.status).toBe(201);
    referralId = draft.body.id;
    const sent = await post(
      `/api/v1/referrals/${referralId}/steps/send`,
      worker,
      { needSummary: CANARIES.need },
      draft.version,
    );
    expect(sent.status).toBe(200);

    const seen = await call('GET', `/api/v1/partner/referrals/${referralId}`, partner);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain(CANARIES.callName);
    for (const hidden of [CANARIES.family, CANARIES.address, CANARIES.number, residentId])
      expect(seen.text).not.toContain(hidden);
    expect((await call('GET', `/api/v1/residents/${residentId}`, partner)).status).toBe(403);
    let version = seen.version;
    for (const [step, body] of [
      ['receive', {}],
      ['accept', {}],
      ['start', {}],
      ['report_outcome', { outcome: 'service_received_full' }],
    ] as const) {
      const taken = await post(`/api/v1/partner/referrals/${referralId}/steps/${step}`, partner, body, version);
      expect([step, taken.status]).toEqual([step, 200]);
      version = taken.version;
    }
    const confirmed = await post(`/api/v1/referrals/${referralId}/steps/confirm`, worker, { by: 'resident' }, version);
    expect(confirmed.body.state).toBe('closed');
  }, 120_000);

  it('waits for the job, approves as a second person, releases as a third, and pulls the month as the liaison', async () => {
    const officer = await signIn('statistics_officer');
    const asked = await post('/api/v1/statistics/runs', officer, { period: period });
    expect(asked.status).toBe(202);
    let runs: any[] = [];
    await until(async () => {
      runs = (await call('GET', '/api/v1/statistics/runs', officer)).body.items;
      return runs.every((run) => !['queued', 'running'].includes(run.state));
    });
    expect(runs.find((run) => run.id === asked.body.id).state).not.toBe('failed');
    const releases = (await call('GET', '/api/v1/statistics/releases', officer)).body.items;
    const draft = releases.find((r: any) => r.period === period && r.state === 'draft');
    const liaison = await clientToken('liaison:reports');
    const { body: before } = await call('GET', '/api/v1/liaison/reports', liaison);
    expect(before.items.map((r: any) => r.releaseId)).not.toContain(draft.id);
    const approved = await post(
      `/api/v1/statistics/releases/${draft.id}/steps/approve`,
      await signIn('dpo'),
      {},
      draft.version,
    );
    expect(approved.status).toBe(200);
    expect(
      (await post(`/api/v1/statistics/releases/${draft.id}/steps/release`, officer, {}, approved.version)).status,
    ).toBe(200);
    const month = await call('GET', `/api/v1/liaison/reports/${period}?format=sdmx-csv`, liaison);
    expect(month.status).toBe(200);
    expect(month.text).toContain('HEMSEHRI:DF_MONTHLY(1.0.0)');
    for (const path of [
      '/api/v1/cases',
      `/api/v1/residents/${residentId}`,
      '/api/v1/statistics/releases',
      '/api/v1/staff',
    ]) {
      expect((await call('GET', path, liaison)).status).toBe(403);
    }
  }, 120_000);

  it('survives kill -9 without losing what it acknowledged, and starts again with all data', async () => {
    const writer = await signIn('social_worker');
    const acknowledged: string[] = [];
    const write = async (): Promise<void> => {
      for (;;) {
        const written = await post(`/api/v1/cases/${caseId}/notes`, writer, { body: CANARIES.note });
        if (written.status === 201) acknowledged.push(written.body.id);
      }
    };
    const writing = Promise.allSettled([write(), write(), write()]); // until nobody answers
    await until(() => acknowledged.length >= 10);
    await stop('SIGKILL');
    await writing;
    await start();
    const worker = await signIn('social_worker');
    const kept: string[] = [];
    for (let cursor = ''; ;) {
      const page = await call('GET', `/api/v1/cases/${caseId}/notes?limit=50${cursor}`, worker);
      expect(page.status).toBe(200);
      kept.push(...page.body.items.map((note: any) => note.id));
      if (!page.body.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(page.body.nextCursor)}`;
    }
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    expect((await call('GET', `/api/v1/residents/${residentId}`, worker)).body.callName).toBe(CANARIES.callName);
    expect((await call('GET', `/api/v1/referrals/${referralId}`, worker)).body.state).toBe('closed');
  }, 120_000);

  it('shows the API reference in a browser, from this origin alone and without an error', async () => {
    if (!browserIsThere()) return;
    const browser = await launch();
    try {
      const visitor = await Visitor.arrive(browser, city, 'en');
      await visitor.open('/api/docs');
      await visitor.page.locator('#operations-tag-liaison').click();
      await visitor.page.getByText('/api/v1/liaison/reports/{period}').waitFor();
      expect(visitor.faults).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);

  it('leaves nothing of what was typed in the database, the queue or the logs', async () => {
    const { databaseOwnerUrl } = JSON.parse(readFileSync(join(dataDir, 'connection.json'), 'utf8')) as {
      databaseOwnerUrl: string;
    };
    const password = readFileSync(join(dataDir, 'postgres', passwordFile()), 'utf8').trim();
    const url = new URL(databaseOwnerUrl);
    const superuser = new pg.Client({
      host: url.hostname,
      port: Number(url.port),
      user: 'postgres',
      password,
      database: url.pathname.slice(1),
    });
    await superuser.connect();
    const { rows: tables } = await superuser.query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await superuser.query<Record<string, unknown>>(
        `SELECT t.*, t::text AS whole_row FROM ${name} t`,
      );
      for (const { whole_row: row, ...values } of rows) {
        parts.push(String(row));
        for (const value of Object.values(values)) {
          if (Buffer.isBuffer(value))
            parts.push(value.toString('utf8'), value.toString('utf16le'), value.toString('base64'));
        }
      }
    }
    await superuser.end();
    const text = parts.join('\n');
    expect(text).toContain('statistics_officer'); // the scan reads what is there
    expect(text).toContain('outbox-relay'); // and the queue
    const log = readFileSync(join(dataDir, 'hemsehri.log'), 'utf8');
    expect(log).toContain('/api/v1/residents');
    const scanner = new CanaryScanner(CANARIES);
    for (const place of [text, city.output, log, readFileSync(join(dataDir, 'postgres', 'server.log'), 'utf8')]) {
      expect(scanner.scan(place)).toEqual([]);
    }
  }, 120_000);

  it('ends on SIGTERM and leaves no server behind', async () => {
    await stop('SIGTERM');
    expect(existsSync(join(dataDir, 'hemsehri.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  }, 120_000);
});

const passwordFile = (): string =>
  readdirSync(join(dataDir, 'postgres')).find(
    (name) => /password/.test(name) && statSync(join(dataDir, 'postgres', name)).isFile(),
  )!;
