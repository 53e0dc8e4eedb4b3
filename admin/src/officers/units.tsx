import type { ReactNode } from 'react';
import { SelectInput } from 'react-admin';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';

/** All units of the directorate; they are few, and the API gives them in one piece. */
export const useUnits = () => useAnswer(['units'], (signal) => api.GET('/api/v1/units', { signal }));

/** The name of a unit by its id, while it is not known an empty text. */
export function useUnitName(): (id: string) => string {
  const units = useUnits().data?.items;
  return (id) => units?.find((unit) => unit.id === id)?.name ?? '';
}

export const isOpen = (unit: Api['Unit']): boolean => unit.closedOn === null;

/** A choice among the units that take new staff. */
export function UnitInput({ source, label, hint }: { source: string; label: string; hint: string }): ReactNode {
  const units = useUnits();
  return (
    <SelectInput
      source={source}
      label={label}
      helperText={hint}
      isPending={units.isPending}
      translateChoice={false}
      choices={(units.data?.items ?? []).filter(isOpen)}
    />
  );
}
