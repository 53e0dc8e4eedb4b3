import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { Problem } from '../api/problem';
import { useText } from '../i18n/text';
import type { Fault } from './faults';

/** The sentence for a problem in the reader's language: by its code, else by its status. */
export function useProblemText(): (problem: Pick<Problem, 'code' | 'status'>) => string {
  const translate = useTranslate();
  return ({ code, status }) => {
    const general = `problems.status.${[0, 400, 401, 403, 404, 409, 412, 413, 422, 423, 428, 429, 503].includes(status) ? status : 500}`;
    const known = translate(`problems.code.${code}`, { _: '' });
    return known || translate(general);
  };
}

/** What went wrong and what can be done, announced to screen readers. Nothing when there is no problem. */
export function ProblemAlert({
  problem,
  faults = [],
  action,
}: {
  problem: Problem | null | undefined;
  /** What the problem consists of, where no field shows it. */
  faults?: readonly Fault[];
  action?: ReactNode;
}): ReactNode {
  const sentence = useProblemText();
  const text = useText();
  if (!problem) return null;
  return (
    <Alert severity="error" role="alert" action={action} sx={{ my: 2 }}>
      {sentence(problem)}
      {faults.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, paddingInlineStart: '1.25rem' }}>
          {faults.map((fault) => (
            <li key={fault.place}>
              <FaultLine fault={fault} />
            </li>
          ))}
        </Box>
      )}
      {problem.requestId && problem.status >= 500 && (
        <Box component="span" dir="ltr" sx={{ display: 'block', fontSize: '0.875rem', mt: 0.5 }}>
          {text('common.requestId', { id: problem.requestId })}
        </Box>
      )}
    </Alert>
  );
}

/** A fault that no field shows: with the name of what it is about, where that has one. */
function FaultLine({ fault }: { fault: Fault }): ReactNode {
  const translate = useTranslate();
  const text = useText();
  const name = translate(`codes.residentField.${fault.place.split('.')[0]}`, { _: '' });
  return name ? text('common.faultOf', { field: name, fault: fault.sentence }) : fault.sentence;
}
