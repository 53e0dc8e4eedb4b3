import { useEffect, useRef, useState } from 'react';
import { useMe } from '../api/me';
import { presentToken } from '../api/session';
import { dropDraft, keepDraft, readDraft } from '../parts/drafts';

const PAUSE = 500;

/** The note being typed. It is kept as a draft a moment after each change, and found again after a reload or a broken connection. */
export function useNoteDraft(caseId: string): { body: string; foundAt: Date | null; write(body: string): void } {
  const me = useMe();
  const name = me && `note ${me.id} ${caseId}`;
  const [body, setBody] = useState('');
  const [foundAt, setFoundAt] = useState<Date | null>(null);
  const touched = useRef(false);
  const latest = useRef('');

  useEffect(() => {
    if (!name) return;
    let current = true;
    const find = async (): Promise<void> => {
      const draft = await readDraft<string>(name);
      if (!current || !draft || touched.current) return;
      latest.current = draft.value;
      setBody(draft.value);
      setFoundAt(draft.at);
    };
    // Without a store (private mode) there are no drafts; writing works all the same.
    find().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [name]);

  useEffect(() => {
    if (!name || !touched.current) return;
    const keep = (): void => {
      const kept = body === '' ? dropDraft(name) : keepDraft(name, body);
      kept.catch(() => undefined);
    };
    const timer = setTimeout(keep, body === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [name, body]);

  // Leaving the page before the pause is over keeps what was typed; after signing out nothing is kept.
  useEffect(() => {
    if (!name) return;
    return () => {
      if (touched.current && latest.current !== '' && presentToken())
        keepDraft(name, latest.current).catch(() => undefined);
    };
  }, [name]);

  return {
    body,
    foundAt,
    write: (typed) => {
      touched.current = true;
      latest.current = typed;
      setBody(typed);
      setFoundAt(null);
    },
  };
}
