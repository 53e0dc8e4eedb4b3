import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText, type Formats, type Text } from '../i18n/text';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';

/** The released months, each in its newest revision. */
export function ReportsPage(): ReactNode {
  const text = useText();
  const formats = useFormats();
  const reports = useAnswer(['reports'], (signal) => api.GET('/api/v1/liaison/reports', { signal }));
  const items = reports.data?.items ?? [];
  const newest = items.filter(({ period }, index) => items[index - 1]?.period !== period);
  return (
    <Page title={text('releases.reports.title')} help="releases.reports.help">
      <ListView<Api['ReportHeadResponse']>
        label={text('releases.reports.list')}
        rows={newest}
        rowKey={({ releaseId }) => releaseId}
        columns={columnsOf(text, formats)}
        empty={<EmptyState title={text('releases.reports.none')} hint={text('releases.reports.noneHint')} />}
        loading={reports.isPending}
        problem={reports.error}
      />
    </Page>
  );
}

const columnsOf = (text: Text, formats: Formats): Column<Api['ReportHeadResponse']>[] => [
  {
    key: 'month',
    label: text('releases.reports.month'),
    cell: ({ period }) => (
      <MuiLink component={Link} to={`/reports/${period}`} sx={{ fontWeight: 600 }}>
        {formats.month(period)}
      </MuiLink>
    ),
  },
  {
    key: 'revision',
    label: text('releases.reports.revision'),
    cell: ({ revision }) => formats.number(revision),
  },
  {
    key: 'released',
    label: text('releases.reports.releasedAt'),
    cell: ({ releasedAt }) => formats.moment(releasedAt),
  },
];
