import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Draft, DraftStore, RegisterValues } from './draft';

const EVERY = 3_000;

export interface Autosave {
  /** When the draft was last kept, RFC 3339; null before. */
  keptAt: string | null;
  now(step?: number): void;
  /** The key under which this body is sent, kept with the draft: a try after a lost answer is then the same request. */
  keyFor(body: string): string;
  /** The API answered: the next try is a new request. */
  answered(): void;
  /** The person is registered: nothing is kept any more, and what was kept is gone. */
  end(): Promise<void>;
}

/** Keeps what is typed: every few seconds, at each step, and when the screen is left or hidden. */
export function useAutosave(store: DraftStore, step: number, before: Draft['sent']): Autosave {
  const { getValues } = useFormContext<RegisterValues>();
  const [untouched] = useState(() => JSON.stringify(getValues()));
  const kept = useRef({ written: untouched, ended: false, step });
  const sent = useRef(before);
  const [keptAt, setKeptAt] = useState<string | null>(null);
  useEffect(() => {
    kept.current.step = step;
  }, [step]);

  const keep = useCallback(() => {
    const { current } = kept;
    const draft: Draft = {
      values: getValues(),
      step: current.step,
      ...(sent.current ? { sent: sent.current } : {}),
    };
    const written = JSON.stringify(draft);
    if (current.ended || written === current.written || JSON.stringify(draft.values) === untouched) return;
    current.written = written;
    void store.keep(draft).then(() => setKeptAt(new Date().toISOString()));
  }, [getValues, store, untouched]);

  useEffect(() => {
    const timer = setInterval(keep, EVERY);
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [keep]);

  return useMemo(
    () => ({
      keptAt,
      now: (next) => {
        if (next !== undefined) kept.current.step = next;
        keep();
      },
      keyFor: (body) => {
        if (sent.current?.body !== body) sent.current = { key: crypto.randomUUID(), body };
        keep();
        return sent.current.key;
      },
      answered: () => {
        sent.current = undefined;
      },
      end: async () => {
        kept.current.ended = true;
        await store.drop();
      },
    }),
    [keptAt, keep, store],
  );
}
