import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { answerOf } from '../api/client';
import { isOffline, isProblem } from '../api/problem';
import { useRefresh } from '../api/queries';
import { useText, type TextKey } from '../i18n/text';

/**
 * Sends a change for a form or a step dialog, which show its Problem themselves: `useCommand` without a state of its own. The same
 * entry sent again after a broken connection has the same idempotency key. After a conflict what is stored is read anew, so that the
 * second try starts from it.
 */
export function useSend(options: {
  done: TextKey;
  refreshes: readonly (string | undefined)[][];
}): <T>(
  entered: unknown,
  call: (key: string) => Promise<{ data?: T; error?: unknown; response: Response }>,
) => Promise<T> {
  const key = useRef<{ key: string; entered: string } | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const text = useText();
  return async (entered, call) => {
    const written = JSON.stringify(entered);
    if (key.current?.entered !== written) key.current = { key: crypto.randomUUID(), entered: written };
    try {
      const answer = await answerOf(call(key.current.key));
      key.current = null;
      await refresh(...options.refreshes);
      notify(text(options.done), { type: 'success' });
      return answer;
    } catch (error) {
      if (!isOffline(error)) key.current = null;
      if (isProblem(error) && (error.isConflict || error.status === 409)) await refresh(...options.refreshes);
      throw error;
    }
  };
}
