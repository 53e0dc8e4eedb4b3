import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api, once } from '../../api/client';
import { useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { NewForm } from '../../parts/record-form';
import { useSend } from '../../parts/send';
import { ServiceFields } from './service-form';
import { NEW_SERVICE, sentOf } from './service-values';

/** A new service; the public sees it only after somebody has published it. */
export function NewServicePage(): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const send = useSend({ done: 'directory.said.added', refreshes: [['services']] });
  return (
    <Page title={text('directory.newService')} help="directory.newHelp" width="narrow">
      <NewForm
        values={{ ...NEW_SERVICE, organizationId: params.get('organizationId') }}
        saveLabel={text('directory.form.add')}
        onCancel={() => void navigate('/directory')}
        save={async (values) => {
          const body = sentOf(values);
          const { id } = await send(body, (key) =>
            api.POST('/api/v1/directory/services', { body, headers: once(key) }),
          );
          void navigate(`/directory/services/${id}`);
        }}
      >
        <ServiceFields />
      </NewForm>
    </Page>
  );
}
