import { aCountedPerson, aServiceEvent } from '../../factories/counted-people.js';
import { startTestApp, type Caller, type TestApp } from '../../support/app.js';

const PERIOD = '2026-09';

describe('the month, from the count to the liaison', () => {
  let app: TestApp;
  let officer: Caller;
  let dpo: Caller;
  let liaison: Caller;
  let unit: { id: string };

  beforeAll(async () => {
    app = await startTestApp();
    unit = await app.aUnit();
    officer = await app.aStaff('statistics_officer');
    dpo = await app.aStaff('dpo');
    liaison = await app.aClient(['liaison:reports']);
    // 23 refugee women of Konak, 3 men of Foça of unknown type; two of the women registered in the month, one file closed in it.
    for (let i = 0; i < 23; i++) {
      const id = await aCountedPerson(app, unit, {
        popType: 'REF',
        registeredOn: i < 2 ? '2026-09-30' : '2026-01-10',
        closedOn: i === 22 ? '2026-09-15' : undefined,
      });
      if (i < 12) await aServiceEvent(app, unit, id, i === 0 ? '2026-10-01' : '2026-09-30');
      if (i < 10) await aServiceEvent(app, unit, id, '2026-09-01');
    }
    for (let i = 0; i < 3; i++) await aCountedPerson(app, unit, { sex: 'M', birth: '2024-02', district: 'TUR035012' });
  });
  afterAll(() => app.close());

  const cell = (cells: any[], indicator: string, at: Record<string, string> = {}) => {
    const wanted = {
      indicator,
      table: 'popType-sex-age',
      refArea: 'TUR035',
      popType: '_T',
      sex: '_T',
      age: '_T',
      ...at,
    };
    return cells.find((c) => Object.entries(wanted).every(([k, v]) => c[k] === v));
  };
  const runOf = async (period = PERIOD) => {
    const asked = await officer.post('/api/v1/statistics/runs', { period });
    expect(asked.status).toBe(202);
    await app.deliverEvents();
    return (await officer.get('/api/v1/statistics/runs')).body.items.find((run: any) => run.id === asked.body.id);
  };
  const releaseOf = async (id: string) => (await officer.get(`/api/v1/statistics/releases/${id}`)).body;

  let releaseId: string;

  it('counts the month into a draft with protected figures', async () => {
    const run = await runOf();
    expect(run).toMatchObject({ state: 'done', attempts: 1, errorCode: null, requestedBy: officer.id });
    expect(run.requestedByName).toBeTruthy();
    releaseId = run.releaseId;
    const release = await releaseOf(releaseId);
    expect(release).toMatchObject({
      period: PERIOD,
      revision: 1,
      state: 'draft',
      profile: 'HP-S1',
      allowedSteps: ['reject'],
    });
    // True counts: stock 22 + 3, of them 22 refugee women; 2 new; 1 closed; served 11 distinct, events 11 + 10.
    expect(cell(release.cells, 'REG_STOCK').value).toBe(25);
    expect(cell(release.cells, 'REG_STOCK', { popType: 'REF', sex: 'F', age: 'Y18T59' }).value).toBe(20);
    expect(cell(release.cells, 'REG_STOCK', { popType: '_U', sex: 'M', age: 'Y0T4' }).value).toBeNull();
    expect(cell(release.cells, 'REG_NEW')).toMatchObject({ value: null, obsStatus: 'Q' });
    expect(cell(release.cells, 'SERVED').value).toBe(10);
    expect(cell(release.cells, 'SVC_EVENTS').value).toBe(20);
    expect(cell(release.cells, 'REG_STOCK', { table: 'district-sex', refArea: 'TUR035021', sex: 'F' }).value).toBe(20);
    expect(
      cell(release.cells, 'REG_STOCK', { table: 'district-sex', refArea: 'TUR035012', sex: 'M' }).value,
    ).toBeNull();
    expect(release.cells.filter((c: any) => c.value > 0 && c.value < 8)).toEqual([]);
  });

  it('keeps the true counts where officers and liaison cannot read them', async () => {
    expect(
      (
        await app.sql(
          `SELECT value FROM stats.snapshot_cells WHERE indicator = 'REG_NEW' AND breakdown = 'popType-sex-age'`,
        )
      )[0]!.value,
    ).toBe(2);
  });

  it('makes no second snapshot or draft when nothing changed', async () => {
    expect(await runOf()).toMatchObject({ state: 'unchanged', releaseId: null });
    expect(await app.sql('SELECT id FROM stats.releases WHERE period = $1', [PERIOD])).toHaveLength(1);
  });

  it('lists drafts and releases of a state and of a month', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await officer.get(`/api/v1/statistics/releases?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await found('state=draft')).toEqual([releaseId]);
    expect(await found('state=released')).toEqual([]);
    expect(await found(`state=draft&period=${PERIOD}`)).toEqual([releaseId]);
    expect(await found('period=1999-01')).toEqual([]);
    expect((await officer.get('/api/v1/statistics/releases?state=new')).status).toBe(422);
    expect((await officer.get('/api/v1/statistics/releases?period=2026')).status).toBe(422);
  });

  it('hides a draft from the liaison, who sees nothing but releases', async () => {
    expect((await liaison.get('/api/v1/liaison/reports')).body.items).toEqual([]);
    expect((await liaison.get(`/api/v1/liaison/reports/${PERIOD}`)).status).toBe(404);
    const asFile = await dpo.get(`/api/v1/statistics/releases/${releaseId}/file?format=json`);
    expect([asFile.status, asFile.body.code]).toEqual([409, 'not-released']);
    for (const path of [
      '/api/v1/statistics/releases',
      `/api/v1/statistics/releases/${releaseId}`,
      '/api/v1/statistics/runs',
    ]) {
      expect((await liaison.get(path)).status).toBe(403);
    }
  });

  it('wants a second person to approve and another to release', async () => {
    const other = await app.aStaff(['dpo', 'statistics_officer']);
    expect(
      (await officer.post(`/api/v1/statistics/releases/${releaseId}/steps/approve`, {}, { ifMatch: 1 })).status,
    ).toBe(403);
    expect((await dpo.post(`/api/v1/statistics/releases/${releaseId}/steps/release`, {}, { ifMatch: 1 })).status).toBe(
      409,
    );
    expect((await other.post(`/api/v1/statistics/releases/${releaseId}/steps/approve`, {})).status).toBe(428);
    expect(
      (await other.post(`/api/v1/statistics/releases/${releaseId}/steps/approve`, {}, { ifMatch: 9 })).status,
    ).toBe(412);
    const approved = await other.post(`/api/v1/statistics/releases/${releaseId}/steps/approve`, {}, { ifMatch: 1 });
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({ state: 'approved', approvedBy: other.id });
    expect(approved.body.approvedByName).toBeTruthy();
    expect(
      (await other.post(`/api/v1/statistics/releases/${releaseId}/steps/release`, {}, { ifMatch: 2 })).status,
    ).toBe(403);
    const released = await officer.post(`/api/v1/statistics/releases/${releaseId}/steps/release`, {}, { ifMatch: 2 });
    expect(released.body).toMatchObject({ state: 'released', releasedBy: officer.id, allowedSteps: [] });
    expect((await app.auditOf('release.release')).at(-1)).toMatchObject({
      actor: officer.id,
      outcome: 'done',
      subject_id: releaseId,
    });
    expect(await app.outboxOf('statistics.release-release')).toHaveLength(1);
  });

  it('refuses to change what is released, even past the service', async () => {
    await expect(app.sql(`UPDATE stats.releases SET cells = '[]' WHERE id = $1`, [releaseId])).rejects.toThrow(
      'a released month never changes',
    );
    await expect(app.sql(`DELETE FROM stats.releases WHERE id = $1`, [releaseId])).rejects.toThrow(
      'a released month never changes',
    );
  });

  it('gives the liaison the month as JSON and SDMX, with an ETag', async () => {
    expect((await liaison.get('/api/v1/liaison/reports')).body.items).toMatchObject([{ period: PERIOD, revision: 1 }]);
    const json = await liaison.get(`/api/v1/liaison/reports/${PERIOD}`);
    expect(cell(json.body.cells, 'REG_STOCK').value).toBe(25);
    const again = await liaison.get(`/api/v1/liaison/reports/${PERIOD}`, {
      headers: { 'if-none-match': json.headers.etag! },
    });
    expect(again.status).toBe(304);
    const csv = await liaison.get(`/api/v1/liaison/reports/${PERIOD}?format=sdmx-csv`);
    expect(csv.headers['content-type']).toMatch('application/vnd.sdmx.data+csv; version=2.0.0');
    expect(csv.text.split('\n')[0]).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR/);
    expect(csv.text).toMatch(/NaN,Q,A/);
    const sdmx = await liaison.get(`/api/v1/liaison/reports/${PERIOD}`, {
      headers: { accept: 'application/vnd.sdmx.data+json;version=2.1.0' },
    });
    expect(JSON.parse(sdmx.text).meta.sender.id).toBe('HEMSEHRI');
    expect((await app.auditOf('liaison-report.read')).length).toBeGreaterThanOrEqual(3);
  });

  it('gives the officers the same file, of a released month alone', async () => {
    const file = await officer.get(`/api/v1/statistics/releases/${releaseId}/file?format=sdmx-csv`);
    expect(file.status).toBe(200);
    expect(file.text).toBe((await liaison.get(`/api/v1/liaison/reports/${PERIOD}?format=sdmx-csv`)).text);
    expect((await officer.get(`/api/v1/statistics/releases/${releaseId}/file?format=xml`)).status).toBe(422);
    expect((await liaison.get(`/api/v1/statistics/releases/${releaseId}/file?format=json`)).status).toBe(403);
  });

  it('turns late entries into a revision that goes the same way, and leaves the released figures alone', async () => {
    for (let i = 0; i < 20; i++)
      await aServiceEvent(app, unit, await aCountedPerson(app, unit, { popType: 'REF' }), '2026-09-12');
    const run = await runOf();
    expect(run.state).toBe('done');
    const revision = await releaseOf(run.releaseId);
    expect(revision).toMatchObject({ revision: 2, state: 'draft' });
    expect(revision.changes.length).toBeGreaterThan(0);
    const still = await liaison.get(`/api/v1/liaison/reports/${PERIOD}`);
    expect(still.body).toMatchObject({ revision: 1 });
    await dpo.post(`/api/v1/statistics/releases/${run.releaseId}/steps/approve`, {}, { ifMatch: 1 });
    await officer.post(`/api/v1/statistics/releases/${run.releaseId}/steps/release`, {}, { ifMatch: 2 });
    expect((await liaison.get(`/api/v1/liaison/reports/${PERIOD}`)).body.revision).toBe(2);
    expect((await liaison.get(`/api/v1/liaison/reports/${PERIOD}?revision=1`)).body.revision).toBe(1);
  });

  it('puts the totals of the released months side by side, each in its newest revision', async () => {
    const release = (await liaison.get(`/api/v1/liaison/reports/${PERIOD}`)).body;
    const [month, ...others] = (await liaison.get('/api/v1/liaison/months')).body.items;
    expect(others).toEqual([]);
    expect(month).toMatchObject({ period: PERIOD, revision: 2 });
    expect(month.totals).toHaveLength(10);
    for (const { indicator, value } of month.totals) expect(value).toBe(cell(release.cells, indicator).value);
    expect((await officer.get('/api/v1/statistics/months')).body.items).toEqual([month]);
    expect((await liaison.get('/api/v1/statistics/months')).status).toBe(403);
  });

  it('does not run a month that is not over, or one that is none', async () => {
    expect((await officer.post('/api/v1/statistics/runs', { period: '2099-01' })).body.code).toBe('month-not-over');
    expect((await officer.post('/api/v1/statistics/runs', { period: '2026-13' })).status).toBe(422);
    expect((await liaison.get('/api/v1/liaison/reports/2026-13')).status).toBe(404);
    expect((await liaison.get('/api/v1/liaison/reports/latest')).status).toBe(404);
  });

  it('shows a failing month with its error, and retries it', async () => {
    await app.sql('REVOKE SELECT (pseudonym) ON restricted.annexes FROM hs_reporting');
    const asked = (await officer.post('/api/v1/statistics/runs', { period: '2026-08' })).body;
    await expect(app.deliverEvents()).rejects.toThrow();
    const failed = (await officer.get('/api/v1/statistics/runs')).body.items.find((run: any) => run.id === asked.id);
    expect(failed).toMatchObject({ state: 'failed', errorCode: 'internal-error', releaseId: null });
    await app.sql('GRANT SELECT (pseudonym) ON restricted.annexes TO hs_reporting');
    expect((await officer.post(`/api/v1/statistics/runs/${asked.id}/steps/retry`)).status).toBe(202);
    await app.deliverEvents();
    const done = (await officer.get('/api/v1/statistics/runs')).body.items.find((run: any) => run.id === asked.id);
    expect(done).toMatchObject({ state: 'done', attempts: 2 });
  });

  it('makes one snapshot and one draft when the job is delivered five times at once', async () => {
    const asked = (await officer.post('/api/v1/statistics/runs', { period: '2026-07' })).body;
    await Promise.allSettled(
      Array.from({ length: 5 }, () => app.runJob('on statistics.run-requested perform', { runId: asked.id })),
    );
    expect(await app.sql('SELECT id FROM stats.snapshots WHERE period = $1', ['2026-07'])).toHaveLength(1);
    expect(await app.sql('SELECT id FROM stats.releases WHERE period = $1', ['2026-07'])).toHaveLength(1);
    const run = (await officer.get('/api/v1/statistics/runs')).body.items.find((r: any) => r.id === asked.id);
    expect(run.state).toBe('done');
  });

  it('lists runs page by page, the newest first', async () => {
    const all = (await officer.get('/api/v1/statistics/runs?limit=200')).body;
    expect(all.nextCursor).toBeNull();
    expect(all.items.map((run: any) => run.requestedAt)).toEqual(
      all.items
        .map((run: any) => run.requestedAt)
        .toSorted()
        .toReversed(),
    );
    const read: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await officer.get(`/api/v1/statistics/runs?limit=2${cursor && `&cursor=${cursor}`}`);
      read.push(...page.body.items.map((run: any) => run.id));
      cursor = page.body.nextCursor;
    }
    expect(read).toEqual(all.items.map((run: any) => run.id));
    expect((await officer.get('/api/v1/statistics/runs?cursor=x')).status).toBe(400);
  });

  it('refuses to sign a table that what is out by now gives away', async () => {
    const asked = (await officer.post('/api/v1/statistics/runs', { period: '2026-06' })).body;
    await app.deliverEvents();
    const { releaseId: id } = (await officer.get('/api/v1/statistics/runs')).body.items.find(
      (r: any) => r.id === asked.id,
    );
    // As if an earlier revision of the month had gone out unprotected.
    const [draft] = await app.sql('SELECT cells FROM stats.releases WHERE id = $1', [id]);
    const leaked = draft!.cells.map((c: any) =>
      c.value === null ? { ...c, value: 3, obsStatus: 'A', confStatus: 'F' } : c,
    );
    const [{ snapshot_id }] = (await app.sql(
      `INSERT INTO stats.snapshots (id, run_id, period, taken_at, digest)
       SELECT uuidv7(), id, '2026-06', now(), '\\x00' FROM stats.runs WHERE state = 'unchanged' LIMIT 1 RETURNING id AS snapshot_id`,
    )) as [{ snapshot_id: string }];
    await app.sql(
      `INSERT INTO stats.releases (id, period, revision, state, snapshot_id, profile, approved_by, approved_at, released_by, released_at, cells, digest)
       VALUES (uuidv7(), '2026-06', 9, 'released', $1, 'HP-S1', uuidv7(), now(), uuidv7(), now(), $2, '\\x00')`,
      [snapshot_id, JSON.stringify(leaked)],
    );
    const answer = await dpo.post(`/api/v1/statistics/releases/${id}/steps/approve`, {}, { ifMatch: 1 });
    expect(answer.status).toBe(409);
    expect(['release-unsafe-now', 'published-figures-contradict']).toContain(answer.body.code);
  });

  it('plans the month that is over once, and released ones again for late entries', async () => {
    await app.runJob('monthly-report');
    await app.runJob('monthly-report');
    const planned = await app.sql(
      `SELECT period FROM stats.runs WHERE requested_by IS NULL AND requested_at > now() - interval '1 minute' ORDER BY period`,
    );
    const periods = planned.map((run) => run.period);
    expect(new Set(periods).size).toBe(periods.length);
    expect(periods.length).toBeGreaterThan(0);
  });
});
