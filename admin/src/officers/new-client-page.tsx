import { useState, type ReactNode } from 'react';
import { CheckboxGroupInput, TextInput } from 'react-admin';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../api/client';
import { useText } from '../i18n/text';
import { useCodeText, valuesOf } from '../parts/code-input';
import { Page } from '../parts/page';
import { NewForm } from '../parts/record-form';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { ClientSecretDialog } from './client-secret-dialog';
import { PartnerInput } from './everybody';

/** Access for a new program; its secret is shown once. */
export function NewClientPage(): ReactNode {
  const text = useText();
  const word = useCodeText();
  const navigate = useNavigate();
  const send = useSend({ done: 'officers.clients.said.created', refreshes: [['api-clients'], ['privileges']] });
  const [made, setMade] = useState<Api['ApiClientWithSecret'] | null>(null);
  return (
    <Page title={text('officers.clients.new')} help="officers.clients.newHelp" width="narrow">
      <Section title={text('officers.clients.one')}>
        <NewForm
          saveLabel={text('officers.clients.create')}
          onCancel={() => void navigate('/api-clients')}
          save={async (values) =>
            setMade(
              await send(values, (key) =>
                api.POST('/api/v1/api-clients', {
                  headers: once(key),
                  body: {
                    name: values.name,
                    scopes: values.scopes ?? [],
                    partnerId: values.partnerId || undefined,
                  } as Api['NewApiClient'],
                }),
              ),
            )
          }
        >
          <TextInput
            source="name"
            label={text('officers.clients.name')}
            required
            helperText={text('officers.clients.nameHint')}
            autoComplete="off"
          />
          <CheckboxGroupInput
            source="scopes"
            label={text('officers.clients.scopes')}
            row={false}
            // Shrunk towards the left by the library, which moves it away from its boxes in Arabic.
            sx={{ '& .RaCheckboxGroupInput-label': { transform: 'none', fontSize: '0.875rem' } }}
            helperText={false}
            translateChoice={false}
            choices={valuesOf('scope').map((id) => ({ id, name: word('scope', id) }))}
          />
          <PartnerInput
            source="partnerId"
            label={text('officers.clients.partner')}
            hint={text('officers.clients.partnerHint')}
          />
        </NewForm>
      </Section>
      {made && <ClientSecretDialog given={made} onClose={() => void navigate(`/api-clients/${made.id}`)} />}
    </Page>
  );
}
