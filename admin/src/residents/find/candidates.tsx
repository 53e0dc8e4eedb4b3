import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answerOf, api, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import type { Problem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { ListView, type Column } from '../../parts/paged-list';
import { PersonLine } from '../../parts/person-line';
import { StateChip } from '../../parts/state-chip';
import { useResidentWords } from '../words';
import { START } from '../register/draft';

/** The files that fit a search, page by page. */
export function Candidates({ wanted, onElsewhere }: { wanted: string; onElsewhere(): void }): ReactNode {
  const text = useText();
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1);
  const answer = useQuery<Api['ResidentLines'], Problem>({
    queryKey: ['people-search', wanted, cursor ?? ''],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/residents/search', {
          body: { text: wanted, limit: 20, ...(cursor ? { cursor } : {}) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const rows = answer.data?.items ?? [];
  const next = answer.data?.nextCursor;
  return (
    <>
      <Box component="output" sx={{ display: 'block', color: 'text.secondary', mb: 1, minHeight: '1.6em' }}>
        {answer.data && rows.length > 0 && text('residents.find.found', { smart_count: rows.length })}
      </Box>
      <ListView
        label={text('residents.find.results')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={useColumns()}
        empty={<NothingFound wanted={wanted} onElsewhere={onElsewhere} />}
        loading={answer.isFetching}
        problem={answer.error}
        previous={cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined}
        next={next ? () => setCursors([...cursors, next]) : undefined}
      />
    </>
  );
}

function useColumns(): Column<Api['ResidentLine']>[] {
  const text = useText();
  const words = useResidentWords();
  const word = useCodeText();
  return [
    {
      key: 'name',
      label: text('residents.callName'),
      cell: ({ id, callName, code }) => <PersonLine id={id} callName={callName} code={code} />,
    },
    {
      key: 'names',
      label: text('residents.names'),
      cell: ({ names }) => <NamesInLine names={names} />,
    },
    { key: 'born', label: text('residents.birthYear'), cell: ({ birthYear }) => birthYear ?? text('common.unknown') },
    {
      key: 'district',
      label: text('residents.district'),
      cell: ({ districtCode }) => words.district(districtCode) ?? text('common.unknown'),
    },
    {
      key: 'state',
      label: text('residents.state'),
      cell: ({ state }) => (
        <StateChip label={word('residentState', state)} tone={state === 'open' ? 'active' : 'neutral'} />
      ),
    },
  ];
}

/** Names in several scripts beside each other, each in its own direction. */
export function NamesInLine({ names }: { names: readonly Api['NameAnswer'][] }): ReactNode {
  const words = useResidentWords();
  if (names.length === 0) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 2 }}>
      {names.map((name, index) => (
        <Typed key={index}>{words.name(name)}</Typed>
      ))}
    </Box>
  );
}

function NothingFound({ wanted, onElsewhere }: { wanted: string; onElsewhere(): void }): ReactNode {
  const text = useText();
  const may = useMay();
  const client = useQueryClient();
  return (
    <EmptyState
      title={text('residents.find.nothing')}
      hint={text('residents.find.nothingHint')}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
          {may('resident.register') && (
            <Button
              component={Link}
              to="/people/register"
              variant="contained"
              // A name goes along into the form, in this tab's memory; a number would not be a name.
              onClick={() => client.setQueryData(START, /\d/.test(wanted) ? '' : wanted)}
            >
              {text('residents.find.register')}
            </Button>
          )}
          {may('resident.share') && <Button onClick={onElsewhere}>{text('residents.find.elsewhere')}</Button>}
        </Box>
      }
    />
  );
}
