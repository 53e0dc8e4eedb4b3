import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { DateInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../api/client';
import { useText, type TextKey } from '../i18n/text';
import { CodeInput } from '../parts/code-input';
import { useCommand } from '../parts/command';
import { ProblemAlert } from '../parts/problem-alert';
import { useSend } from '../parts/send';
import { StepDialog } from '../parts/step-dialog';
import { today } from '../parts/today';
import { ColleagueInput } from './colleague-input';

type Found = Api['CaseView'];
type Step = Found['allowedSteps'][number];

/** The order in which steps are offered: what usually comes next stands first. */
const ORDER: readonly Step[] = ['activate', 'reopen', 'assess_risk', 'assign', 'close'];

const NAMES: Record<Step, TextKey> = {
  activate: 'cases.activate',
  reopen: 'cases.reopen',
  assess_risk: 'cases.assessRisk',
  assign: 'cases.assign',
  close: 'cases.close',
};

/** What changes with a step of a case. */
export const touchedBy = (caseId: string): (string | undefined)[][] => [
  ['case', caseId],
  ['cases'],
  ['my-day'],
  ['unit'],
];

/** The steps that the API allows, as buttons. */
export function CaseSteps({ found }: { found: Found }): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState<Step | null>(null);
  const straight = useCommand(
    (key, step: 'activate' | 'reopen') => {
      const given = { params: { path: { caseId: found.id } }, headers: { ...ifMatch(found.version), ...once(key) } };
      return step === 'activate'
        ? api.POST('/api/v1/cases/{caseId}/steps/activate', given as never)
        : api.POST('/api/v1/cases/{caseId}/steps/reopen', given as never);
    },
    { done: 'cases.said.moved', refreshes: touchedBy(found.id) },
  );
  const steps = ORDER.filter((step) => found.allowedSteps.includes(step));
  const close = (): void => setAsked(null);
  return (
    <>
      {steps.length > 0 && (
        <Box
          component="section"
          aria-label={text('cases.steps')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
        >
          {steps.map((step, index) => (
            <Button
              key={step}
              variant={index === 0 ? 'contained' : 'outlined'}
              loading={straight.busy && (step === 'activate' || step === 'reopen')}
              onClick={() => (step === 'activate' || step === 'reopen' ? void straight.run(step) : setAsked(step))}
            >
              {text(NAMES[step])}
            </Button>
          ))}
        </Box>
      )}
      <ProblemAlert problem={straight.problem} />
      {asked === 'close' && <CloseDialog found={found} onClose={close} />}
      {asked === 'assess_risk' && <RiskDialog found={found} onClose={close} />}
      {asked === 'assign' && <AssignDialog found={found} onClose={close} />}
    </>
  );
}

function CloseDialog({ found, onClose }: { found: Found; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'cases.said.closed', refreshes: touchedBy(found.id) });
  return (
    <StepDialog
      title={text('cases.close')}
      explain={text('cases.closeExplain')}
      confirm={text('cases.close')}
      values={{ on: today() }}
      onClose={onClose}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/cases/{caseId}/steps/close', {
            params: { path: { caseId: found.id } },
            headers: { ...ifMatch(found.version), ...once(key) },
            body: { reason: values.reason, on: values.on || undefined } as Api['CloseCaseRequest'],
          }),
        )
      }
    >
      <CodeInput
        list="caseClosureReason"
        source="reason"
        label={text('cases.closureReason')}
        helperText={false}
        isRequired
      />
      <DateInput source="on" label={text('cases.closedOn')} helperText={false} />
    </StepDialog>
  );
}

function RiskDialog({ found, onClose }: { found: Found; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'cases.said.assessed', refreshes: touchedBy(found.id) });
  return (
    <StepDialog
      title={text('cases.assessRisk')}
      explain={text('cases.assessRiskExplain')}
      confirm={text('cases.assessRisk')}
      values={{ level: found.risk ?? undefined, on: today() }}
      onClose={onClose}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/cases/{caseId}/steps/assess_risk', {
            params: { path: { caseId: found.id } },
            headers: { ...ifMatch(found.version), ...once(key) },
            body: { level: values.level, on: values.on || undefined } as Api['AssessRiskRequest'],
          }),
        )
      }
    >
      <CodeInput list="riskLevel" source="level" label={text('cases.risk')} helperText={false} isRequired />
      <DateInput source="on" label={text('cases.assessedOn')} helperText={false} />
    </StepDialog>
  );
}

/** Gives a case to a colleague of its unit. Also used where cases of nobody are listed. */
export function AssignDialog({
  found,
  onClose,
}: {
  found: Pick<Found, 'id' | 'unitId' | 'version' | 'worker'>;
  onClose(): void;
}): ReactNode {
  const text = useText();
  const send = useSend({ done: 'cases.said.assigned', refreshes: touchedBy(found.id) });
  return (
    <StepDialog
      title={text('cases.assign')}
      explain={text('cases.assignExplain')}
      confirm={text('cases.assignConfirm')}
      onClose={onClose}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/cases/{caseId}/steps/assign', {
            params: { path: { caseId: found.id } },
            headers: { ...ifMatch(found.version), ...once(key) },
            body: values as Api['AssignCaseRequest'],
          }),
        )
      }
    >
      <ColleagueInput unitId={found.unitId} source="workerId" label={text('cases.colleague')} />
    </StepDialog>
  );
}
