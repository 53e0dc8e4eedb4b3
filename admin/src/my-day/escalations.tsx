import type { ReactNode } from 'react';
import { api, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';
import { Section } from '../parts/section';
import { ShowMore } from '../parts/show-more';
import { today } from '../parts/today';
import { useWorkColumns } from './work-columns';

type Line = Api['EscalationLine'];

/** What is late in the unit, the longest late first, with whose it is. */
export function Escalations({ unitId }: { unitId: string }): ReactNode {
  const text = useText();
  const list = useGrowingList<Line>(['unit', unitId, 'escalations'], (cursor, signal) =>
    api.GET('/api/v1/units/{unitId}/escalations', {
      params: { path: { unitId }, query: { limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const columns = useLateColumns();
  return (
    <Section title={text('myDay.escalations')}>
      <Loaded answer={list}>
        {(rows) => (
          <ListView<Line>
            label={text('myDay.escalations')}
            rows={rows}
            rowKey={(line) => `${line.kind} ${line.id}`}
            columns={columns}
            empty={<EmptyState title={text('myDay.nothingLate')} hint={text('myDay.nothingLateHint')} />}
            loading={false}
            problem={null}
          />
        )}
      </Loaded>
      <ShowMore list={list} />
    </Section>
  );
}

function useLateColumns(): Column<Line>[] {
  const text = useText();
  return [
    ...useWorkColumns<Line>(today()),
    {
      key: 'worker',
      label: text('cases.worker'),
      cell: ({ worker }) => (worker ? <Typed>{worker.name ?? '–'}</Typed> : text('cases.nobody')),
    },
  ];
}
