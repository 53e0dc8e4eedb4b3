import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { startTestApp, type Caller, type TestApp } from '../support/app.js';
import { aCity, aConsent, inDays, ok, partnerStep, step, type City } from '../support/casework.js';
import { CanaryScanner } from './canary-scanner.js';

// Invented, and found nowhere else. Each is planted through the API, the way people would.
const CANARIES = {
  callName: 'Zümrütgül Kızılırmakoğlu',
  latinName: 'Işılay-Tutkuözü',
  arabicName: 'زمردة الخزرجيانية',
  cyrillicName: 'Изумрудия Черноречьева',
  changedName: 'Yıldızçiçek Gökırmaklı',
  birthDate: '1911-11-17',
  neighbourhood: 'Kanaryatepe Mahallesi',
  phone: '+90 555 918 27 36',
  phoneNote: 'komşunun kanarya telefonu',
  email: 'zumrutgul.kanarya@example.org',
  address: 'Kanaryakafesi Sokağı 93/7',
  number: '98147203658',
  contactNote: 'kapıyı üç kez kanaryaca çal',
  note: 'Görüşmede kanaryanın kırık kanadını anlattı.',
  needSummary: 'Kanarya kafesi için hukuki destek',
  task: 'Kanaryaya cuma günü yem götürülecek',
  question: 'Kanaryanın hangi dilde öttüğü sorulur mu?',
  answer: 'Kanarya yalnızca gecede öter.',
  progress: 'Kanarya bugün kafesten çıktı.',
  searchText: 'Aranankanarya Bulunamazoğlu',
  duplicateProbe: 'Benzerkanarya Eşizoğlu',
  explanation: 'Kanarya dosyası komşu birimde görülmüştü.',
  password: 'kanarya-parolası-uçtu-2026',
  wrongField: 'yanlışalandakikanarya',
  wrongText: 'kanaryalıbozukjson',
  wrongPath: 'kanaryayolu',
  header: 'kanaryabasligi',
} as const;

const scanner = new CanaryScanner(CANARIES);

let app: TestApp;
let city: City;
beforeAll(async () => {
  app = await startTestApp();
  city = await aCity(app);
});
afterAll(() => app.close());

const PURPOSE = { headers: { 'x-purpose': 'casework' } };
const identity = {
  callName: CANARIES.callName,
  names: [
    { given: CANARIES.latinName, family: CANARIES.latinName, script: 'Latn' },
    { given: CANARIES.arabicName, family: CANARIES.arabicName, script: 'Arab' },
    { given: CANARIES.cyrillicName, family: CANARIES.cyrillicName, script: 'Cyrl' },
  ],
  birthDate: { value: CANARIES.birthDate, quality: 'exact' },
  neighbourhood: CANARIES.neighbourhood,
};
const contact = {
  phones: [{ number: CANARIES.phone, note: CANARIES.phoneNote }],
  email: CANARIES.email,
  addressLines: [CANARIES.address],
  identityNumbers: [{ kind: 'other', number: CANARIES.number }],
  safeContact: { rule: 'only_in_person', note: CANARIES.contactNote },
};

/** Every row of every table, with bytes also read as text, and every line of the log. */
async function everything(): Promise<{ rows: number; text: string }> {
  const tables = await app.sql<{ name: string }>(`
    SELECT t.oid::regclass::text AS name FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
     WHERE t.relkind IN ('r','p','m') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`);
  const parts: string[] = [];
  let rows = 0;
  for (const { name } of tables) {
    for (const { plain, ...row } of await app.sql<Record<string, unknown>>(
      `SELECT t.*, t::text AS plain FROM ${name} t`,
    )) {
      rows += 1;
      parts.push(String(plain));
      for (const value of Object.values(row))
        if (Buffer.isBuffer(value))
          parts.push(value.toString('utf8'), value.toString('base64'), value.toString('utf16le'));
    }
  }
  return { rows, text: [...parts, ...app.logs].join('\n') };
}

const must = (answer: { status: number; text: string }, status: number, ...texts: string[]): void => {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  for (const text of texts) if (!answer.text.includes(text)) throw new Error(`the answer does not hold ${text}`);
};

