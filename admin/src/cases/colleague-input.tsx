import type { ReactNode } from 'react';
import { SelectInput } from 'react-admin';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { ProblemAlert } from '../parts/problem-alert';

/** A choice among the colleagues of a unit to whom a case or a task can be given. */
export function ColleagueInput({
  unitId,
  source,
  label,
  helperText,
}: {
  unitId: string;
  source: string;
  label: string;
  helperText?: string;
}): ReactNode {
  const answer = useAnswer(['unit', unitId, 'colleagues'], (signal) =>
    api.GET('/api/v1/units/{unitId}/colleagues', { params: { path: { unitId } }, signal }),
  );
  if (answer.error) return <ProblemAlert problem={answer.error} />;
  return (
    <SelectInput
      source={source}
      label={label}
      helperText={helperText ?? false}
      isPending={answer.isPending}
      translateChoice={false}
      optionText="displayName"
      choices={answer.data?.items ?? []}
    />
  );
}
