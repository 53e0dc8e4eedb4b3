import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';
import { Section } from '../parts/section';
import { StateChip } from '../parts/state-chip';
import { RiskBar } from './risk-bar';

type Worker = Api['WorkerLoad'];

/** What each worker of the unit has in hand, who has most first. */
export function Workload({ unitId }: { unitId: string }): ReactNode {
  const text = useText();
  const answer = useAnswer(['unit', unitId, 'workload'], (signal) =>
    api.GET('/api/v1/units/{unitId}/workload', { params: { path: { unitId } }, signal }),
  );
  return (
    <Section title={text('myDay.workload')}>
      <Loaded answer={answer}>{({ workers }) => <Loads workers={workers} />}</Loaded>
    </Section>
  );
}

function Loads({ workers }: { workers: readonly Worker[] }): ReactNode {
  const text = useText();
  const most = Math.max(1, ...workers.map(({ openCases }) => openCases.total));
  const columns = useLoadColumns(most);
  return (
    <ListView<Worker>
      label={text('myDay.workload')}
      rows={workers.toSorted((a, b) => b.openCases.total - a.openCases.total)}
      rowKey={({ id }) => id}
      columns={columns}
      empty={<EmptyState title={text('myDay.noWorkers')} hint={text('myDay.noWorkersHint')} />}
      loading={false}
      problem={null}
    />
  );
}

function useLoadColumns(most: number): Column<Worker>[] {
  const text = useText();
  const formats = useFormats();
  return [
    {
      key: 'name',
      label: text('cases.worker'),
      cell: (worker) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typed>{worker.name}</Typed>
          {!worker.active && <StateChip label={text('myDay.accountClosed')} tone="warning" />}
        </Box>
      ),
    },
    { key: 'total', label: text('myDay.openCases'), cell: ({ openCases }) => formats.number(openCases.total) },
    {
      key: 'risk',
      label: text('myDay.byRisk'),
      cell: ({ openCases }) => (openCases.total === 0 ? '–' : <RiskBar counts={openCases} scale={most} />),
    },
    {
      key: 'tasks',
      label: text('myDay.overdueTasks'),
      cell: ({ overdueTasks }) => <LateCount count={overdueTasks} />,
    },
    {
      key: 'referrals',
      label: text('myDay.overdueReferrals'),
      cell: ({ overdueReferrals }) => <LateCount count={overdueReferrals} />,
    },
  ];
}

function LateCount({ count }: { count: number }): ReactNode {
  const formats = useFormats();
  return (
    <Box component="span" sx={count > 0 ? { color: 'error.main', fontWeight: 600 } : undefined}>
      {formats.number(count)}
    </Box>
  );
}
