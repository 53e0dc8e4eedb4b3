import { startTestApp, type Caller, type TestApp } from '../../support/app.js';
import { plain } from './plain.js';

describe('duplicate search and search', () => {
  let app: TestApp;
  let unit: { id: string; name: string };
  let otherUnit: { id: string; name: string };
  let desk: Caller;
  let elsewhere: Caller;
  let ahmad: { id: string; code: string };
  let yusuf: { id: string; code: string };
  const find = (body: object) => desk.post('/api/v1/residents/duplicate-search', body);
  const search = (text: string, more: object = {}) => desk.post('/api/v1/residents/search', { text, ...more });

  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit('intake');
    otherUnit = await app.aUnit('social-work');
    desk = await app.aStaff('intake', { unit });
    elsewhere = await app.aStaff('social_worker', { unit: otherUnit });
    ahmad = (
      await desk.post('/api/v1/residents', {
        callName: 'Ahmet',
        names: [{ given: 'Ahmet', family: 'El Hüseyin' }],
        birthDate: { value: '1985-04-12', quality: 'exact' },
        sex: 'M',
        districtCode: 'TUR035007',
        contact: {
          phones: [{ number: '0532 000 55 66' }],
          identityNumbers: [{ kind: 'passport', number: 'N0012345' }],
        },
      })
    ).body;
    yusuf = (
      await elsewhere.post('/api/v1/residents', {
        callName: 'Yusuf',
        names: [{ given: 'Yusuf', family: 'Demirkan' }],
        birthDate: { value: '1979-11-23', quality: 'exact' },
        contact: { phones: [{ number: '+90 541 000 77 88' }] },
      })
    ).body;
  });
  afterAll(() => app.close());

  it('finds the same person in another script and says why', async () => {
    const answer = await find({
      names: [{ given: 'أحمد', family: 'الحسين', script: 'Arab' }],
      birthDate: { value: '1985-04-12', quality: 'exact' },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.items).toHaveLength(1);
    expect(answer.body.items[0]).toMatchObject({
      fileCode: ahmad.code,
      resident: { id: ahmad.id, callName: 'Ahmet', birthYear: 1985 },
      homeUnit: null,
      verdict: expect.stringMatching(/same|likely|possible/),
    });
    expect(answer.body.items[0].reasons.map((r: { field: string }) => r.field)).toEqual(
      expect.arrayContaining(['givenName', 'birthDate']),
    );
  });

  it('shows of a file of another unit its code, whom to ask and why, and no value', async () => {
    const answer = await find({
      names: [{ given: 'Yousef', family: 'Demirkan' }],
      birthDate: { value: '1979-11-23', quality: 'exact' },
    });
    const [candidate] = answer.body.items;
    expect(candidate).toMatchObject({
      fileCode: yusuf.code,
      resident: null,
      homeUnit: { id: otherUnit.id, name: otherUnit.name },
    });
    expect(JSON.stringify(candidate)).not.toMatch(/Yusuf|1979|11-23|Demirkan|0007788/);
    expect(candidate.reasons.length).toBeGreaterThan(0);
  });

  it('finds by phone and by number, without ever opening them', async () => {
    const byPhone = await find({
      names: [{ given: 'Yusuf', family: 'Demirkan' }],
      phones: [{ number: '00905410007788' }],
    });
    expect(byPhone.body.items[0]).toMatchObject({ fileCode: yusuf.code });
    expect(byPhone.body.items[0].reasons).toContainEqual(expect.objectContaining({ field: 'phone', code: 'same' }));
    const byNumber = await find({ identityNumbers: [{ kind: 'passport', number: 'n 0012345' }] });
    expect(byNumber.body.items).toEqual([
      expect.objectContaining({
        fileCode: ahmad.code,
        reasons: expect.arrayContaining([expect.objectContaining({ field: 'number', code: 'same' })]),
      }),
    ]);
  });

  it('finds nobody for somebody else, stores nothing, and counts that in the trail too', async () => {
    const before = await app.sql(
      'SELECT (SELECT count(*) FROM core.residents) AS r, (SELECT count(*) FROM app.outbox) AS o',
    );
    const answer = await find({
      callName: 'Zeynep',
      names: [{ given: 'Zeynep', family: 'Öztürk' }],
      birthDate: { value: '2001-02-03', quality: 'exact' },
    });
    expect(answer.body.items).toEqual([]);
    expect((await find({})).body.items).toEqual([]);
    expect(
      await app.sql('SELECT (SELECT count(*) FROM core.residents) AS r, (SELECT count(*) FROM app.outbox) AS o'),
    ).toEqual(before);
    const events = await app.auditOf('resident.duplicate-search');
    expect(events.at(-2)).toMatchObject({ persons: [], detail: { found: 0, ofOtherUnits: 0 } });
    expect(events[1]).toMatchObject({ detail: { found: 1, ofOtherUnits: 1 } });
    // Without ids and digests: four digits of a year stand in one of them now and then.
    const said = events.map(
      ({ hash: _hash, actor: _actor, persons: _persons, request_id: _request, ...event }) => event,
    );
    expect(plain(said)).not.toMatch(/Zeynep|Öztürk|2001/);
    expect(plain(events)).not.toMatch(/Zeynep|Öztürk|2001-02-03/);
  });

  it('counts at intake how many files look alike, and takes the person in all the same', async () => {
    const answer = await desk.post('/api/v1/residents', {
      callName: 'Ahmad',
      names: [{ given: 'Ahmad', family: 'Al Hussein' }],
      birthDate: { value: '1985-04-12', quality: 'exact' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.possibleDuplicates).toBe(1);
  });

  it('follows a change of name, and keeps the phone findable', async () => {
    const made = (
      await desk.post('/api/v1/residents', {
        callName: 'Olena',
        names: [{ given: 'Olena', family: 'Kovalenko' }],
        birthDate: { value: '1993-07-08', quality: 'exact' },
        contact: { phones: [{ number: '05550001234' }] },
      })
    ).body;
    await desk.put(`/api/v1/residents/${made.id}`, { names: [{ given: 'Olena', family: 'Şevçuk' }] }, { ifMatch: 1 });
    const found = await find({
      names: [{ given: 'Олена', family: 'Шевчук' }],
      birthDate: { value: '1993-07-08', quality: 'exact' },
    });
    expect(found.body.items[0].fileCode).toBe(made.code);
    expect((await search('0555 000 12 34')).body.items.map((r: { id: string }) => r.id)).toEqual([made.id]);
  });

  it('searches own units by name in any script, by the beginning of a name, phone, number and code', async () => {
    const ids = async (text: string) => (await search(text)).body.items.map((r: { id: string }) => r.id);
    expect(await ids('ahmet hüseyin')).toContain(ahmad.id);
    expect(await ids('حسين')).toContain(ahmad.id);
    expect(await ids('AHM')).toContain(ahmad.id);
    expect(await ids('+90 532 000 5566')).toEqual([ahmad.id]);
    expect(await ids('N-0012345')).toEqual([ahmad.id]);
    expect(await ids(ahmad.code.toLowerCase())).toEqual([ahmad.id]);
    expect(await ids('ahmet demirkan')).toEqual([]);
    for (const text of ['Yusuf', '0541 000 77 88', yusuf.code]) expect(await ids(text)).toEqual([]);
    expect((await search('ahmet')).body.items[0]).toMatchObject({
      callName: expect.any(String),
      birthYear: 1985,
      code: expect.stringMatching(/^R-/),
    });
    expect((await app.auditOf('resident.search')).at(-1)!.detail).toEqual({ found: expect.any(Number) });
    expect(plain(await app.auditOf('resident.search'))).not.toMatch(/ahmet/i);
  });

  it('pages its results and refuses a foreign cursor', async () => {
    for (let i = 0; i < 3; i++) await desk.post('/api/v1/residents', { callName: 'Mehmet Ali' });
    const first = (await search('mehmet', { limit: 2 })).body;
    expect(first.items).toHaveLength(2);
    const second = (await search('mehmet', { limit: 2, cursor: first.nextCursor })).body;
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    expect((await search('mehmet', { cursor: 'nonsense' })).status).toBe(400);
    expect((await search('mehmet', { cursor: Buffer.from('["x"]').toString('base64url') })).status).toBe(400);
    expect((await search('m')).status).toBe(422);
  });

  it('keeps no token that a dump alone could be asked about', async () => {
    const [row] = await app.sql('SELECT * FROM core.resident_tokens WHERE resident_id = $1', [ahmad.id]);
    expect(row!.duplicate.length).toBeGreaterThan(3);
    expect(new Set(row!.duplicate).size).toBe(row!.duplicate.length);
  });

  it('lets a unit take a file it found elsewhere, with a reason, at once and not unseen', async () => {
    const overseer = await app.aStaff('supervisor', { unit: otherUnit });
    const body = {
      fileCode: yusuf.code.toLowerCase(),
      unitId: unit.id,
      reason: 'duplicate_found',
      explanation: 'He came to our desk today.',
    };
    expect(
      (await desk.post('/api/v1/residents/access-requests', { ...body, unitId: otherUnit.id })).body.errors[0].pointer,
    ).toBe('/unitId');
    expect((await desk.post('/api/v1/residents/access-requests', { ...body, fileCode: 'R-0000-0000' })).status).toBe(
      404,
    );
    expect((await desk.post('/api/v1/residents/access-requests', { ...body, explanation: '' })).status).toBe(422);
    expect((await desk.get(`/api/v1/residents/${yusuf.id}`)).status).toBe(404);
    const answer = await desk.post('/api/v1/residents/access-requests', body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id: yusuf.id,
      callName: 'Yusuf',
      unitIds: [otherUnit.id, unit.id],
      version: 2,
    });
    const [request] = await app.sql('SELECT * FROM core.access_requests');
    expect(request).toMatchObject({
      resident_id: yusuf.id,
      unit_id: unit.id,
      requested_by: desk.id,
      reason: 'duplicate_found',
    });
    expect(plain(request)).not.toMatch(/desk today/);
    const [ref] = await app.sql('SELECT audit_ref FROM core.residents WHERE id = $1', [yusuf.id]);
    expect((await app.auditOf('resident.take')).at(-1)).toMatchObject({
      actor: desk.id,
      persons: [ref!.audit_ref],
      detail: { unit: unit.id, reason: 'duplicate_found' },
    });
    expect((await app.outboxOf('resident.shared')).at(-1)!.payload).toEqual({
      residentId: yusuf.id,
      unitId: unit.id,
      homeUnitId: otherUnit.id,
      how: 'taken',
      accessRequestId: request!.id,
      by: desk.id,
    });
    expect((await desk.post('/api/v1/residents/access-requests', body)).body.version).toBe(2);
    expect(await app.sql('SELECT 1 FROM core.access_requests')).toHaveLength(1);
    await app.deliverEvents();
    expect(await app.sql('SELECT staff_id, kind, subject_id, detail FROM core.notifications')).toEqual([
      {
        staff_id: overseer.id,
        kind: 'resident.taken',
        subject_id: yusuf.id,
        detail: { unitId: unit.id, byId: desk.id },
      },
    ]);
  });
});
