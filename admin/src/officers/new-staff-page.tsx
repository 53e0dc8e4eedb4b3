import { useState, type ReactNode } from 'react';
import { TextInput } from 'react-admin';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../api/client';
import { useText } from '../i18n/text';
import { Page } from '../parts/page';
import { NewForm } from '../parts/record-form';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { CodeDialog } from './code-dialog';
import { PartnerInput } from './everybody';

/** A new account; the code for its owner is shown once, then one goes on to the roles. */
export function NewStaffPage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const send = useSend({ done: 'officers.staff.said.created', refreshes: [['staff'], ['privileges']] });
  const [made, setMade] = useState<Api['StaffWithCode'] | null>(null);
  return (
    <Page title={text('officers.staff.new')} help="officers.staff.newHelp" width="narrow">
      <Section title={text('officers.staff.one')}>
        <NewForm
          saveLabel={text('officers.staff.create')}
          onCancel={() => void navigate('/staff')}
          save={async (values) =>
            setMade(
              await send(values, (key) =>
                api.POST('/api/v1/staff', {
                  headers: once(key),
                  body: {
                    email: values.email,
                    displayName: values.displayName,
                    partnerId: values.partnerId || undefined,
                  } as Api['NewStaff'],
                }),
              ),
            )
          }
        >
          <TextInput
            source="displayName"
            label={text('officers.staff.name')}
            required
            helperText={false}
            autoComplete="off"
          />
          <TextInput
            source="email"
            type="email"
            required
            label={text('officers.staff.email')}
            helperText={text('officers.staff.emailHint')}
            autoComplete="off"
            slotProps={{ htmlInput: { dir: 'ltr' } }}
          />
          <PartnerInput
            source="partnerId"
            label={text('officers.staff.partner')}
            hint={text('officers.staff.partnerHint')}
          />
        </NewForm>
      </Section>
      {made && <CodeDialog given={made.oneTimeCode} onClose={() => void navigate(`/staff/${made.id}`)} />}
    </Page>
  );
}
