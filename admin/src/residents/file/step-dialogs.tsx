import type { ReactNode } from 'react';
import { DateInput, SelectInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { today } from '../../parts/today';
import { TextBox } from '../inputs/text-box';

interface StepProps {
  resident: Api['ResidentView'];
  onClose(): void;
}

const useStep = (id: string): ReturnType<typeof useSend> =>
  useSend({ done: 'residents.said.saved', refreshes: [['resident', id], ['people-search']] });

export function CloseDialog({ resident, onClose }: StepProps): ReactNode {
  const text = useText();
  const send = useStep(resident.id);
  return (
    <StepDialog
      title={text('residents.steps.close')}
      explain={text('residents.steps.closeExplain')}
      confirm={text('residents.steps.close')}
      values={{ reason: null, on: today() }}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/residents/{residentId}/steps/close', {
            params: { path: { residentId: resident.id } },
            body: values as unknown as Api['CloseResident'],
            headers: { ...ifMatch(resident.version), ...once(key) },
          }),
        )
      }
      onClose={onClose}
    >
      <CodeInput
        source="reason"
        list="residentClosureReason"
        label={text('residents.reason')}
        helperText={false}
        isRequired
      />
      <DateInput source="on" label={text('residents.file.closedOn')} helperText={false} />
    </StepDialog>
  );
}

export function ReopenDialog({ resident, onClose }: StepProps): ReactNode {
  const text = useText();
  const send = useStep(resident.id);
  return (
    <StepDialog
      title={text('residents.steps.reopen')}
      explain={text('residents.steps.reopenExplain')}
      confirm={text('residents.steps.reopen')}
      save={() =>
        send('reopen', (key) =>
          api.POST('/api/v1/residents/{residentId}/steps/reopen', {
            params: { path: { residentId: resident.id } },
            headers: { ...ifMatch(resident.version), ...once(key) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

export function ShareDialog({ resident, onClose }: StepProps): ReactNode {
  const text = useText();
  const send = useStep(resident.id);
  const units = useAnswer(['units'], (signal) => api.GET('/api/v1/units', { signal })).data?.items ?? [];
  return (
    <StepDialog
      title={text('residents.steps.share')}
      explain={text('residents.steps.shareExplain')}
      confirm={text('residents.steps.share')}
      values={{ unitId: null, reason: null }}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/residents/{residentId}/units', {
            params: { path: { residentId: resident.id } },
            body: values as unknown as Api['ShareResident'],
            headers: once(key),
          }),
        )
      }
      onClose={onClose}
    >
      <SelectInput
        source="unitId"
        label={text('residents.steps.unit')}
        choices={units.filter(({ id, closedOn }) => closedOn === null && !resident.unitIds.includes(id))}
        translateChoice={false}
        helperText={false}
        isRequired
      />
      <CodeInput source="reason" list="shareReason" label={text('residents.reason')} helperText={false} isRequired />
    </StepDialog>
  );
}

/** Nothing of this can be taken back, so the code of the file has to be typed: no slip of the finger does it. */
export function EraseDialog({ resident, onClose }: StepProps): ReactNode {
  const text = useText();
  const send = useStep(resident.id);
  const sameCode = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim().toUpperCase() === resident.code
      ? undefined
      : text('residents.steps.eraseCodeFault');
  return (
    <StepDialog
      title={text('residents.steps.erase')}
      explain={text('residents.steps.eraseExplain')}
      confirm={text('residents.steps.eraseConfirm')}
      values={{ reason: null, code: '' }}
      save={({ reason }) =>
        send(reason, (key) =>
          api.POST('/api/v1/residents/{residentId}/steps/erase', {
            params: { path: { residentId: resident.id } },
            body: { reason } as Api['EraseResident'],
            headers: { ...ifMatch(resident.version), ...once(key) },
          }),
        )
      }
      onClose={onClose}
    >
      <CodeInput source="reason" list="erasureReason" label={text('residents.reason')} helperText={false} isRequired />
      <TextBox
        source="code"
        label={text('residents.steps.eraseCode', { code: resident.code })}
        validate={sameCode}
        ltr
        isRequired
      />
    </StepDialog>
  );
}