describe('a city full of canaries', () => {
  let resident: { id: string; version: number; code: string };
  let owner: { id: string; version: number };
  let repeated: string;

  it('takes the names, the number, the phone and the address of a resident, and shows them', async () => {
    resident = await ok(city.intake.post('/api/v1/residents', { ...identity, contact }), 201);
    must(
      await city.worker.get(`/api/v1/residents/${resident.id}`),
      200,
      CANARIES.callName,
      CANARIES.arabicName,
      CANARIES.cyrillicName,
      CANARIES.birthDate,
      CANARIES.neighbourhood,
    );
    must(
      await city.worker.get(`/api/v1/residents/${resident.id}/contact`, PURPOSE),
      200,
      CANARIES.phone,
      CANARIES.address,
      CANARIES.number,
      CANARIES.contactNote,
      CANARIES.email,
    );
  });

  it('changes them, which keeps the former ones', async () => {
    const changed = { callName: CANARIES.changedName };
    must(
      await city.worker.put(`/api/v1/residents/${resident.id}`, changed, { ifMatch: resident.version }),
      200,
      CANARIES.changedName,
    );
    must(await city.worker.get(`/api/v1/residents/${resident.id}/history`), 200, CANARIES.callName);
    const now = await city.worker.get(`/api/v1/residents/${resident.id}/contact`, PURPOSE);
    must(
      await city.worker.put(
        `/api/v1/residents/${resident.id}/contact`,
        { email: null },
        { ifMatch: now.body.version, ...PURPOSE },
      ),
      200,
    );
  });

  it('is searched by name, phone and number, for people found and not found', async () => {
    for (const text of [
      CANARIES.callName,
      CANARIES.changedName,
      CANARIES.latinName,
      CANARIES.arabicName,
      CANARIES.cyrillicName,
      CANARIES.phone,
      CANARIES.number,
      CANARIES.searchText,
    ]) {
      must(await city.intake.post('/api/v1/residents/search', { text }), 200);
    }
    must(await city.intake.post('/api/v1/residents/search', { text: CANARIES.changedName }), 200, resident.id);
    must(
      await city.intake.post('/api/v1/residents/duplicate-search', {
        ...identity,
        phones: contact.phones,
        identityNumbers: contact.identityNumbers,
      }),
      200,
    );
    must(
      await city.intake.post('/api/v1/residents/duplicate-search', {
        callName: CANARIES.duplicateProbe,
        addressLines: [CANARIES.address],
      }),
      200,
    );
  });

  it('asks another unit for a file, and says why', async () => {
    const unit = await app.aUnit();
    const elsewhere = await app.aStaff('social_worker', { unit });
    const asked = await elsewhere.post('/api/v1/residents/access-requests', {
      fileCode: resident.code,
      unitId: unit.id,
      reason: 'joint_work',
      explanation: CANARIES.explanation,
    });
    must(asked, 200);
  });

  it('writes notes on a case', async () => {
    owner = await ok(city.worker.post('/api/v1/cases', { residentId: resident.id, sector: 'legal' }), 201);
    must(await city.worker.post(`/api/v1/cases/${owner.id}/notes`, { body: CANARIES.note }), 201);
    must(await city.worker.get(`/api/v1/cases/${owner.id}/notes`), 200, CANARIES.note);
    const task = { title: CANARIES.task, dueOn: inDays(3) };
    must(await city.worker.post(`/api/v1/cases/${owner.id}/tasks`, task), 201);
    must(await city.worker.get(`/api/v1/cases/${owner.id}/tasks`), 200, CANARIES.task);
  });

  it('sends a packet to a partner, who asks, is answered, and reports', async () => {
    const fields = ['callName', 'names', 'birthDate', 'neighbourhood', 'phone', 'safeContact', 'needSummary'];
    const consent = await ok(
      city.worker.post(`/api/v1/residents/${resident.id}/consents`, {
        recipientId: city.organization.id,
        fields,
        language: 'ar',
        interpreter: true,
        form: 'signed',
        validUntil: inDays(60),
      }),
      201,
    );
    const draft = await ok(
      city.worker.post(`/api/v1/cases/${owner.id}/referrals`, { serviceId: city.service.id }),
      201,
    );
    const sent = await ok(
      step(city.worker, 'referrals', draft, 'send', { consentId: consent.id, needSummary: CANARIES.needSummary }),
    );
    const seen = await city.partner.get(`/api/v1/partner/referrals/${sent.id}`);
    must(
      seen,
      200,
      CANARIES.changedName,
      CANARIES.arabicName,
      CANARIES.phone,
      CANARIES.needSummary,
      CANARIES.neighbourhood,
    );
    const received = await ok(partnerStep(city.partner, sent, 'receive'));
    const asked = await ok(partnerStep(city.partner, received, 'ask_information', { message: CANARIES.question }));
    const answered = await ok(
      step(city.worker, 'referrals', asked, 'answer_information', { message: CANARIES.answer }),
    );
    must(await city.partner.get(`/api/v1/partner/referrals/${sent.id}`), 200, CANARIES.answer);
    const accepted = await ok(partnerStep(city.partner, answered, 'accept'));
    const started = await ok(partnerStep(city.partner, accepted, 'start'));
    await ok(partnerStep(city.partner, started, 'report_progress', { message: CANARIES.progress }));
    must(await city.worker.get(`/api/v1/referrals/${sent.id}`), 200, CANARIES.progress, CANARIES.question);
  });

  it('keeps answers for repeated requests', async () => {
    const idempotencyKey = 'a-key-for-a-repeated-request';
    const again = () => city.intake.post('/api/v1/residents', { ...identity, contact }, { idempotencyKey });
    const first = await again();
    must(first, 201, CANARIES.callName);
    repeated = first.body.id;
    const second = await again();
    must(second, 201, first.body.id);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });

  it('refuses what is wrong, also where the wrong place holds a canary', async () => {
    const wrong = (by: Caller, path: string, body: object) => by.post(path, body);
    expect((await wrong(city.intake, '/api/v1/residents', { ...identity, [CANARIES.wrongField]: 1 })).status).toBe(422);
    expect((await wrong(city.intake, '/api/v1/residents', { callName: { text: CANARIES.wrongField } })).status).toBe(
      422,
    );
    expect(
      (await wrong(city.worker, '/api/v1/cases', { residentId: CANARIES.wrongField, sector: CANARIES.wrongField }))
        .status,
    ).toBe(422);
    const json = await app.anonymous
      .post('/api/v1/residents')
      .set('content-type', 'application/json')
      .send(`{"callName": "${CANARIES.wrongText}`);
    expect(json.status).toBeGreaterThanOrEqual(400);
    expect((await city.worker.get(`/api/v1/residents/${CANARIES.wrongPath}`)).status).toBe(404);
    expect((await city.worker.get(`/api/v1/${CANARIES.wrongPath}?name=${CANARIES.wrongPath}`)).status).toBe(404);
    expect((await city.worker.get(`/api/v1/cases?cursor=${CANARIES.wrongPath}`)).status).toBe(400);
    expect(
      (await city.worker.get(`/api/v1/residents/${resident.id}/contact`, { headers: { 'x-purpose': CANARIES.header } }))
        .status,
    ).toBe(422);
    const signIn = await app.anonymous
      .post('/api/v1/auth/sign-in')
      .set('user-agent', CANARIES.header)
      .send({ email: CANARIES.email, password: CANARIES.password });
    expect(signIn.status).toBe(401);
  });

  it('passes its events through the queue and to those who listen', async () => {
    const consent = await aConsent(city.worker, repeated, city.organization.id);
    await ok(step(city.worker, 'consents', consent, 'withdraw'));
    await app.runJob('outbox-relay');
    expect((await app.sql('SELECT 1 FROM bullmq.job')).length).toBeGreaterThan(0);
    await app.sql('UPDATE app.outbox SET relayed_at = NULL');
    await app.deliverEvents();
  });
});

