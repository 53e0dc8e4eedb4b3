import { loadFieldDescriptions } from '../../src/api-description.js';
import { nameOf } from '../access/harvest.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { badQueries, strangeQueries } from './hostile/queries.js';
import {
  aHostileWorld,
  changedTables,
  describedRoutes,
  faultOfAnswer,
  sendRaw,
  storedMarks,
  target,
  type Answered,
  type HostileWorld,
} from './hostile/world.js';

jest.setTimeout(120_000);

describe('bad input in query strings', () => {
  let app: TestApp;
  let world: HostileWorld;
  let marks: () => Promise<Map<string, string>>;
  let routes: ReturnType<typeof withQuery>;

  const withQuery = () =>
    describedRoutes(app).routes.flatMap(({ operation, ...route }) => {
      const fields = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
      return fields.length > 0 ? [{ ...route, fields }] : [];
    });

  beforeAll(async () => {
    app = await startTestApp();
    await loadFieldDescriptions();
    routes = withQuery();
    world = await aHostileWorld(app);
    marks = await storedMarks(app);
  });
  afterAll(() => app.close());

  const ask = (route: (typeof routes)[number], query: string): Promise<Answered> => {
    const at = target(world, route);
    return sendRaw(app, { ...at, url: `${at.url}?${query}` });
  };
  const pointersOf = (answer: Answered): Set<string> =>
    new Set((answer.body?.errors ?? []).map((fault: { pointer: string }) => fault.pointer));

  it('is looked for at all lists, and each list says that it takes limit and cursor', () => {
    expect(routes.length).toBeGreaterThan(15);
    const lists = routes.filter(
      ({ method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !/(:period|\/file)$/.test(path),
    );
    const without = lists.filter(
      ({ fields }) => !['limit', 'cursor'].every((name) => fields.some((field) => field.name === name)),
    );
    expect(without.map(nameOf)).toEqual([]);
  });

  it('is refused with a pointer, and stores nothing', async () => {
    const wrong: string[] = [];
    const before = await marks();
    for (const route of routes) {
      for (const { name, schema } of route.fields) {
        for (const query of badQueries(name, schema)) {
          const answer = await ask(route, query);
          const given = pointersOf(answer);
          const fault =
            faultOfAnswer(answer) ??
            (answer.status < 400
              ? `answered ${answer.status}`
              : given.size === 0
                ? `no pointer: ${answer.text}`
                : null);
          if (fault) wrong.push(`${nameOf(route)}?${query.slice(0, 80)}: ${fault}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(changedTables(before, await marks())).toEqual([]);
  });

  it('is refused with a pointer to each field that is wrong or unknown', async () => {
    for (const route of routes) {
      const names = route.fields.map(({ name }) => name);
      const answer = await ask(route, `${names.map((name) => `${name}=a&${name}=b`).join('&')}&surprise=1`);
      expect([nameOf(route), [...pointersOf(answer)].toSorted(byText)]).toEqual([
        nameOf(route),
        [...names, 'surprise'].map((name) => `/${name}`).toSorted(byText),
      ]);
    }
  });

  it('that could be right breaks nothing: texts of every kind, forged cursors, encodings that are none', async () => {
    const wrong: string[] = [];
    const before = await marks();
    for (const route of routes) {
      for (const query of route.fields.flatMap(({ name }) => strangeQueries(name))) {
        const fault = faultOfAnswer(await ask(route, query));
        if (fault) wrong.push(`${nameOf(route)}?${query.slice(0, 80)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(changedTables(before, await marks())).toEqual([]);
    expect(app.logs.filter((line) => line.includes('request failed')).map((line) => line.slice(0, 300))).toEqual([]);
  });
});

const byText = (a: string, b: string): number => (a < b ? -1 : 1);
