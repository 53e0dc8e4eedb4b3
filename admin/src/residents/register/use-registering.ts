import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { answerOf, api, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { isOffline, isProblem, type Problem } from '../../api/problem';
import { dividedFaults, useFaults, type Fault } from '../../parts/faults';
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
const stepOf = (place: string): number => {
  if (/^(contact\.(identityNumbers|email)|annex)/.test(place)) return 2;
  return /^(contact|districtCode|neighbourhood|languages)/.test(place) ? 1 : 0;
};

/** A value that one field holds: a list as a whole has none that could show a fault. */
const isLeaf = (value: unknown): boolean => value !== undefined && (value === null || typeof value !== 'object');

/** Saves the person, once however often it is tried; then the file opens. A fault opens the step of its field. */
export function useRegistering({ autosave, goTo }: { autosave: Autosave; goTo(step: number): void }): {
  save(): Promise<void>;
  busy: boolean;
  problem: Problem | null;
  /** Faults for which there is no field. */
  apart: readonly Fault[];
} {
  const form = useFormContext<RegisterValues>();
  const faultsOf = useFaults();
  const navigate = useNavigate();
  const may = useMay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [apart, setApart] = useState<readonly Fault[]>([]);

  const show = (refused: Problem): void => {
    setProblem(refused);
    if (refused.faults.length === 0) return;
    const faults = dividedFaults(faultsOf(refused), (place) => isLeaf(form.getValues(place as never)));
    setApart(faults.apart);
    if (faults.beside.length === 0) return;
    goTo(Math.min(...faults.beside.map(({ place }) => stepOf(place))));
    for (const { place, sentence } of faults.beside)
      form.setError(place as never, { type: 'server', message: sentence });
  };

  const save = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setApart([]);
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
  return { save, busy, problem, apart };
}
