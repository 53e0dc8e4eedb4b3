import { readFileSync } from 'node:fs';

/** Lists that are bounded by nature, and by what. Everything else is read a page at a time. */
const BOUNDED: Record<string, string> = {
  '/api/v1/auth/sessions': 'one person’s sessions that are not over',
  '/api/v1/units': 'the units of the directorate, all choices of a form',
  '/api/v1/units/{unitId}/colleagues': 'the people of one unit, all choices of a form',
  '/api/v1/packet-fields': 'a list in the code',
  '/api/v1/statistics/months': 'the newest 24 months',
  '/api/v1/liaison/months': 'the newest 24 months',
  '/api/v1/liaison/reports': 'one line for each released month and revision, 600 at most',
  '/api/v1/residents/{residentId}/documents': 'documents of one person, 200 at most',
  '/api/v1/residents/{residentId}/needs': 'one person’s needs, by a list of codes, 200 at most',
};

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
}
interface Route {
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}
const description = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, { get?: Route }>;
  components: { schemas: Record<string, Schema> };
};

/** The fields of what a GET answers with. */
function fieldsOf(route: Route): string[] {
  const schema = route.responses['200']?.content?.['application/json']?.schema;
  const named = schema?.$ref ? description.components.schemas[schema.$ref.split('/').at(-1)!] : schema;
  return Object.keys(named?.properties ?? {});
}

const lists = Object.entries(description.paths).flatMap(([path, { get }]) =>
  get && fieldsOf(get).includes('items') ? [{ path, get }] : [],
);
const isPaged = (get: Route): boolean => {
  const query = (get.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name);
  return query.includes('limit') && query.includes('cursor') && fieldsOf(get).includes('nextCursor');
};

describe('every list', () => {
  it('is paged by the server, or on the short list of those that are bounded', () => {
    expect(lists.length).toBeGreaterThan(20);
    const endless = lists.filter(({ path, get }) => !isPaged(get) && !(path in BOUNDED)).map(({ path }) => path);
    expect(endless).toEqual([]);
  });

  it('is on the short list only while it is a list without pages', () => {
    const bounded = lists.filter(({ get }) => !isPaged(get)).map(({ path }) => path);
    expect(Object.keys(BOUNDED).filter((path) => !bounded.includes(path))).toEqual([]);
  });

  it('answers with nextCursor exactly when it takes a cursor', () => {
    const half = lists.filter(({ get }) => {
      const takes = (get.parameters ?? []).some(({ name }) => name === 'cursor' || name === 'limit');
      return takes !== fieldsOf(get).includes('nextCursor');
    });
    expect(half.map(({ path }) => path)).toEqual([]);
  });
});
