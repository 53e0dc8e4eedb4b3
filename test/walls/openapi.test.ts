import { readFileSync, writeFileSync } from 'node:fs';
import { describeApi, loadFieldDescriptions } from '../../src/api-description.js';
import { RouteCheck } from '../../src/access/index.js';
import { JOB_NAMES } from '../../src/access/operation/jobs.dto.js';
import { JobRegistry } from '../../src/platform/queue/jobs.js';
import { listenersAsJobs } from '../../src/platform/queue/outbox-relay.js';
import { startTestApp, type TestApp } from '../support/app.js';

const FILE = 'docs/openapi.json';

describe('the API description', () => {
  let app: TestApp;
  let document: ReturnType<typeof describeApi>;
  beforeAll(async () => {
    app = await startTestApp();
    await loadFieldDescriptions();
    document = describeApi(app.http);
    if (process.env.UPDATE_OPENAPI) writeFileSync(FILE, `${JSON.stringify(document, null, 1)}\n`);
  });
  afterAll(() => app.close());

  it('is the one that is committed (npm run openapi makes it anew)', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it('names every job that a module announces, so that pages have a word for each', () => {
    const registry = app.http.get(JobRegistry);
    listenersAsJobs(registry);
    const announced = [...registry.jobs.keys()];
    expect([...JOB_NAMES].toSorted()).toEqual(announced.toSorted());
  });

  it('explains every group of routes, and no other', () => {
    const used = Object.values(document.paths).flatMap((verbs) =>
      Object.values(verbs as Record<string, { tags?: string[] }>).flatMap(({ tags }) => tags ?? ['none']),
    );
    expect((document.tags ?? []).map(({ name }) => name).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('is OpenAPI 3.1 and names every route but the figures for Prometheus', () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    const declared = app.http
      .get(RouteCheck)
      .routes()
      .filter((route) => route.path !== '/api/metrics')
      .map((route) => `${route.method} ${route.path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(declared.toSorted());
  });
});
