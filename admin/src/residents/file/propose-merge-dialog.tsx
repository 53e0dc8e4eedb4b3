import type { ReactNode } from 'react';
import { RadioButtonGroupInput } from 'react-admin';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { PersonPick } from '../inputs/person-pick';

/** Two files of one person: names the other file and which of the two stays. A second colleague decides. */
export function ProposeMergeDialog({
  resident,
  onClose,
}: {
  resident: Api['ResidentView'];
  onClose(): void;
}): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const send = useSend({ done: 'residents.merges.proposed', refreshes: [['merges']] });
  return (
    <StepDialog
      title={text('residents.steps.propose_merge')}
      explain={text('residents.merges.proposeExplain')}
      confirm={text('residents.merges.propose')}
      values={{ mergedId: null, stays: 'this' }}
      save={async ({ mergedId, stays }) => {
        const other = mergedId as string;
        const body =
          stays === 'this' ? { keptId: resident.id, mergedId: other } : { keptId: other, mergedId: resident.id };
        const merge = await send(body, (key) => api.POST('/api/v1/merges', { body, headers: once(key) }));
        void navigate(`/merges/${merge.id}`);
      }}
      onClose={onClose}
    >
      <PersonPick source="mergedId" label={text('residents.merges.other')} except={resident.id} />
      <RadioButtonGroupInput
        source="stays"
        label={text('residents.merges.stays')}
        helperText={false}
        row={false}
        translateChoice={false}
        choices={[
          { id: 'this', name: text('residents.merges.staysThis', { code: resident.code }) },
          { id: 'other', name: text('residents.merges.staysOther') },
        ]}
      />
    </StepDialog>
  );
}
