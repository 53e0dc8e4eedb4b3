import { useRef, useState } from 'react';
import { answerOf, api, type Api } from '../api/client';
import { isProblem, type Problem } from '../api/problem';
import type { operations } from '../api/schema';

export type AuditFilter = NonNullable<operations['Audit_search']['parameters']['query']>;
type TrailPage = Api['AuditEventPage'];

export interface AuditTrail {
  /** Null until something was searched. */
  shown: TrailPage | null;
  number: number;
  busy: boolean;
  /** Why turning the page did not work; a search throws its Problem to the form. */
  problem: Problem | null;
  search(filter: AuditFilter): Promise<void>;
  /** The same from a line of the trail, where no form shows the Problem. */
  follow(filter: AuditFilter): Promise<void>;
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
  forget(): void;
}

const PER_PAGE = 25;

/**
 * A search in the audit trail. Each answer is an event of the trail itself, so nothing is asked but by a press of a button, and turning
 * back shows what was read before.
 */
export function useAuditTrail(): AuditTrail {
  const [pages, setPages] = useState<TrailPage[]>([]);
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const filter = useRef<AuditFilter>({});

  const read = async (cursor?: string): Promise<TrailPage> => {
    setBusy(true);
    setProblem(null);
    try {
      const query = { ...filter.current, limit: PER_PAGE, ...(cursor ? { cursor } : {}) };
      return await answerOf(api.GET('/api/v1/audit/events', { params: { query } }));
    } finally {
      setBusy(false);
    }
  };
  const turn = async (): Promise<void> => {
    if (at + 1 < pages.length) return setAt(at + 1);
    const cursor = pages[at]?.nextCursor;
    if (!cursor || busy) return;
    try {
      const page = await read(cursor);
      setPages([...pages, page]);
      setAt(at + 1);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    }
  };
  const search = async (asked: AuditFilter): Promise<void> => {
    filter.current = asked;
    setPages([await read()]);
    setAt(0);
  };
  const keepProblem = (error: unknown): void => {
    if (!isProblem(error)) throw error;
    setProblem(error);
  };
  return {
    shown: pages[at] ?? null,
    number: at + 1,
    busy,
    problem,
    search,
    follow: (asked) => search(asked).catch(keepProblem),
    previous: at > 0 ? () => setAt(at - 1) : undefined,
    next: pages[at]?.nextCursor ? () => void turn() : undefined,
    forget: () => setPages([]),
  };
}
