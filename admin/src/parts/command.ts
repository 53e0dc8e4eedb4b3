import { useCallback, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { answerOf } from '../api/client';
import { isProblem, type Problem } from '../api/problem';
import { useRefresh } from '../api/queries';
import { useText, type TextKey } from '../i18n/text';

export interface CommandOptions<T> {
  /** What is said when it worked. */
  done?: TextKey;
  /** Keys of what has to be read anew. */
  refreshes?: readonly (string | undefined)[][];
  onDone?(answer: T): void;
}

export interface Command<I extends unknown[], T> {
  /** Resolves to the answer, or to undefined when the API refused; then `problem` says why. */
  run(...input: I): Promise<T | undefined>;
  busy: boolean;
  problem: Problem | null;
  clear(): void;
}

/**
 * A change asked of the API: one at a time, with the same idempotency key until it is answered (so a second try after a broken
 * connection does not do it twice), then what it touched is read anew.
 */
export function useCommand<I extends unknown[], T>(
  call: (key: string, ...input: I) => Promise<{ data?: T; error?: unknown; response: Response }>,
  options: CommandOptions<T> = {},
): Command<I, T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = useRef<{ key: string; input: string } | null>(null);
  const running = useRef(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const text = useText();

  const run = async (...input: I): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const written = JSON.stringify(input);
    if (key.current?.input !== written) key.current = { key: crypto.randomUUID(), input: written };
    try {
      const answer = await answerOf(call(key.current.key, ...input));
      key.current = null;
      await refresh(...(options.refreshes ?? []));
      if (options.done) notify(text(options.done), { type: 'success' });
      options.onDone?.(answer);
      return answer;
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code !== 'offline') key.current = null;
      // Somebody else was faster: what is there now is shown beside the sentence that says so.
      if ([404, 409, 412].includes(error.status)) await refresh(...(options.refreshes ?? []));
      setProblem(error);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  const clear = useCallback(() => setProblem(null), []);
  return { run, busy, problem, clear };
}
