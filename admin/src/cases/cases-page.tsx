import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText, valuesOf } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList, type Column } from '../parts/paged-list';
import { CaseStateChip, PriorityChip, RiskChip } from './chips';

type Line = Api['CaseLine'];

const FILTERS = ['worker', 'state', 'risk'] as const;
type Filter = (typeof FILTERS)[number];

/** The cases of one's units. What is chosen stands in the address; it names nobody. */
export function CasesPage(): ReactNode {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])),
  ) as Partial<Record<Filter, string>>;
  const choose = (name: Filter, value: string): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const chosen = Object.keys(filter).length > 0;
  return (
    <Page title={text('cases.title')} help="cases.listHelp">
      <Filters filter={filter} onChoose={choose} />
      <PagedList<Line>
        key={JSON.stringify(filter)}
        list="cases"
        filter={filter}
        label={text('cases.title')}
        columns={useCaseColumns()}
        empty={
          <EmptyState
            title={text(chosen ? 'cases.noneChosen' : 'cases.noneYet')}
            hint={text(chosen ? 'cases.noneChosenHint' : 'cases.noneYetHint')}
          />
        }
      />
    </Page>
  );
}

function Filters({
  filter,
  onChoose,
}: {
  filter: Partial<Record<Filter, string>>;
  onChoose(name: Filter, value: string): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const choices: Record<Filter, { label: string; values: readonly (readonly [string, string])[] }> = {
    worker: {
      label: text('cases.whose'),
      values: [
        ['me', text('cases.mine')],
        ['none', text('cases.nobodys')],
      ],
    },
    state: {
      label: text('cases.state'),
      values: valuesOf('caseState').map((value) => [value, word('caseState', value)]),
    },
    risk: {
      label: text('cases.risk'),
      values: valuesOf('riskLevel').map((value) => [value, word('riskLevel', value)]),
    },
  };
  return (
    <Box
      component="search"
      aria-label={text('cases.filters')}
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, minmax(0, 14rem))' },
        mb: 1,
      }}
    >
      {FILTERS.map((name) => (
        <TextField
          key={name}
          select
          size="small"
          margin="none"
          label={choices[name].label}
          value={filter[name] ?? ''}
          onChange={(event) => onChoose(name, event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{text('common.all')}</MenuItem>
          {choices[name].values.map(([value, label]) => (
            <MenuItem key={value} value={value}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </Box>
  );
}

/** A case in a list: whom it is about leads to it. */
export function useCaseColumns(): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return [
    {
      key: 'person',
      label: text('cases.person'),
      cell: (line) => (
        <>
          <Link component={RouterLink} to={`/cases/${line.id}`} sx={{ fontWeight: 600 }}>
            {line.resident.callName === null ? text('cases.nameless') : <Typed>{line.resident.callName}</Typed>}
          </Link>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <Code>{line.code}</Code>
          </Typography>
        </>
      ),
    },
    { key: 'sector', label: text('cases.sector'), cell: (line) => word('sector', line.sector) },
    {
      key: 'state',
      label: text('cases.state'),
      cell: (line) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <CaseStateChip state={line.state} />
          <PriorityChip priority={line.priority} />
        </Box>
      ),
    },
    { key: 'risk', label: text('cases.risk'), cell: (line) => <RiskChip risk={line.risk} named={false} /> },
    {
      key: 'worker',
      label: text('cases.worker'),
      cell: (line) => (line.worker ? <Typed>{line.worker.name ?? '–'}</Typed> : text('cases.nobody')),
    },
    {
      key: 'review',
      label: text('cases.reviewDueOn'),
      cell: (line) => (line.reviewDueOn ? formats.day(line.reviewDueOn) : '–'),
    },
    {
      key: 'activity',
      label: text('cases.lastActivity'),
      wideOnly: true,
      cell: (line) => formats.moment(line.lastActivityAt),
    },
  ];
}
