import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api, type Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { ListView, type Column } from '../../parts/paged-list';

/** Proposals that wait for a second pair of eyes. The files themselves open one at a time: each opening is on record. */
export function MergesPage(): ReactNode {
  const text = useText();
  const answer = useAnswer(['merges'], (signal) => api.GET('/api/v1/merges', { signal }));
  return (
    <Page title={text('residents.merges.title')} help="residents.merges.help">
      <ListView<Api['MergeView']>
        label={text('residents.merges.title')}
        rows={answer.data?.items ?? []}
        rowKey={({ id }) => id}
        columns={useColumns()}
        empty={<EmptyState title={text('residents.merges.none')} hint={text('residents.merges.noneHint')} />}
        loading={answer.isPending && answer.error === null}
        problem={answer.error}
      />
    </Page>
  );
}

function useColumns(): Column<Api['MergeView']>[] {
  const text = useText();
  const formats = useFormats();
  const me = useMe();
  return [
    {
      key: 'open',
      label: text('residents.merges.proposal'),
      cell: ({ id, proposedAt }) => (
        <Link component={RouterLink} to={`/merges/${id}`}>
          {text('residents.merges.proposedAt', { at: formats.moment(proposedAt) })}
        </Link>
      ),
    },
    {
      key: 'by',
      label: text('residents.merges.whose'),
      cell: ({ proposedBy }) => text(proposedBy === me?.id ? 'residents.merges.own' : 'residents.merges.ofColleague'),
    },
  ];
}
