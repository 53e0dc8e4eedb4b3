import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answerOf } from './client';
import type { Problem } from './problem';

type Call<T> = (signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>;

/**
 * Reads from the API and keeps the answer under `key` (what it is, then its id). Personal data stays in this tab's memory; nothing
 * is asked while `enabled` is false.
 */
export function useAnswer<T>(
  key: readonly (string | number | null | undefined)[],
  call: Call<T>,
  options: { enabled?: boolean } = {},
): UseQueryResult<T, Problem> {
  return useQuery<T, Problem>({
    queryKey: key,
    queryFn: ({ signal }) => answerOf(call(signal)),
    enabled: options.enabled ?? true,
  });
}

/** After a change: what is shown of these things is read anew. Each key is the beginning of those to `useAnswer`, or a list's name. */
export function useRefresh(): (...keys: readonly (string | undefined)[][]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (...keys) => {
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    [client],
  );
}
