import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { ClientLink } from './client-facts';
import { useUnitName } from './units';

type Entry = Api['PrivilegeEntry'];

/** Who gained or lost what, newest first. */
export function PrivilegesPage(): ReactNode {
  const text = useText();
  return (
    <Page title={text('officers.privileges.title')} help="officers.privileges.help">
      <PagedList<Entry>
        list="privileges"
        label={text('officers.privileges.title')}
        columns={usePrivilegeColumns()}
        empty={<EmptyState title={text('officers.privileges.none')} hint={text('officers.privileges.noneHint')} />}
      />
    </Page>
  );
}

function usePrivilegeColumns(): Column<Entry>[] {
  const text = useText();
  const word = useCodeText();
  const unitName = useUnitName();
  const { moment } = useFormats();
  return [
    {
      key: 'what',
      label: text('officers.privileges.what'),
      cell: (entry) => (
        <>
          {word('privilegeChange', entry.change)}
          {entry.role !== null && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {word('role', entry.role)}
              {entry.unitId !== null && (
                <>
                  {' · '}
                  <Typed>{unitName(entry.unitId)}</Typed>
                </>
              )}
            </Typography>
          )}
        </>
      ),
    },
    { key: 'whom', label: text('officers.privileges.whom'), cell: (entry) => <Whom entry={entry} /> },
    {
      key: 'by',
      label: text('officers.privileges.by'),
      cell: (entry) =>
        entry.byId !== null && entry.byName !== null ? (
          <Link component={RouterLink} to={`/staff/${entry.byId}`}>
            <Typed>{entry.byName}</Typed>
          </Link>
        ) : (
          text('officers.privileges.system')
        ),
    },
    { key: 'at', label: text('officers.privileges.at'), cell: (entry) => moment(entry.at) },
  ];
}

function Whom({ entry }: { entry: Entry }): ReactNode {
  if (entry.staffId !== null)
    return (
      <Link component={RouterLink} to={`/staff/${entry.staffId}`}>
        <Typed>{entry.displayName ?? '–'}</Typed>
      </Link>
    );
  if (entry.clientId === null) return '–';
  return <ClientLink id={entry.clientId} name={entry.clientName} />;
}
