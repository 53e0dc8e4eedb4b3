import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

// The register stands for every change: all of them take the version through @IfMatch and compare it with expectVersion.
describe('a change', () => {
  let app: TestApp;
  let desk: Caller;
  let path: string;
  let version: number;
  beforeAll(async () => {
    app = await startTestApp();
    desk = await app.aStaff('social_worker', { unit: await app.aUnit() });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const made = await desk.post('/api/v1/residents', { callName: 'Deniz Örnek' });
    path = `/api/v1/residents/${made.body.id}`;
    version = made.body.version;
  });

  const nameNow = async (): Promise<string> =>
    (await desk.get(path)).body.callName ?? (await desk.get(path)).body.identity?.callName;

  it('without If-Match is answered 428', async () => {
    const answer = await desk.put(path, { callName: 'Umut' });
    expect([answer.status, answer.body.code]).toEqual([428, 'if-match-missing']);
    expect(await nameNow()).toBe('Deniz Örnek');
  });

  it.each(['*', '"1"', 'v1', '"v1", "v2"', '"v-1"', '"v1e3"', '""', 'W/v1', '"v99999999999"'])(
    'with If-Match %s is answered 400',
    async (tag) => {
      const answer = await desk.put(path, { callName: 'Umut' }, { headers: { 'if-match': tag } });
      expect([answer.status, answer.body.code]).toEqual([400, 'if-match-malformed']);
    },
  );

  it('of a version that is not the present one is answered 412', async () => {
    for (const wrong of [version - 1, version + 1]) {
      const answer = await desk.put(path, { callName: 'Umut' }, { ifMatch: wrong });
      expect([answer.status, answer.body.code]).toEqual([412, 'stale-version']);
    }
    expect(await nameNow()).toBe('Deniz Örnek');
  });

  it('answers with the next ETag, which is that of the thing', async () => {
    const answer = await desk.put(path, { callName: 'Umut' }, { ifMatch: version });
    expect([answer.status, answer.headers['etag']]).toEqual([200, `"v${version + 1}"`]);
    expect((await desk.get(path)).headers['etag']).toBe(`"v${version + 1}"`);
  });

  it('that ten make at once from the same version is made by one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        desk.put(path, { callName: `Umut ${'ABCDEFGHIJ'[i]}` }, { ifMatch: version }),
      ),
    );
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412 || status === 409)).toHaveLength(9);
  });
});
