import { useEffect, useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router';

interface Open {
  unsaved: boolean;
  sending: boolean;
}

/** The forms on the screen, by an id of their own. The router asks one place before it leaves, however many forms are open. */
const forms = new Map<string, Open>();
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

const any = (what: keyof Open): boolean => [...forms.values()].some((form) => form[what]);

export const hasUnsaved = (): boolean => any('unsaved');

/** Inside a form: its changes are asked about before they are left behind. */
export function UnsavedMark(): ReactNode {
  const id = useId();
  const { dirtyFields, isSubmitSuccessful, isSubmitting } = useFormState();
  const unsaved = Object.keys(dirtyFields).length > 0 && !isSubmitSuccessful;
  useEffect(() => {
    forms.set(id, { unsaved, sending: isSubmitting });
    tell();
  }, [id, unsaved, isSubmitting]);
  useEffect(
    () => () => {
      forms.delete(id);
      tell();
    },
    [id],
  );
  return null;
}

/** Asks before unsaved changes are left: by a link, another tab of the same screen, or by closing the window. Once, in the frame. */
export function UnsavedGuard(): ReactNode {
  const translate = useTranslate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      hasUnsaved() &&
      // Whoever is signed out leaves nothing on the screen.
      nextLocation.pathname !== '/sign-in' &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return undefined;
    const decide = (): void => {
      // A form that is being sent leaves by itself when it was stored; until then nobody knows whether there is anything to ask.
      if (any('sending')) return;
      listeners.delete(decide);
      if (!hasUnsaved() || window.confirm(translate('ra.message.unsaved_changes'))) blocker.proceed();
      else blocker.reset();
    };
    listeners.add(decide);
    decide();
    return () => void listeners.delete(decide);
  }, [blocker, translate]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return null;
}
