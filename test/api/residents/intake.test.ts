import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { plain } from './plain.js';

describe('intake', () => {
  let app: TestApp;
  let unit: { id: string };
  let desk: Caller;
  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit('intake');
    desk = await app.aStaff('intake', { unit });
  });
  afterAll(() => app.close());

  it('needs only something to call the person by', async () => {
    const answer = await desk.post('/api/v1/residents', { callName: 'Deniz' });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      callName: 'Deniz',
      names: [],
      birthDate: { value: null, quality: 'unknown' },
      sex: 'unknown',
      state: 'open',
      version: 1,
      homeUnitId: unit.id,
      unitIds: [unit.id],
      advice: [],
      possibleDuplicates: 0,
      closedOn: null,
      householdId: null,
    });
    expect(answer.body.allowedSteps).toEqual(['change', 'share']);
    expect(answer.headers.etag).toBe('"v1"');
    expect(answer.headers.location).toBe(`/api/v1/residents/${answer.body.id}`);
    const [row] = await app.sql('SELECT * FROM core.residents WHERE id = $1', [answer.body.id]);
    expect(row).toMatchObject({ state: 'open', home_unit_id: unit.id, created_by: desk.id, version: 1 });
    expect(row!.identity.toString('latin1')).not.toContain('Deniz');
    expect(
      (await app.sql('SELECT data_class FROM keys.data_keys WHERE subject_id = $1 ORDER BY 1', [answer.body.id])).map(
        (k) => k.data_class,
      ),
    ).toEqual(['demographics', 'identity']);
    const [event] = await app.auditOf('resident.register');
    expect(event).toMatchObject({ outcome: 'done', actor: desk.id, persons: [row!.audit_ref], subject_id: null });
    expect(await app.outboxOf('resident.registered')).toEqual([
      { payload: { residentId: answer.body.id, unitId: unit.id } },
    ]);
    const history = await desk.get(`/api/v1/residents/${answer.body.id}/history`);
    expect(history.body.items).toEqual([expect.objectContaining({ change: 'register', version: 1, before: null })]);
  });

  it('takes everything that is known in one go, and keeps each part behind its own wall', async () => {
    const answer = await desk.post('/api/v1/residents', {
      callName: 'Rima',
      names: [
        { given: 'Rima', family: 'Şahin', script: 'Latn' },
        { given: 'ريما', family: 'شاهين', script: 'Arab', kind: 'own_script' },
      ],
      birthDate: { value: '1984-03-09', quality: 'exact' },
      sex: 'F',
      languages: [
        { code: 'ar', proficiency: 'native', interpreter: true },
        { code: 'tr', proficiency: 'simple' },
      ],
      districtCode: 'TUR035021',
      neighbourhood: 'Basmane',
      registeredOn: '2026-01-15',
      contact: {
        phones: [{ number: '+90 532 000 11 22', note: 'her sister' }],
        email: 'rima@example.org',
        addressLines: ['1298. Sokak 4'],
        identityNumbers: [{ kind: 'ykn', number: '99000000000' }],
        safeContact: { rule: 'no_calls', note: 'messages only in the morning' },
      },
      annex: { status: 'temporary_protection', citizenship: 'SYR', statusFrom: '2016-05-01' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ registeredOn: '2026-01-15', neighbourhood: 'Basmane', sex: 'F' });
    expect(answer.body.advice).toEqual([expect.objectContaining({ pointer: '/contact/identityNumbers/0/number' })]);
    expect(JSON.stringify(answer.body)).not.toMatch(/SYR|temporary|99000000000|0532/);
    const [annex] = await app.sql("SELECT * FROM restricted.annexes WHERE citizenship = 'SYR'");
    expect(annex).toMatchObject({ population_type: 'REF', status: 'temporary_protection', version: 1 });
    expect(await app.sql('SELECT 1 FROM restricted.contacts WHERE resident_id = $1', [answer.body.id])).toHaveLength(1);
    const dump = plain(
      await app.sql('SELECT * FROM restricted.contacts'),
      await app.sql('SELECT * FROM core.residents'),
    );
    expect(dump).not.toMatch(/Rima|Basmane|532|example\.org/);
    expect(plain(await app.sql('SELECT * FROM audit.events'))).not.toMatch(/Rima|SYR|temporary/);
  });

  it('lets nobody but those who may write the annex send one', async () => {
    const worker = await app.aStaff('social_worker', { unit });
    const answer = await worker.post('/api/v1/residents', { callName: 'Deniz', annex: { status: 'citizen' } });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('annex-not-yours');
  });

  it('asks which unit keeps the file when there are several, and takes none of others', async () => {
    const other = await app.aUnit();
    const both = await app.aStaff('intake', { units: [unit, other] });
    expect((await both.post('/api/v1/residents', { callName: 'Deniz' })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/unitId', code: 'needed' }),
    ]);
    expect((await both.post('/api/v1/residents', { callName: 'Deniz', unitId: other.id })).body.homeUnitId).toBe(
      other.id,
    );
    const answer = await desk.post('/api/v1/residents', { callName: 'Deniz', unitId: other.id });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/unitId', code: 'not-own' })]);
  });

  const bad: [string, object, string][] = [
    ['a call name of 400 characters', { callName: 'a'.repeat(400) }, '/callName'],
    ['no call name', {}, '/callName'],
    ['an empty call name', { callName: '   ' }, '/callName'],
    ['a picture in a name', { callName: 'Deniz', names: [{ given: 'Deniz 😀' }] }, '/names/0/given'],
    [
      'a mark that turns the writing direction',
      { callName: 'Deniz', names: [{ given: 'abc\u202Edef' }] },
      '/names/0/given',
    ],
    ['a right-to-left mark', { callName: 'Deniz\u200F' }, '/callName'],
    ['a NUL', { callName: 'Den\u0000iz' }, '/callName'],
    ['a name without any part', { callName: 'Deniz', names: [{ kind: 'registered' }] }, '/names/0'],
    [
      'a birth in the future',
      { callName: 'Deniz', birthDate: { value: '2999-01-01', quality: 'exact' } },
      '/birthDate/value',
    ],
    [
      'a birth in a future month',
      { callName: 'Deniz', birthDate: { value: '2199-01', quality: 'month' } },
      '/birthDate/value',
    ],
    [
      'a day that does not exist',
      { callName: 'Deniz', birthDate: { value: '1990-02-30', quality: 'exact' } },
      '/birthDate/value',
    ],
    [
      'a month that does not exist',
      { callName: 'Deniz', birthDate: { value: '1990-13', quality: 'month' } },
      '/birthDate/value',
    ],
    [
      'a birth in words',
      { callName: 'Deniz', birthDate: { value: 'spring', quality: 'estimated' } },
      '/birthDate/value',
    ],
    [
      'a year as an exact date',
      { callName: 'Deniz', birthDate: { value: '1990', quality: 'exact' } },
      '/birthDate/value',
    ],
    [
      'a value for an unknown birth date',
      { callName: 'Deniz', birthDate: { value: '1990', quality: 'unknown' } },
      '/birthDate/value',
    ],
    ['an unknown quality', { callName: 'Deniz', birthDate: { value: '1990', quality: 'guess' } }, '/birthDate/quality'],
    ['registration in the future', { callName: 'Deniz', registeredOn: '2999-01-01' }, '/registeredOn'],
    ['a registration day that does not exist', { callName: 'Deniz', registeredOn: '2025-02-29' }, '/registeredOn'],
    ['an unknown language', { callName: 'Deniz', languages: [{ code: 'qq' }] }, '/languages/0/code'],
    ['a language twice', { callName: 'Deniz', languages: [{ code: 'ar' }, { code: 'ar' }] }, '/languages/1'],
    ['an unknown district', { callName: 'Deniz', districtCode: 'TUR034001' }, '/districtCode'],
    ['an unknown field', { callName: 'Deniz', religion: 'x' }, '/religion'],
    ['an unknown status', { callName: 'Deniz', annex: { status: 'alien' } }, '/annex/status'],
    [
      'an annex that ends before it begins',
      { callName: 'Deniz', annex: { status: 'refugee', statusFrom: '2020-01-02', statusUntil: '2020-01-01' } },
      '/annex/statusUntil',
    ],
    [
      'a phone of letters',
      { callName: 'Deniz', contact: { phones: [{ number: 'call me' }] } },
      '/contact/phones/0/number',
    ],
    ['names that are no list', { callName: 'Deniz', names: 'Deniz' }, '/names'],
    ['a name that is no object', { callName: 'Deniz', names: ['Deniz'] }, '/names'],
    ['a null call name', { callName: null }, '/callName'],
  ];
  it.each(bad)('refuses %s with its pointer and stores nothing', async (_, body, pointer) => {
    const before = await app.sql(
      'SELECT (SELECT count(*) FROM core.residents) AS residents, (SELECT count(*) FROM app.outbox) AS events',
    );
    const answer = await desk.post('/api/v1/residents', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toContainEqual(
      expect.stringContaining(pointer),
    );
    expect(
      await app.sql(
        'SELECT (SELECT count(*) FROM core.residents) AS residents, (SELECT count(*) FROM app.outbox) AS events',
      ),
    ).toEqual(before);
  });

  it('keeps the zero-width joiner of Persian and the letters of every script', async () => {
    const callName = 'می‌خواهد Ğüneş Їжак';
    const answer = await desk.post('/api/v1/residents', { callName, names: [{ given: 'ፍሬ', family: 'გიორგი' }] });
    expect(answer.status).toBe(201);
    expect((await desk.get(`/api/v1/residents/${answer.body.id}`)).body.callName).toBe(callName.normalize('NFC'));
  });

  it('makes one file for a request that is sent twice with one key', async () => {
    const options = { idempotencyKey: 'intake-of-a-shaky-line' };
    const first = await desk.post(
      '/api/v1/residents',
      { callName: 'Toprak', contact: { phones: [{ number: '05320001199' }] } },
      options,
    );
    const second = await desk.post(
      '/api/v1/residents',
      { callName: 'Toprak', contact: { phones: [{ number: '05320001199' }] } },
      options,
    );
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });
});
