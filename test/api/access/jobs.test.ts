import { WorkQueue } from '../../../src/platform/queue/work-queue.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

describe('the list of background work', () => {
  let app: TestApp;
  let administrator: Caller;
  const idsOf = (body: { items: { id: string }[] }): string[] => body.items.map(({ id }) => id);
  beforeAll(async () => {
    app = await startTestApp();
    administrator = await app.aStaff('administrator');
    const queue = app.http.get(WorkQueue);
    for (const key of ['one', 'two', 'three']) await queue.add('housekeeping', key, {});
    for (const key of ['later', 'last']) await queue.add('housekeeping', key, {}, { delayMs: 3_600_000 });
  });
  afterAll(() => app.close());

  it('is read page by page to its end, one state after the other, and each row once', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { status, body } = await administrator.get(`/api/v1/jobs?limit=2${next}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ counts: { waiting: 3, delayed: 2, failed: 0, active: 0 } });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...idsOf(body));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen.slice(0, 3)).toEqual(['three', 'two', 'one']);
    expect(seen.slice(3).toSorted()).toEqual(['last', 'later']);
    expect((await app.auditOf('job.list')).at(-1)).toMatchObject({ actor: administrator.id });
  });

  it('is narrowed to one state, by the server', async () => {
    const waiting = (await administrator.get('/api/v1/jobs?state=waiting&limit=2')).body;
    expect(idsOf(waiting)).toEqual(['three', 'two']);
    expect(waiting.items[0]).toMatchObject({ name: 'housekeeping', state: 'waiting', failure: null });
    const rest = (await administrator.get(`/api/v1/jobs?state=waiting&limit=2&cursor=${waiting.nextCursor}`)).body;
    expect([idsOf(rest), rest.nextCursor]).toEqual([['one'], null]);
    expect((await administrator.get('/api/v1/jobs?state=failed')).body).toMatchObject({ items: [], nextCursor: null });
    expect((await administrator.get('/api/v1/jobs?state=completed')).status).toBe(422);
    expect((await administrator.get('/api/v1/jobs?cursor=x')).status).toBe(400);
  });
});
