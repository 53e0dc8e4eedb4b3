import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

const ROUTE = '/api/v1/directory/imports';

describe('importing a directory from a page', () => {
  let app: TestApp;
  let supervisor: Caller;
  beforeAll(async () => {
    app = await startTestApp();
    supervisor = await app.aStaff('supervisor', { unit: await app.aUnit() });
  });
  afterAll(() => app.close());

  const organization = { id: '11111111-1111-4111-8111-111111111111', name: 'Umut', description: 'An association' };
  const service = (over: object = {}) => ({
    id: '22222222-2222-4222-8222-222222222222',
    name: 'Advice',
    status: 'active',
    organization,
    ...over,
  });
  const send = (file: object, query: string) => supervisor.post(`${ROUTE}?format=hsds&${query}`, file);
  const stored = () =>
    app.sql(
      `SELECT s.name, s.version FROM directory.services s JOIN directory.source_records r ON r.record_id = s.id WHERE r.source = 'hsds'`,
    );

  it('shows what it would do and stores nothing, then stores exactly that under the name of the person', async () => {
    const shown = await send([service()], 'dryRun=true');
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      stored: false,
      storable: true,
      read: 1,
      rejected: 0,
      services: { toAdd: 1, toChange: 0, unchanged: 0, gone: 0 },
      organizations: { toAdd: 1 },
      faults: [],
      faultsTotal: 0,
      sharedIds: [],
    });
    expect(await stored()).toEqual([]);
    expect(await app.auditOf('directory.import')).toEqual([]);
    const done = await send([service()], `dryRun=false&expectedDigest=${shown.body.digest}`);
    expect([done.status, done.body]).toEqual([200, { ...shown.body, stored: true }]);
    expect(await stored()).toEqual([{ name: 'Advice', version: 1 }]);
    expect(await app.auditOf('directory.import')).toMatchObject([{ actor: supervisor.id, detail: { source: 'hsds' } }]);
  });

  it('reads no byte of a file that nobody signed in sends', async () => {
    for (const authorization of ['', 'Bearer none', `Bearer ${supervisor.token.slice(0, -2)}xx`]) {
      const answer = await app.anonymous
        .post(`${ROUTE}?format=hsds&dryRun=true`)
        .set({ authorization, 'content-type': 'application/json' })
        .send('{'); // would be refused as no JSON, had it been read
      expect([answer.status, answer.body.code]).toEqual([401, 'sign-in-first']);
    }
  });

  it('stores nothing when the file is another, the directory has moved on, or nobody has looked', async () => {
    const changed = [service({ name: 'Legal advice' })];
    const { digest } = (await send(changed, 'dryRun=true')).body;
    const other = await send([service({ name: 'Something else' })], `dryRun=false&expectedDigest=${digest}`);
    expect([other.status, other.body.code]).toEqual([412, 'import-differs']);
    expect(await stored()).toEqual([{ name: 'Advice', version: 1 }]);
    const blind = await send(changed, 'dryRun=false');
    expect([blind.status, blind.body.code]).toEqual([409, 'dry-run-first']);
    expect((await send(changed, `dryRun=false&expectedDigest=${digest}`)).body.services).toMatchObject({ toChange: 1 });
    const again = await send(changed, `dryRun=false&expectedDigest=${digest}`);
    expect([again.status, again.body.code]).toEqual([412, 'import-differs']);
    expect(await stored()).toEqual([{ name: 'Legal advice', version: 2 }]);
    expect((await send(changed, 'dryRun=true')).body.services).toMatchObject({ unchanged: 1, toChange: 0 });
  });

  it('lists faults by row and field, without a value, and takes the good records only when told to', async () => {
    const file = [service(), service({ id: '33333333-3333-4333-8333-333333333333', name: undefined }), 'Aylin'];
    const shown = (await send(file, 'dryRun=true')).body;
    expect(shown).toMatchObject({ storable: false, read: 3, rejected: 2 });
    expect(shown.faults).toContainEqual(expect.objectContaining({ severity: 'fault', row: 2 }));
    const noted = service({ name: 'Advice', minimum_age: 'young' });
    const severities = (await send([noted, 'Aylin'], 'dryRun=true')).body.faults.map(
      (fault: { severity: string }) => fault.severity,
    );
    expect(severities).toEqual(['fault', 'note']);
    expect(JSON.stringify(shown)).not.toContain('Aylin');
    const refused = await send(file, `dryRun=false&expectedDigest=${shown.digest}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'import-has-faults']);
    const skipping = (await send(file, 'dryRun=true&skipFaulty=true')).body;
    expect(skipping.storable).toBe(true);
  });

  it('takes Services Advisor in one language or two, and refuses what is no such file', async () => {
    const feature = {
      type: 'Feature',
      id: 1,
      properties: {
        locationName: 'Amman',
        partnerName: 'IOCC',
        activity: 5575,
        activityCategory: 'EDUCATION',
        activityName: 'Tutoring',
      },
      geometry: { type: 'Point', coordinates: [35.7, 32.03] },
    };
    const advisor = (file: object) => supervisor.post(`${ROUTE}?format=services-advisor&dryRun=true`, file);
    expect((await advisor([feature])).body).toMatchObject({ read: 1, services: { toAdd: 1 } });
    expect((await advisor({ english: [feature], arabic: [feature] })).body).toMatchObject({ read: 1 });
    expect((await advisor({ english: [feature], arabic: [] })).body.code).toBe('not-parallel');
    expect((await advisor({ nothing: true })).status).toBe(422);
  });

  it('takes files of several megabytes, and no other route does', async () => {
    const large = [service({ description: 'x'.repeat(3_900), extra: 'y'.repeat(3_000_000) })];
    expect((await send(large, 'dryRun=true')).status).toBe(200);
    expect((await supervisor.post('/api/v1/directory/services', large)).status).toBe(413);
    const tooLarge = await send([service({ extra: 'y'.repeat(21_000_000) })], 'dryRun=true');
    expect(tooLarge.status).toBe(413);
  });

  it('is for who may change the directory', async () => {
    const worker = await app.aStaff('social_worker', { unit: await app.aUnit() });
    expect((await worker.post(`${ROUTE}?format=hsds&dryRun=true`, [service()])).status).toBe(403);
    expect((await (await app.aStaff('administrator')).post(`${ROUTE}?format=hsds&dryRun=true`, [])).status).toBe(200);
    expect((await supervisor.post(`${ROUTE}?format=csv&dryRun=true`, [])).status).toBe(422);
    expect((await supervisor.post(`${ROUTE}?format=hsds`, [])).status).toBe(422);
  });
});
