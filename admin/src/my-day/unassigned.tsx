import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { api, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { AssignDialog } from '../cases/case-steps';
import { useCaseColumns } from '../cases/case-columns';
import { useText } from '../i18n/text';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';
import { Section } from '../parts/section';
import { ShowMore } from '../parts/show-more';

type Line = Api['CaseLine'];

/** Open cases of the unit that nobody has, each with the way to give it to somebody. */
export function Unassigned({ unitId }: { unitId: string }): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState<Line | null>(null);
  const list = useGrowingList<Line>(['cases', 'unassigned', unitId], (cursor, signal) =>
    api.GET('/api/v1/cases', {
      params: { query: { unitId, worker: 'none', open: 'true', limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const columns = useUnassignedColumns(setAsked);
  return (
    <Section title={text('myDay.unassigned')}>
      <Loaded answer={list}>
        {(rows) => (
          <ListView<Line>
            label={text('myDay.unassigned')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
            empty={<EmptyState title={text('myDay.noneUnassigned')} hint={text('myDay.noneUnassignedHint')} />}
            loading={false}
            problem={null}
          />
        )}
      </Loaded>
      <ShowMore list={list} />
      {asked && <AssignDialog found={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function useUnassignedColumns(assign: (line: Line) => void): Column<Line>[] {
  const text = useText();
  const kept = ['person', 'sector', 'state', 'risk', 'activity'];
  return [
    ...useCaseColumns().filter(({ key }) => kept.includes(key)),
    {
      key: 'assign',
      label: text('myDay.step'),
      cell: (line) =>
        line.allowedSteps.includes('assign') && (
          <Button size="small" variant="outlined" onClick={() => assign(line)}>
            {text('cases.assign')}
          </Button>
        ),
    },
  ];
}
