import { useAnswer } from './queries';
import { api, type Api } from './client';

/** Who is signed in. Undefined while it is asked. */
export function useMe(): Api['Me'] | undefined {
  return useAnswer(['me'], (signal) => api.GET('/api/v1/auth/me', { signal })).data;
}

/** Whether the person signed in may do this; the API decides again at every call. */
export function useMay(): (permission: string) => boolean {
  const permissions = useMe()?.permissions as readonly string[] | undefined;
  return (permission) => permissions?.includes(permission) ?? false;
}
