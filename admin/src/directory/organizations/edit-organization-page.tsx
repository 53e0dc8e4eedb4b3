import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answerOf, api, ifMatch, once, type Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { Loaded, Page } from '../../parts/page';
import { RecordForm } from '../../parts/record-form';
import { useSend } from '../../parts/send';
import { OrganizationFields, useOrganizationFields, valuesOfOrganization } from './organization-form';
import { useOrganization } from './organization-page';

export function EditOrganizationPage(): ReactNode {
  const { organizationId = '' } = useParams();
  const answer = useOrganization(organizationId);
  return <Loaded answer={answer}>{(organization) => <Editing organization={organization} />}</Loaded>;
}

function Editing({ organization }: { organization: Api['OrganizationView'] }): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const fields = useOrganizationFields(organization.parentId);
  const { id } = organization;
  const send = useSend({
    done: 'directory.said.organizationChanged',
    refreshes: [['organization', id], ['organizations'], ['services'], ['service']],
  });
  const back = (): void => void navigate(`/directory/organizations/${id}`);
  return (
    <Page
      title={text('directory.organizations.edit')}
      subtitle={organization.name}
      help="directory.organizations.formHelp"
      width="narrow"
    >
      <RecordForm
        record={organization}
        values={valuesOfOrganization(organization)}
        fields={fields}
        onCancel={back}
        reload={async () => {
          const record = await answerOf(
            api.GET('/api/v1/directory/organizations/{organizationId}', { params: { path: { organizationId: id } } }),
          );
          return { record, values: valuesOfOrganization(record) };
        }}
        save={async (values, version) => {
          const body = values as unknown as Api['OrganizationInput'];
          await send([body, version], (key) =>
            api.PUT('/api/v1/directory/organizations/{organizationId}', {
              params: { path: { organizationId: id } },
              headers: { ...ifMatch(version), ...once(key) },
              body,
            }),
          );
          back();
        }}
      >
        <OrganizationFields id={id} />
      </RecordForm>
    </Page>
  );
}
