import type { DeclaredRoute } from '../../src/access/index.js';
import { loadFieldDescriptions } from '../../src/api-description.js';
import { newId } from '../../src/platform/ids.js';
import { nameOf } from '../access/harvest.js';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  applied,
  apart,
  faultOfPointers,
  mutationsOf,
  pointer,
  Shape,
  type Mutation,
  type Place,
  type Schema,
} from './hostile/bodies.js';
import { randomOf, shuffled } from './hostile/random.js';
import { noBodies, randomValues, STRANGE_TEXTS, written } from './hostile/values.js';
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
  type Sent,
} from './hostile/world.js';

const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_260_930);
/** Per route: bodies with one fault, bodies with several, and things that are no body. */
const [SINGLE, SEVERAL, NO_BODIES] = [50, 10, 8];
const OAUTH = 'POST /api/v1/oauth/token';
/** Its body is a file of somebody else's format, which the importer checks record by record (test/api/service-directory, src/imports). */
const FILE = 'POST /api/v1/directory/imports';

jest.setTimeout(180_000);

describe(`bad input in bodies, BAD_INPUT_SEED=${SEED}`, () => {
  let app: TestApp;
  let world: HostileWorld;
  let marks: () => Promise<Map<string, string>>;
  let routes: (DeclaredRoute & { schema: Schema })[];
  let shapeOf: (route: { schema: Schema }) => Shape;
  let requests = 0;

  beforeAll(async () => {
    app = await startTestApp();
    await loadFieldDescriptions();
    const described = describedRoutes(app);
    world = await aHostileWorld(app);
    marks = await storedMarks(app);
    shapeOf = ({ schema }) => new Shape(schema, described.schemas, world.ids);
    routes = described.routes.flatMap(({ operation, ...route }) => {
      const schema = operation.requestBody?.content['application/json']?.schema;
      return schema && nameOf(route) !== OAUTH && nameOf(route) !== FILE ? [{ ...route, schema }] : [];
    });
  });
  afterAll(() => app.close());

  const send = (what: Sent): Promise<Answered> => {
    requests += 1;
    return sendRaw(app, what);
  };
  const randomFor = (route: DeclaredRoute, salt: number): (() => number) =>
    randomOf(SEED + salt + [...nameOf(route)].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));

  /** Sends requests that must all be refused, and says which were not, or not well. */
  async function allRefused(each: (wrong: string[]) => Promise<void>): Promise<void> {
    const before = await marks();
    const wrong: string[] = [];
    await each(wrong);
    expect(wrong).toEqual([]);
    expect(changedTables(before, await marks())).toEqual([]);
  }

  const versions = new Map<string, number>();

  /** Sends a change with the version that the thing has by now, which is found by trying. */
  async function upToDate(what: Sent): Promise<Answered> {
    for (let version = versions.get(what.url) ?? 1; ; version += 1) {
      const answer = await send({ ...what, headers: { ...what.headers, 'if-match': `"v${version}"` } });
      if (answer.status < 400) versions.set(what.url, version);
      if (answer.status !== 412 || version > 200) return answer;
    }
  }

  /** Sends bodies with one doubtful value each: whatever comes of it, it is no fault of ours, and a refusal stores nothing. */
  async function doubtful(valuesFor: (place: Place, shape: Shape, random: () => number) => unknown[]): Promise<void> {
    const wrong: string[] = [];
    let before = await marks();
    for (const route of routes) {
      const shape = shapeOf(route);
      const random = randomFor(route, 2);
      for (const place of shape.places) {
        for (const value of valuesFor(place, shape, random)) {
          const payload = written(applied(shape.good, [{ path: place.path, what: 'doubtful', value }]));
          const answer = await upToDate({ ...target(world, route), payload });
          const after = await marks();
          const stored = answer.status < 400 ? [] : changedTables(before, after);
          const fault =
            faultOfAnswer(answer) ?? (stored.length > 0 ? `${answer.status}, but ${stored.join(', ')} changed` : null);
          if (fault)
            wrong.push(
              `${nameOf(route)} with ${JSON.stringify(value).slice(0, 80)} at ${pointer(place.path)}: ${fault}`,
            );
          before = after;
        }
      }
    }
    expect(wrong).toEqual([]);
  }

  it('is looked for at all routes that take a body, in all their fields', () => {
    expect(routes.length).toBeGreaterThan(45);
    // Fails when src/metadata.ts is not up to date (`npm run openapi`): then the description says nothing about fields.
    expect(routes.filter((route) => shapeOf(route).places.length === 0).map(nameOf)).toEqual([]);
  });

  it('is refused with a pointer to every fault, all at once and to nothing else, and nothing is stored', () =>
    allRefused(async (wrong) => {
      for (const route of routes) {
        const random = randomFor(route, 1);
        const shape = shapeOf(route);
        const all = shuffled([...mutationsOf(shape), ...randomMutations(shape)], random);
        const several = Array.from({ length: SEVERAL }, () => {
          const chosen: Mutation[] = [{ path: ['surprise'], what: 'unknown field', value: 1 }];
          for (const one of shuffled(all, random))
            if (chosen.length < 5 && chosen.every((other) => apart(one, other))) chosen.push(one);
          return chosen;
        });
        for (const mutations of [...all.slice(0, SINGLE).map((one) => [one]), ...several]) {
          const body = applied(shape.good, mutations);
          const answer = await send({ ...target(world, route), payload: written(body) });
          const fault = faultOfAnswer(answer) ?? faultOfPointers(answer, JSON.parse(JSON.stringify(body)), mutations);
          if (fault) wrong.push(`${nameOf(route)} with ${mutations.map(said).join(', ')}: ${fault}`);
        }
      }
    }));

  const randomMutations = (shape: Shape): Mutation[] => {
    const places = shape.places.filter(({ kind }) => kind !== 'list');
    const values = randomValues(SEED, 2 * places.length);
    return values.map((value, i) => {
      const { path, kind } = places[i % places.length]!;
      return { path, what: 'random', value: kind === 'object' ? [value] : value };
    });
  };
  const said = ({ path, what, value }: Mutation): string =>
    `${what} ${String(JSON.stringify(value)).slice(0, 60)} at ${pointer(path)}`;

  it('in a text that people write freely is kept as text or refused', () =>
    doubtful(({ kind }, { places }, random) => {
      const texts = places.filter((place) => place.kind === 'text' || place.kind === 'coded').length;
      return kind === 'text' || kind === 'coded'
        ? shuffled(STRANGE_TEXTS, random).slice(0, Math.max(3, Math.floor(24 / texts)))
        : [];
    }));

  it('in ids of other things, far days, empty lists and fields that are left empty is no fault of ours', () =>
    doubtful(({ kind, required }) => [
      ...(required ? [] : [null]),
      ...(kind === 'uuid'
        ? [newId(), '00000000-0000-0000-0000-000000000000', world.ids['residentId'], world.ids['caseId']]
        : []),
      ...(kind === 'day' ? ['2099-12-31', '1900-01-01', '2199-12-31', '2024-02-29', '2099-12', '1900-01', '2099'] : []),
      ...(kind === 'list' ? [[]] : []),
      ...(kind === 'object' ? [{}] : []),
      ...(kind === 'number' ? [0, -1, 1, 1.5, 1e9] : []),
    ]));

  it('that is no body at all is refused before anything is done', () =>
    allRefused(async (wrong) => {
      for (const route of routes) {
        for (const { what, payload, type } of shuffled(noBodies(), randomFor(route, 3)).slice(0, NO_BODIES)) {
          const at = target(world, route);
          const answer = await send({
            ...at,
            payload,
            headers: { ...at.headers, ...(type === undefined ? {} : { 'content-type': type }) },
          });
          const fault = faultOfAnswer(answer) ?? (answer.status < 400 ? `answered ${answer.status}` : null);
          if (fault) wrong.push(`${nameOf(route)} with ${what}: ${fault}`);
        }
      }
    }));

  it('in the headers that decide about a change is refused', () =>
    allRefused(async (wrong) => {
      const tags = ['*', '', 'v1', '"v1', '"v-1"', '"v99999999999"', '"v1", "v2"', `"'; DROP TABLE x"`].map(
        (value) => ({ 'if-match': value }),
      );
      const keys = ['short', 'x'.repeat(500), 'with space inside', 'ünïcödé-key', 'a\tb'].map((value) => ({
        'idempotency-key': value,
      }));
      for (const route of routes.filter((each) => world.callerFor(each))) {
        const payload = JSON.stringify(shapeOf(route).good);
        for (const headers of (route.method === 'PUT' ? tags : keys) as Record<string, string>[]) {
          const at = target(world, route);
          const answer = await send({ ...at, payload, headers: { ...at.headers, ...headers } });
          const fault = faultOfAnswer(answer) ?? (answer.status < 400 ? `answered ${answer.status}` : null);
          if (fault) wrong.push(`${nameOf(route)} with ${JSON.stringify(headers)}: ${fault}`);
        }
      }
    }));

  it('at the token endpoint is answered as OAuth 2 wants it', () =>
    allRefused(async (wrong) => {
      const grant = { grant_type: 'client_credentials' };
      const bodies: unknown[] = [
        ...[null, [], 'x', 7, {}, { grant_type: [] }, { grant_type: 'x'.repeat(5_000) }],
        { ...grant, client_id: {}, client_secret: 1 },
        { ...grant, client_id: 'a\u0000', client_secret: '\ud800' },
        { ...grant, client_id: newId(), client_secret: 'wrong', scope: `'; DROP TABLE x` },
      ];
      const basic = (text: string): Record<string, string> => ({
        authorization: `Basic ${Buffer.from(text).toString('base64')}`,
      });
      for (const body of bodies) {
        for (const headers of [{}, { authorization: 'Basic ::' }, basic('%ZZ:\u0000')]) {
          const answer = await send({
            method: 'POST',
            url: '/api/v1/oauth/token',
            payload: JSON.stringify(body),
            headers,
          });
          const isProblem = answer.type.startsWith('application/problem+json');
          const fault = isProblem
            ? faultOfAnswer(answer)
            : typeof answer.body?.error === 'string'
              ? null
              : 'no error code';
          if (fault || ![400, 401, 429].includes(answer.status))
            wrong.push(`${JSON.stringify(body)}: ${answer.status} ${fault}`);
        }
      }
    }));

  it('was tried often enough, and left no failure in the log', () => {
    expect(requests).toBeGreaterThan(4_000);
    expect(app.logs.filter((line) => line.includes('request failed')).map((line) => line.slice(0, 300))).toEqual([]);
  });
});
