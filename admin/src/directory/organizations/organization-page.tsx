import Add from '@mui/icons-material/Add';
import Edit from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Loaded, Page } from '../../parts/page';
import { Facts, Section } from '../../parts/section';
import { ServiceList } from '../services/service-list';
import { TypedText } from '../services/service-name';
import { WebLink } from '../services/service-page';

type Organization = Api['OrganizationView'];

/** An organisation with its services. */
export function OrganizationPage(): ReactNode {
  const { organizationId = '' } = useParams();
  const answer = useOrganization(organizationId);
  return <Loaded answer={answer}>{(organization) => <Shown organization={organization} />}</Loaded>;
}

export const useOrganization = (organizationId: string | null) =>
  useAnswer(
    ['organization', organizationId],
    (signal) =>
      api.GET('/api/v1/directory/organizations/{organizationId}', {
        params: { path: { organizationId: organizationId! } },
        signal,
      }),
    { enabled: Boolean(organizationId) },
  );

function Shown({ organization }: { organization: Organization }): ReactNode {
  const text = useText();
  const may = useMay();
  const word = useCodeText();
  const formats = useFormats();
  const parent = useOrganization(organization.parentId).data;
  const { id, name, alternateName, kind, email, website, lastModified } = organization;
  return (
    <Page
      title={name}
      help="directory.organizations.oneHelp"
      subtitle={
        <>
          <MuiLink component={Link} to="/directory/organizations">
            {text('directory.organizations.title')}
          </MuiLink>
          <span>{word('organizationKind', kind)}</span>
        </>
      }
      actions={
        may('directory.change') && (
          <Button component={Link} to={`/directory/organizations/${id}/edit`} variant="outlined" startIcon={<Edit />}>
            {text('common.edit')}
          </Button>
        )
      }
    >
      <Section title={text('directory.description')}>
        <TypedText>{organization.description}</TypedText>
        <div style={{ marginBlockStart: '1rem' }}>
          <Facts
            facts={[
              [text('directory.alternateName'), alternateName && <Typed key="alternate">{alternateName}</Typed>],
              [
                text('directory.organizations.parent'),
                parent && (
                  <MuiLink key="parent" component={Link} to={`/directory/organizations/${parent.id}`}>
                    <Typed>{parent.name}</Typed>
                  </MuiLink>
                ),
              ],
              [
                text('directory.email'),
                email && (
                  <MuiLink key="email" href={`mailto:${email}`} dir="ltr">
                    {email}
                  </MuiLink>
                ),
              ],
              [text('directory.url'), website && <WebLink key="website" address={website} />],
              [text('directory.lastModified'), formats.moment(lastModified)],
            ]}
          />
        </div>
      </Section>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {text('directory.services')}
      </Typography>
      <ServiceList
        filter={{ organizationId: id }}
        withOrganization={false}
        empty={
          <EmptyState
            title={text('directory.organizations.noServices')}
            hint={text('directory.organizations.noServicesHint')}
            action={
              may('directory.change') && (
                <Button
                  component={Link}
                  to={`/directory/services/new?organizationId=${id}`}
                  variant="outlined"
                  startIcon={<Add />}
                >
                  {text('directory.newService')}
                </Button>
              )
            }
          />
        }
      />
    </Page>
  );
}
