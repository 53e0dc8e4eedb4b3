import { useCallback, useRef, useState } from 'react';
import { isProblem, type Problem } from '../api/problem';
import { useSend, type SendOptions } from './send';

export interface CommandOptions<T> extends SendOptions {
  onDone?(answer: T): void;
}

export interface Command<I extends unknown[], T> {
  /** Resolves to the answer, or to undefined when the API refused; then `problem` says why. */
  run(...input: I): Promise<T | undefined>;
  busy: boolean;
  problem: Problem | null;
  clear(): void;
}

/** `useSend` for a button: one at a time, and the problem kept to be shown beside it. */
export function useCommand<I extends unknown[], T>(
  call: (key: string, ...input: I) => Promise<{ data?: T; error?: unknown; response: Response }>,
  options: CommandOptions<T> = {},
): Command<I, T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const send = useSend(options);

  const run = async (...input: I): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await send<T>(input, (key) => call(key, ...input));
      options.onDone?.(answer);
      return answer;
    } catch (error) {
      if (!isProblem(error)) throw error;
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
