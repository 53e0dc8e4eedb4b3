import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { answerOf, api } from './client';

/** Every list that the API pages, by the name the screens use. A name that is not here does not compile. */
export const LISTS = {
  'my-day': '/api/v1/my-day/items',
  cases: '/api/v1/cases',
  referrals: '/api/v1/referrals',
  'partner-referrals': '/api/v1/partner/referrals',
  merges: '/api/v1/merges',
  services: '/api/v1/directory/services',
  organizations: '/api/v1/directory/organizations',
  releases: '/api/v1/statistics/releases',
  staff: '/api/v1/staff',
  'api-clients': '/api/v1/api-clients',
  privileges: '/api/v1/privileges',
  notifications: '/api/v1/notifications',
} as const;

export type ListName = keyof typeof LISTS;

interface CursorPage {
  items: RaRecord[];
  nextCursor?: string | null;
}

/** Cursors that lead to the pages seen so far, by list and filter; the API has no page numbers. */
const cursors = new Map<string, string[]>();

async function getList(name: string, params: GetListParams): Promise<GetListResult> {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const filter = params.filter as Record<string, unknown>;
  const key = JSON.stringify([name, perPage, filter]);
  const known = page === 1 ? [] : (cursors.get(key) ?? []);
  const cursor = page === 1 ? undefined : known[page - 2];
  if (page > 1 && !cursor) return { data: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } };
  const query = { ...filter, limit: perPage, ...(cursor ? { cursor } : {}) };
  const answer = await answerOf<CursorPage>(
    api.GET(LISTS[name as ListName] as never, { params: { query }, signal: params.signal } as never) as never,
  );
  const next = answer.nextCursor ?? null;
  cursors.set(key, [...known.slice(0, page - 1), ...(next ? [next] : [])]);
  return {
    data: answer.items.map((item, index) => ({ ...item, id: item.id ?? `${page}-${index}` })),
    pageInfo: { hasNextPage: next !== null, hasPreviousPage: page > 1 },
  };
}

const refuse = (): never => {
  throw new Error('Changes are steps of the API, not general updates.');
};

/** What react-admin's lists read from. It writes nothing: each change is a named step of the API. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: getList as DataProvider['getList'],
  getOne: refuse,
  getMany: refuse,
  getManyReference: refuse,
  update: refuse,
  updateMany: refuse,
  create: refuse,
  delete: refuse,
  deleteMany: refuse,
};
