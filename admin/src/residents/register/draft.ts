import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../parts/drafts';
import type { AnnexValues, ContactValues, IdentityValues } from '../values';

/** Where the search leaves a name for the form to start from, in this tab's memory. */
export const START = ['intake-start'];

export interface RegisterValues extends IdentityValues {
  unitId?: string | null;
  contact: ContactValues;
  annex: AnnexValues;
}

export const blankValues = (callName = '', unitId?: string): RegisterValues => ({
  callName,
  names: [
    { given: '', family: '', kind: 'registered' },
    { given: '', family: '', kind: 'own_script' },
  ],
  birthDate: { day: '', month: '', year: '', estimated: false, value: '' },
  sex: 'unknown',
  languages: [{ code: null, proficiency: null, interpreter: false }],
  districtCode: null,
  neighbourhood: '',
  unitId: unitId ?? null,
  contact: {
    phones: [{ number: '', note: '' }],
    email: '',
    addressLines: '',
    identityNumbers: [{ kind: 'ykn', number: '' }],
    safeContact: { rule: 'not_asked', note: '' },
  },
  annex: { status: null, citizenship: null, statusFrom: null, statusUntil: null },
});

export interface Draft {
  values: RegisterValues;
  step: number;
  /** The key and the content of a save that was not answered, so that trying again after a restart does not register twice. */
  sent?: { key: string; body: string };
}

export interface DraftStore {
  /** Undefined while it is looked for. */
  found: { value: Draft; at: Date } | null | undefined;
  keep(draft: Draft): Promise<void>;
  drop(): Promise<void>;
}

/** The draft of whoever is signed in. Writes follow each other, so that none arrives after the draft was thrown away. */
export function useDraft(staffId: string): DraftStore {
  const name = `register:${staffId}`;
  const [found, setFound] = useState<DraftStore['found']>(undefined);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let current = true;
    readDraft<Draft>(name).then(
      (draft) => current && setFound(draft),
      () => current && setFound(null),
    );
    return () => {
      current = false;
    };
  }, [name]);
  const after = useCallback((work: () => Promise<void>): Promise<void> => {
    // A device that keeps nothing (a private window) must not stop anybody from registering a person.
    const next = writing.current.then(work).catch(() => undefined);
    writing.current = next;
    return next;
  }, []);
  const keep = useCallback((draft: Draft) => after(() => keepDraft(name, draft)), [after, name]);
  const drop = useCallback(() => after(() => dropDraft(name)), [after, name]);
  return useMemo(() => ({ found, keep, drop }), [found, keep, drop]);
}