describe('a thief with the whole database and the logs', () => {
  it('finds none of them, in no encoding, and no plain hash of one', async () => {
    const { rows, text } = await everything();
    expect(rows).toBeGreaterThan(100);
    expect(app.logs.length).toBeGreaterThan(40);
    expect(scanner.scan(text)).toEqual([]);
  });

  it('finds none of them in a dump', () => {
    const found = spawnSync('pg_dump', ['--dbname', process.env.DATABASE_SUPERUSER_URL!], {
      maxBuffer: 200_000_000,
      encoding: 'utf8',
    });
    // A pg_dump that is missing or older than the server makes no dump; then the tables themselves, above, are what was looked at.
    if (found.status === 0) expect(scanner.scan(found.stdout)).toEqual([]);
    else expect(found.error ?? found.stderr).toEqual(found.error ?? expect.stringMatching(/version mismatch/));
  });

  it('finds in events, messages and jobs only ids, codes and numbers', async () => {
    const payloads = await app.sql<{ at: string; it: Record<string, unknown> }>(`
      SELECT 'outbox ' || topic AS at, payload AS it FROM app.outbox UNION ALL SELECT 'audit ' || action, detail FROM audit.events
      UNION ALL SELECT 'notification ' || kind, detail FROM core.notifications UNION ALL SELECT 'job ' || name, data FROM bullmq.job`);
    expect(payloads.length).toBeGreaterThan(30);
    const plain = (value: unknown): boolean =>
      value === null ||
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      (typeof value === 'string' && /^[\w.:/+-]{0,80}$/.test(value)) ||
      (Array.isArray(value) && value.every(plain)) ||
      (typeof value === 'object' && value !== null && Object.values(value).every(plain));
    expect(payloads.filter(({ it: payload }) => !plain(payload)).map(({ at }) => at)).toEqual([]);
  });

  it('cannot join protected attributes to a resident', async () => {
    const refugeeWorker = await app.aStaff('refugee_worker', { unit: city.unit });
    const [person] = await app.sql<{ id: string; audit_ref: string }>(
      'SELECT id, audit_ref FROM core.residents LIMIT 1',
    );
    const written = await refugeeWorker.put(
      `/api/v1/residents/${person!.id}/annex`,
      { status: 'temporary_protection' },
      { ifMatch: 0, headers: { 'x-purpose': 'legal_aid' } },
    );
    const annexes = await app.sql<{ pseudonym: Buffer }>('SELECT pseudonym FROM restricted.annexes');
    if (written.status >= 400) throw new Error(written.text);
    const ids = await app.sql<{ it: string }>(
      'SELECT id::text AS it FROM core.residents UNION SELECT audit_ref::text FROM core.residents UNION SELECT code FROM core.residents',
    );
    const guesses = new Set(
      ids.flatMap(({ it: id }) => [
        id.replaceAll('-', ''),
        ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((hash) =>
          [id, Buffer.from(id.replaceAll('-', ''), 'hex')].map((of) =>
            createHash(hash).update(of).digest('hex').slice(0, 32),
          ),
        ),
      ]),
    );
    expect(annexes.length).toBeGreaterThan(0);
    expect(annexes.filter(({ pseudonym }) => guesses.has(pseudonym.toString('hex')))).toEqual([]);
    // Nothing that was written at the same moment names both.
    const both = await app.sql(`SELECT 1 FROM audit.events WHERE detail::text LIKE '%' || $1 || '%'`, [
      annexes[0]!.pseudonym.toString('hex'),
    ]);
    expect(both).toEqual([]);
  });
});

