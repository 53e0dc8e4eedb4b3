import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { PagedList, type Column } from '../../parts/paged-list';
import { SearchWords } from '../services/service-filters';
import { BackToDirectory } from './back-link';

type Organization = Api['OrganizationView'];

/** City units and partners that give services. */
export function OrganizationsPage(): ReactNode {
  const text = useText();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  return (
    <Page
      title={text('directory.organizations.title')}
      help="directory.organizations.help"
      subtitle={<BackToDirectory />}
      actions={
        may('directory.change') && (
          <Button component={Link} to="/directory/organizations/new" variant="contained" startIcon={<Add />}>
            {text('directory.organizations.new')}
          </Button>
        )
      }
    >
      <Box component="search" sx={{ mb: 1.5 }}>
        <SearchWords
          label={text('directory.organizations.search')}
          value={search}
          onSearch={(words) => setParams(words ? { search: words } : {}, { replace: true })}
        />
      </Box>
      <PagedList<Organization>
        key={search}
        list="organizations"
        filter={search ? { search } : {}}
        label={text('directory.organizations.title')}
        columns={useColumns()}
        empty={
          <EmptyState
            title={text(search ? 'directory.organizations.noneFound' : 'directory.organizations.noneYet')}
            hint={text(search ? 'directory.organizations.noneFoundHint' : 'directory.organizations.noneYetHint')}
          />
        }
      />
    </Page>
  );
}

function useColumns(): Column<Organization>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return [
    {
      key: 'name',
      label: text('directory.name'),
      cell: ({ id, name, alternateName }) => (
        <>
          <MuiLink component={Link} to={`/directory/organizations/${id}`} sx={{ fontWeight: 600 }}>
            <Typed>{name}</Typed>
          </MuiLink>
          {alternateName && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem', fontWeight: 400 }}>
              <Typed>{alternateName}</Typed>
            </Box>
          )}
        </>
      ),
    },
    { key: 'kind', label: text('directory.organizations.kind'), cell: ({ kind }) => word('organizationKind', kind) },
    {
      key: 'email',
      label: text('directory.email'),
      cell: ({ email }) => (email ? <bdi dir="ltr">{email}</bdi> : <span aria-hidden="true">–</span>),
    },
    {
      key: 'changed',
      label: text('directory.lastModified'),
      wideOnly: true,
      cell: ({ lastModified }) => formats.moment(lastModified),
    },
  ];
}
