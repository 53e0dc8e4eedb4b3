import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type Api } from '../api/client';
import type { Problem } from '../api/problem';

export type Head = Api['ReleaseHeadResponse'];
export type Run = Api['RunResponse'];
type Page = Api['ReleasePage'];
type RunPage = Api['RunPage'];

/** One month of the calendar, with what was made of it so far, newest first. */
export interface Month {
  period: string;
  releases: Head[];
  runs: Run[];
}

export type MonthState = Head['state'] | 'none' | 'queued' | 'running' | 'failed';

const PER_PAGE = 25;
/** Months are counted more than once: enough runs for a page of releases. */
const RUNS_PER_PAGE = 100;
const AT_LEAST = 12;
const POLL_MS = 2_000;

export const isUnderWay = (run: Run): boolean => run.state === 'queued' || run.state === 'running';

/** The runs, newest first, older ones when asked for; asked again every two seconds while one of them is under way. */
export const useRuns = () =>
  useInfiniteQuery<RunPage, Problem, Run[], string[], string | undefined>({
    queryKey: ['runs'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/statistics/runs', {
          params: { query: { limit: RUNS_PER_PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: allRuns,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? POLL_MS : false),
  });

const allRuns = ({ pages }: { pages: readonly RunPage[] }): Run[] => pages.flatMap(({ items }) => items);

/** Drafts and releases, newest month first; older ones when asked for. */
export const useReleases = () =>
  useInfiniteQuery<Page, Problem, Page[], string[], string | undefined>({
    queryKey: ['releases', 'months'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/statistics/releases', {
          params: { query: { limit: PER_PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: ({ pages }) => pages,
  });

/** The run that says something about the month which its releases do not: under way, or failed. */
export const openRun = ({ runs: [last] }: Month): Run | undefined =>
  last && (isUnderWay(last) || last.state === 'failed') ? last : undefined;

/** What is read when the month is opened: what waits, else what is released, else what is left. */
export const mainOf = ({ releases }: Month): Head | undefined =>
  releases.find(({ state }) => state !== 'rejected') ?? releases[0];

/**
 * The months from the last complete one back, at least a year; further back as far as the pages of releases reach. A month between
 * two pages is left to the next page.
 */
export function monthsOf(pages: readonly Page[], runs: readonly Run[], today: Date): Month[] {
  const heads = pages.flatMap(({ items }) => items);
  const more = pages.at(-1)?.nextCursor != null;
  const reached = heads.at(-1)?.period;
  const known = [...heads, ...(more ? [] : runs)].map(({ period }) => period);
  const first = monthBefore(`${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`);
  const months: Month[] = [];
  const oldest = known.reduce((least, period) => (period < least ? period : least), first);
  for (let period = first; months.length < AT_LEAST || period >= oldest; period = monthBefore(period)) {
    if (more && reached !== undefined && period <= reached) break;
    months.push({
      period,
      releases: heads.filter((head) => head.period === period),
      runs: runs.filter((run) => run.period === period),
    });
  }
  return months;
}

export function monthBefore(period: string): string {
  const index = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 2;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
