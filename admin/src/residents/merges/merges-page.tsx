import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import type { Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText, valuesOf } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { PagedList, type Column } from '../../parts/paged-list';
import { PersonLine } from '../../parts/person-line';
import { StateChip } from '../../parts/state-chip';

type Line = Api['MergeLine'];

/** Proposals that wait for a second pair of eyes, and what became of earlier ones. */
export function MergesPage(): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [params, setParams] = useSearchParams();
  const lists = valuesOf('mergeList');
  const state = lists.find((value) => value === params.get('state')) ?? 'waiting';
  const decided = state === 'decided';
  return (
    <Page title={text('residents.merges.title')} help="residents.merges.help">
      <Box component="search" aria-label={text('residents.merges.show')} sx={{ maxWidth: '16rem', mb: 1 }}>
        <TextField
          select
          size="small"
          margin="none"
          label={text('residents.merges.show')}
          value={state}
          onChange={(event) => setParams({ state: event.target.value }, { replace: true })}
        >
          {lists.map((value) => (
            <MenuItem key={value} value={value}>
              {word('mergeList', value)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      <PagedList<Line>
        key={state}
        list="merges"
        filter={{ state }}
        label={text('residents.merges.title')}
        columns={useColumns(decided)}
        empty={
          <EmptyState
            title={text(decided ? 'residents.merges.noneDecided' : 'residents.merges.none')}
            hint={text(decided ? 'residents.merges.noneDecidedHint' : 'residents.merges.noneHint')}
          />
        }
      />
    </Page>
  );
}

function useColumns(decided: boolean): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const me = useMe();
  const colleague = (one: Api['MergeColleague'] | null): ReactNode => {
    if (one === null) return '–';
    return one.id === me?.id ? text('residents.merges.own') : one.name === null ? '–' : <Typed>{one.name}</Typed>;
  };
  const columns: Column<Line>[] = [
    {
      key: 'open',
      label: text('residents.merges.proposal'),
      cell: ({ id, proposedAt }) => (
        <Link component={RouterLink} to={`/merges/${id}`}>
          {text('residents.merges.proposedAt', { at: formats.moment(proposedAt) })}
        </Link>
      ),
    },
    { key: 'kept', label: text('residents.merges.kept'), cell: ({ kept }) => <Person person={kept} /> },
    { key: 'merged', label: text('residents.merges.merged'), cell: ({ merged }) => <Person person={merged} /> },
    { key: 'by', label: text('residents.merges.whose'), cell: ({ proposedBy }) => colleague(proposedBy) },
  ];
  if (!decided) return columns;
  return [
    ...columns,
    { key: 'decider', label: text('residents.merges.decider'), cell: ({ decidedBy }) => colleague(decidedBy) },
    {
      key: 'state',
      label: text('residents.merges.decision'),
      cell: (merge) => (
        <StateChip label={word('mergeState', merge.state)} tone={merge.state === 'confirmed' ? 'good' : 'neutral'} />
      ),
    },
  ];
}

/** Without a link: each opening of a file is on record, and the proposal shows both. */
const Person = ({ person: { callName, code } }: { person: Api['MergePerson'] }): ReactNode =>
  code === null ? '–' : <PersonLine callName={callName} code={code} />;
