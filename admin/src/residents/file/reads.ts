import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import type { Problem } from '../../api/problem';
import { useAnswer } from '../../api/queries';
import type { Purpose } from '../../parts/purpose-gate';

/** Reads what asks for a purpose, and forgets it when it is closed: opening it again is a new read, on record like the first. */
export function useClosedAnswer<T>(
  thing: string,
  residentId: string,
  purpose: Purpose,
  call: (signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>,
): UseQueryResult<T, Problem> {
  const client = useQueryClient();
  useEffect(
    () => () => client.removeQueries({ queryKey: [thing, residentId, purpose] }),
    [client, thing, residentId, purpose],
  );
  return useAnswer([thing, residentId, purpose], call);
}

/** Names of units by id; the id where it is not known. */
export function useUnitName(): (id: string) => string {
  const units = useAnswer(['units'], (signal) => api.GET('/api/v1/units', { signal })).data?.items;
  return (id) => units?.find((unit) => unit.id === id)?.name ?? id;
}
