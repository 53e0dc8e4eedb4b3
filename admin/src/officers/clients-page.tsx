import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useMay } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { ClientChip, ScopeNames } from './client-facts';

/** Programs that may use the API. */
export function ClientsPage(): ReactNode {
  const text = useText();
  const may = useMay();
  return (
    <Page
      title={text('officers.clients.title')}
      help="officers.clients.help"
      actions={
        may('api-client.manage') && (
          <Button variant="contained" component={RouterLink} to="/api-clients/new" startIcon={<Add />}>
            {text('officers.clients.new')}
          </Button>
        )
      }
    >
      <PagedList<Api['ApiClient']>
        list="api-clients"
        label={text('officers.clients.title')}
        columns={useClientColumns()}
        empty={<EmptyState title={text('officers.clients.none')} hint={text('officers.clients.noneHint')} />}
      />
    </Page>
  );
}

function useClientColumns(): Column<Api['ApiClient']>[] {
  const text = useText();
  const { moment } = useFormats();
  return [
    {
      key: 'name',
      label: text('officers.clients.name'),
      cell: (client) => (
        <Link component={RouterLink} to={`/api-clients/${client.id}`} sx={{ fontWeight: 600 }}>
          <Typed>{client.name}</Typed>
        </Link>
      ),
    },
    {
      key: 'scopes',
      label: text('officers.clients.scopes'),
      cell: (client) => <ScopeNames scopes={client.scopes} />,
    },
    {
      key: 'used',
      label: text('officers.clients.lastUsed'),
      cell: (client) => (client.lastUsedAt ? moment(client.lastUsedAt) : text('officers.clients.neverUsed')),
    },
    { key: 'state', label: text('officers.clients.state'), cell: (client) => <ClientChip client={client} /> },
  ];
}
