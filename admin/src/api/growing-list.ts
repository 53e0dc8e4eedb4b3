import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from './client';
import type { Problem } from './problem';

interface CursorPage<T> {
  items: T[];
  nextCursor: string | null;
}

export interface GrowingList<T> {
  /** What was read so far; undefined before the first answer. */
  data: T[] | undefined;
  error: Problem | null;
  isPending: boolean;
  refetch: () => unknown;
  /** Reads the next page behind the ones shown; undefined when there is none. */
  more: (() => void) | undefined;
  growing: boolean;
}

/** A list that stands under another thing (the notes of a case) and is read on as somebody asks for more. */
export function useGrowingList<T>(
  key: readonly (string | undefined)[],
  call: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ data?: CursorPage<T>; error?: unknown; response: Response }>,
  options: { enabled?: boolean } = {},
): GrowingList<T> {
  const query = useInfiniteQuery<CursorPage<T>, Problem, { pages: CursorPage<T>[] }, typeof key, string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => answerOf(call(pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: options.enabled ?? true,
  });
  return {
    data: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    growing: query.isFetchingNextPage,
  };
}
