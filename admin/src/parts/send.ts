import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { answerOf } from '../api/client';
import { isOffline, isProblem } from '../api/problem';
import { useRefresh } from '../api/queries';
import { useText, type TextKey } from '../i18n/text';

export interface SendOptions {
  /** What is said when it worked. */
  done?: TextKey;
  /** Keys of what has to be read anew. */
  refreshes?: readonly (string | undefined)[][];
}

export type Send = <T>(
  entered: unknown,
  call: (key: string) => Promise<{ data?: T; error?: unknown; response: Response }>,
  done?: TextKey,
) => Promise<T>;

/** The thing is gone, or somebody was faster: what is there now has to be seen. */
const MOVED_ON = [404, 409, 412];

/**
 * A change asked of the API. The same entry sent again after a broken connection has the same idempotency key, so it is not done twice.
 * Afterwards, and when the thing moved on meanwhile, what it touches is read anew. Throws the Problem, for a form or a dialog to show.
 */
export function useSend({ done, refreshes = [] }: SendOptions): Send {
  const key = useRef<{ key: string; entered: string } | null>(null);
  const notify = useNotify();
  const refresh = useRefresh();
  const text = useText();
  return async (entered, call, said = done) => {
    const written = JSON.stringify(entered);
    if (key.current?.entered !== written) key.current = { key: crypto.randomUUID(), entered: written };
    try {
      const answer = await answerOf(call(key.current.key));
      key.current = null;
      await refresh(...refreshes);
      if (said) notify(text(said), { type: 'success' });
      return answer;
    } catch (error) {
      if (!isOffline(error)) key.current = null;
      if (isProblem(error) && MOVED_ON.includes(error.status)) await refresh(...refreshes);
      throw error;
    }
  };
}
