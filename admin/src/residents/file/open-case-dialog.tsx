import type { ReactNode } from 'react';
import { SelectInput } from 'react-admin';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';

/** Opens a case for the person; then the case opens. */
export function OpenCaseDialog({ resident, onClose }: { resident: Api['ResidentView']; onClose(): void }): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const own = useMe()?.units ?? [];
  const units = own.filter(({ id }) => resident.unitIds.includes(id));
  const send = useSend({ done: 'residents.cases.opened', refreshes: [['cases'], ['resident', resident.id]] });
  const preferred = units.find(({ id }) => id === resident.homeUnitId) ?? units[0];
  return (
    <StepDialog
      title={text('residents.cases.open')}
      confirm={text('residents.cases.open')}
      values={{ sector: null, priority: 'normal', intakeSource: 'walk_in', unitId: preferred?.id }}
      save={async (values) => {
        const { unitId, ...asked } = values as unknown as Api['OpenCaseRequest'];
        const body = { ...asked, residentId: resident.id, ...(unitId ? { unitId } : {}) };
        const opened = await send(body, (key) => api.POST('/api/v1/cases', { body, headers: once(key) }));
        void navigate(`/cases/${opened.id}`);
      }}
      onClose={onClose}
    >
      <CodeInput source="sector" list="sector" label={text('residents.cases.sector')} helperText={false} isRequired />
      <CodeInput
        source="priority"
        list="priority"
        label={text('residents.cases.priority')}
        helperText={false}
        isRequired
      />
      <CodeInput
        source="intakeSource"
        list="intakeSource"
        label={text('residents.cases.source')}
        helperText={false}
        isRequired
      />
      {units.length > 1 && (
        <SelectInput
          source="unitId"
          label={text('residents.cases.unit')}
          choices={units}
          translateChoice={false}
          helperText={false}
          isRequired
        />
      )}
    </StepDialog>
  );
}
