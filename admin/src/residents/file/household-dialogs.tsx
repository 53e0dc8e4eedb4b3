import type { ReactNode } from 'react';
import { DateInput, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { answerOf, api, once, type Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { today } from '../../parts/today';
import { PersonPick } from '../inputs/person-pick';

interface Joining {
  withId?: string | null;
  role: Api['AddMember']['role'];
  from: string;
  unitId?: string;
}

/** Brings a person into the household of somebody, or opens one: nobody has to know whether there is one already. */
export function JoinDialog({ resident, onClose }: { resident: Api['ResidentView']; onClose(): void }): ReactNode {
  const text = useText();
  const units = useMe()?.units ?? [];
  const send = useSend({ done: 'residents.said.saved', refreshes: [['resident'], ['household']] });
  const join = async ({ withId, role, from, unitId }: Joining): Promise<void> => {
    const member = { residentId: resident.id, role, from };
    const other = withId
      ? await answerOf(api.GET('/api/v1/residents/{residentId}', { params: { path: { residentId: withId } } }))
      : null;
    await send([withId, role, from, unitId], (key) =>
      other?.householdId
        ? api.POST('/api/v1/households/{householdId}/members', {
            params: { path: { householdId: other.householdId } },
            body: member,
            headers: once(key),
          })
        : api.POST('/api/v1/households', {
            body: {
              ...(unitId ? { unitId } : {}),
              openedOn: from,
              members: [...(other ? [{ residentId: other.id, role: 'head' as const, from }] : []), member],
            },
            headers: once(key),
          }),
    );
  };
  return (
    <StepDialog
      title={text('residents.household.join')}
      explain={text('residents.household.joinExplain')}
      confirm={text('residents.household.joinConfirm')}
      values={{ withId: null, role: 'head', from: today(), unitId: units[0]?.id }}
      save={(values) => join(values as unknown as Joining)}
      onClose={onClose}
    >
      <PersonPick
        source="withId"
        label={text('residents.household.with')}
        hint={text('residents.household.withHint')}
        except={resident.id}
      />
      <CodeInput
        source="role"
        list="householdRole"
        label={text('residents.household.role')}
        helperText={false}
        isRequired
      />
      <DateInput source="from" label={text('residents.household.from')} helperText={false} />
      <NewHouseholdUnit units={units} />
    </StepDialog>
  );
}

/** A household that is new belongs to a unit; asked only of somebody who works in several. */
function NewHouseholdUnit({ units }: { units: Api['OwnUnit'][] }): ReactNode {
  const text = useText();
  const withId: unknown = useWatch({ name: 'withId' });
  if (units.length < 2 || withId) return null;
  return (
    <SelectInput
      source="unitId"
      label={text('residents.household.unit')}
      choices={units}
      translateChoice={false}
      helperText={false}
      isRequired
    />
  );
}

export function AddMemberDialog({
  household,
  except,
  onClose,
}: {
  household: Api['HouseholdView'];
  except: string;
  onClose(): void;
}): ReactNode {
  const text = useText();
  const send = useSend({ done: 'residents.said.saved', refreshes: [['household', household.id], ['resident']] });
  return (
    <StepDialog
      title={text('residents.household.add')}
      confirm={text('residents.household.addConfirm')}
      values={{ residentId: null, role: null, from: today() }}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/households/{householdId}/members', {
            params: { path: { householdId: household.id } },
            body: values as unknown as Api['AddMember'],
            headers: once(key),
          }),
        )
      }
      onClose={onClose}
    >
      <PersonPick source="residentId" label={text('residents.pick.label')} except={except} />
      <CodeInput
        source="role"
        list="householdRole"
        label={text('residents.household.role')}
        helperText={false}
        isRequired
      />
      <DateInput source="from" label={text('residents.household.from')} helperText={false} />
    </StepDialog>
  );
}
