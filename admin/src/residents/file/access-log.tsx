import Alert from '@mui/material/Alert';
import type { ReactNode } from 'react';
import { api, type Api } from '../../api/client';
import { useGrowingList } from '../../api/growing-list';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { ListView, type Column } from '../../parts/paged-list';
import { Section } from '../../parts/section';
import { ShowMore } from '../../parts/show-more';
import { StateChip } from '../../parts/state-chip';

type Line = Api['AccessLine'];

/** Who read or changed the file, in the words in which the person may be told. */
export function AccessLog({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  const list = useGrowingList<Line>(['access-log', residentId], (cursor, signal) =>
    api.GET('/api/v1/residents/{residentId}/access-log', {
      params: { path: { residentId }, query: { limit: 25, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  return (
    <Section title={text('residents.accessLog.title')}>
      <Alert severity="info" icon={false} sx={{ mb: 1 }}>
        {text('residents.accessLog.explain')}
      </Alert>
      <ListView<Line>
        label={text('residents.accessLog.title')}
        rows={list.data ?? []}
        rowKey={({ seq }) => seq}
        columns={useColumns()}
        empty={<EmptyState title={text('residents.accessLog.none')} />}
        loading={list.isPending && list.error === null}
        problem={list.error}
      />
      <ShowMore list={list} />
    </Section>
  );
}

function useColumns(): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return [
    { key: 'at', label: text('residents.accessLog.when'), cell: ({ at }) => formats.moment(at) },
    {
      key: 'by',
      label: text('residents.accessLog.who'),
      cell: ({ by, byKind }) =>
        by ? (
          <>
            <Typed>{by.name}</Typed>
            {by.roles.length > 0 && ` (${by.roles.map((role) => word('role', role)).join(', ')})`}
          </>
        ) : (
          word('actorKind', byKind)
        ),
    },
    {
      key: 'action',
      label: text('residents.accessLog.what'),
      cell: ({ action, outcome }) => (
        <>
          {word('auditAction', action)}{' '}
          {outcome === 'denied' && <StateChip label={word('auditOutcome', outcome)} tone="danger" />}
        </>
      ),
    },
    {
      key: 'purpose',
      label: text('residents.accessLog.why'),
      cell: ({ purpose }) => purpose && word('purpose', purpose),
    },
  ];
}
