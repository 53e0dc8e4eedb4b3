import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { answerOf, api, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { isOffline, isProblem, type Problem } from '../../api/problem';
import { contactBody, contactWithoutBlankRows, identityBody, saysContact, withoutBlankRows } from '../values';
import type { RegisterValues } from './draft';
import type { Autosave } from './use-autosave';

/** What the file page tells after intake; no name of anybody is in it. */
export interface JustRegistered {
  advice: Api['AdviceAnswer'][];
  possibleDuplicates: number;
}

const bodyOf = (values: RegisterValues, mayAnnex: boolean): Api['RegisterResident'] => ({
  ...identityBody(values),
  callName: values.callName ?? '',
  ...(values.unitId ? { unitId: values.unitId } : {}),
  ...(saysContact(values.contact) ? { contact: contactBody(values.contact) } : {}),
  ...(mayAnnex && values.annex.status
    ? {
        annex: {
          status: values.annex.status,
          citizenship: values.annex.citizenship ?? null,
          statusFrom: values.annex.statusFrom || null,
          statusUntil: values.annex.statusUntil || null,
        },
      }
    : {}),
});

/** On which step a field stands. */
const stepOf = (pointer: string): number => {
  if (/^\/(contact\/(identityNumbers|email)|annex)/.test(pointer)) return 2;
  return /^\/(contact|districtCode|neighbourhood|languages)/.test(pointer) ? 1 : 0;
};

/** Saves the person, once however often it is tried; then the file opens. A fault opens the step of its field. */
export function useRegistering({ autosave, goTo }: { autosave: Autosave; goTo(step: number): void }): {
  save(): Promise<void>;
  busy: boolean;
  problem: Problem | null;
} {
  const form = useFormContext<RegisterValues>();
  const translate = useTranslate();
  const navigate = useNavigate();
  const may = useMay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const show = (refused: Problem): void => {
    setProblem(refused);
    if (refused.faults.length === 0) return;
    goTo(Math.min(...refused.faults.map(({ pointer }) => stepOf(pointer))));
    for (const { pointer, code } of refused.faults) {
      const message = translate(`problems.fault.${code}`, { _: translate('problems.fault.other') });
      form.setError(pointer.slice(1).replaceAll('/', '.') as never, { type: 'server', message });
    }
  };

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    form.clearErrors();
    const typed = form.getValues();
    const values = { ...withoutBlankRows(typed), contact: contactWithoutBlankRows(typed.contact) };
    for (const rows of ['names', 'languages', 'contact.phones', 'contact.identityNumbers'] as const) {
      const [outer, inner] = rows.split('.') as [keyof RegisterValues, 'phones' | 'identityNumbers' | undefined];
      form.setValue(rows, (inner ? values.contact[inner] : values[outer]) as never);
    }
    const body = bodyOf(values, may('annex.change'));
    try {
      const registered = await answerOf(
        api.POST('/api/v1/residents', { body, headers: once(autosave.keyFor(JSON.stringify(body))) }),
      );
      await autosave.end();
      const told: JustRegistered = { advice: registered.advice, possibleDuplicates: registered.possibleDuplicates };
      void navigate(`/people/${registered.id}`, { replace: true, state: { registered: told } });
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (!isOffline(error)) autosave.answered();
      setBusy(false);
      show(error);
    }
  };
  return { save, busy, problem };
}