describe('the scanner', () => {
  const text = CANARIES.callName;
  const bytes = Buffer.from(`before ${text} after`);
  it.each<[string, string | Buffer]>([
    ['plain', `x${text}x`],
    ['decomposed', text.normalize('NFD')],
    ['in capitals', text.toLocaleUpperCase('tr')],
    ['folded to ASCII', 'xx zumrutgul kizilirmakoglu xx'],
    [
      'escaped',
      JSON.stringify(text).replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['in a URL', `?q=${encodeURIComponent(text)}`],
    ['in hex', bytes.toString('hex')],
    ['in base64', bytes.toString('base64')],
    ['in base64, one further', Buffer.concat([Buffer.of(1), bytes]).toString('base64')],
    ['in base64, two further', Buffer.concat([Buffer.of(1, 2), bytes]).toString('base64')],
    ['hashed', createHash('sha256').update(text).digest('hex')],
    ['hashed to a token', createHash('sha256').update(text).digest().readBigInt64BE(0).toString()],
    ['folded and hashed', createHash('md5').update('zumrutgul kizilirmakoglu').digest('hex')],
  ])('finds a canary that is %s', (_, haystack) => {
    expect(scanner.scan(String(haystack)).length).toBeGreaterThan(0);
  });

  it('finds a phone that was brought into another form', () => {
    expect(scanner.scan('"905559182736"')).not.toEqual([]);
    expect(scanner.scan('5559182736')).not.toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    expect(scanner.scan('Deniz Örnek, 90 555 000 00 00, kanarya')).toEqual([]);
  });

  it('finds what was planted in tables, bytes and log lines', async () => {
    const planted: [string, unknown[]][] = [
      ['UPDATE access.units SET name = $1', [text]],
      [`UPDATE core.case_notes SET body = $1`, [Buffer.from(text)]],
      [`UPDATE core.case_notes SET body = $1`, [Buffer.from(Buffer.from(text).toString('base64'))]],
      [`UPDATE app.outbox SET payload = jsonb_build_object('x', $1::text)`, [Buffer.from(text).toString('hex')]],
    ];
    for (const [sql, params] of planted) {
      await app.sql(sql, params);
      expect(scanner.scan((await everything()).text)).not.toEqual([]);
      await app.sql(
        `UPDATE access.units SET name = ''; UPDATE core.case_notes SET body = ''; UPDATE app.outbox SET payload = '{}'`,
      );
    }
    expect(scanner.scan((await everything()).text)).toEqual([]);
    app.logs.push(`{"msg":"${text}"}`);
    expect(scanner.scan((await everything()).text)).not.toEqual([]);
  });
});
