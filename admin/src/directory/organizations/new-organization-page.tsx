import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { api, once, type Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { NewForm } from '../../parts/record-form';
import { useSend } from '../../parts/send';
import { OrganizationFields } from './organization-form';

export function NewOrganizationPage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const send = useSend({ done: 'directory.said.organizationAdded', refreshes: [['organizations']] });
  return (
    <Page title={text('directory.organizations.new')} help="directory.organizations.formHelp" width="narrow">
      <NewForm
        values={{ kind: 'partner' }}
        saveLabel={text('directory.organizations.add')}
        onCancel={() => void navigate('/directory/organizations')}
        save={async (values) => {
          const body = values as unknown as Api['OrganizationInput'];
          const { id } = await send(body, (key) =>
            api.POST('/api/v1/directory/organizations', { body, headers: once(key) }),
          );
          void navigate(`/directory/organizations/${id}`);
        }}
      >
        <OrganizationFields />
      </NewForm>
    </Page>
  );
}
