import type { ReactNode } from 'react';
import { SelectInput } from 'react-admin';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { TextBox } from '../inputs/text-box';

/** Takes a file that another unit keeps, with a reason that its supervisors read. */
export function AccessDialog({ fileCode = '', onClose }: { fileCode?: string; onClose(): void }): ReactNode {
  const text = useText();
  const units = useMe()?.units ?? [];
  const navigate = useNavigate();
  const send = useSend({ done: 'residents.access.done', refreshes: [] });
  const ask = async (body: Api['RequestAccess']): Promise<void> => {
    const file = await send(body, (key) => api.POST('/api/v1/residents/access-requests', { body, headers: once(key) }));
    void navigate(`/people/${file.id}`);
  };
  return (
    <StepDialog
      title={text('residents.access.title')}
      explain={text('residents.access.explain')}
      confirm={text('residents.access.confirm')}
      values={{ fileCode, unitId: units[0]?.id, reason: null, explanation: '' }}
      save={(values) => ask(values as unknown as Api['RequestAccess'])}
      onClose={onClose}
    >
      <TextBox source="fileCode" label={text('residents.fileCode')} ltr isRequired readOnly={fileCode !== ''} />
      {units.length > 1 && (
        <SelectInput
          source="unitId"
          label={text('residents.access.unit')}
          choices={units}
          translateChoice={false}
          helperText={false}
          isRequired
        />
      )}
      <CodeInput source="reason" list="shareReason" label={text('residents.reason')} helperText={false} isRequired />
      <TextBox
        source="explanation"
        label={text('residents.access.explanation')}
        helperText={text('residents.access.explanationHint')}
        multiline
        minRows={2}
        isRequired
      />
    </StepDialog>
  );
}
