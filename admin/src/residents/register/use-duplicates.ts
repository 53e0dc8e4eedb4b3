import { useEffect, useRef, useState } from 'react';
import { answerOf, api, type Api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { contactBody, hasName, identityBody } from '../values';
import type { RegisterValues } from './draft';

const PAUSE = 700;

/** What is known so far, as the search takes it. Null while that is nothing to search by. */
function probeOf(values: RegisterValues): Api['DuplicateProbe'] | null {
  const { callName, ...identity } = identityBody(values);
  const { phones, addressLines, identityNumbers } = contactBody(values.contact ?? {});
  const called = callName?.trim() ?? '';
  const says = called.length > 1 || (values.names ?? []).some(hasName) || phones!.length + identityNumbers!.length > 0;
  if (!says) return null;
  return {
    ...identity,
    ...(called ? { callName: called } : {}),
    phones: phones!,
    addressLines: addressLines!,
    identityNumbers: identityNumbers!,
  };
}

/** Asks; where the API finds a field half typed, asks again without that field. */
async function searched(probe: Api['DuplicateProbe'], signal: AbortSignal): Promise<Api['DuplicateCandidate'][]> {
  const ask = async (body: Api['DuplicateProbe']): Promise<Api['DuplicateCandidate'][]> =>
    (await answerOf(api.POST('/api/v1/residents/duplicate-search', { body, signal }))).items;
  try {
    return await ask(probe);
  } catch (error) {
    if (!isProblem(error) || error.faults.length === 0) throw error;
    const halfTyped = new Set(error.faults.map(({ pointer }) => pointer.split('/')[1]));
    return await ask(Object.fromEntries(Object.entries(probe).filter(([field]) => !halfTyped.has(field))));
  }
}

/** Possible duplicates of what is typed, a moment after the last key. Null before anything was searched. A search that fails stays silent. */
export function useDuplicates(values: RegisterValues): Api['DuplicateCandidate'][] | null {
  const [candidates, setCandidates] = useState<Api['DuplicateCandidate'][] | null>(null);
  const written = JSON.stringify(probeOf(values));
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    running.current?.abort();
    const probe = JSON.parse(written) as Api['DuplicateProbe'] | null;
    if (!probe) {
      setCandidates(null);
      return undefined;
    }
    const control = new AbortController();
    running.current = control;
    const timer = setTimeout(() => {
      searched(probe, control.signal).then(
        (found) => !control.signal.aborted && setCandidates(found),
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [written]);
  return candidates;
}
