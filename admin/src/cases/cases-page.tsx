import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { useCodeText, valuesOf } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { PagedList } from '../parts/paged-list';
import { useCaseColumns } from './case-columns';

type Line = Api['CaseLine'];

const FILTERS = ['worker', 'state', 'risk'] as const;
type Filter = (typeof FILTERS)[number];

/** Every state but closed. */
const OPEN = 'open';

/** The cases of one's units. What is chosen stands in the address; it names nobody. */
export function CasesPage(): ReactNode {
  const text = useText();
  const [params, setParams] = useSearchParams();
  const chosen = Object.fromEntries(
    FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])),
  ) as Partial<Record<Filter, string>>;
  const { state, ...others } = chosen;
  const filter = { ...others, ...(state === OPEN ? { open: 'true' } : state ? { state } : {}) };
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
  const narrowed = Object.keys(chosen).length > 0;
  return (
    <Page title={text('cases.title')} help="cases.listHelp">
      <Filters chosen={chosen} onChoose={choose} />
      <PagedList<Line>
        key={JSON.stringify(filter)}
        list="cases"
        filter={filter}
        label={text('cases.title')}
        columns={useCaseColumns()}
        empty={
          <EmptyState
            title={text(narrowed ? 'cases.noneChosen' : 'cases.noneYet')}
            hint={text(narrowed ? 'cases.noneChosenHint' : 'cases.noneYetHint')}
          />
        }
      />
    </Page>
  );
}

function Filters({
  chosen,
  onChoose,
}: {
  chosen: Partial<Record<Filter, string>>;
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
      values: [
        [OPEN, text('cases.allOpen')],
        ...valuesOf('caseState').map((value) => [value, word('caseState', value)] as const),
      ],
    },
    risk: {
      label: text('cases.risk'),
      values: [
        ...valuesOf('riskLevel').map((value) => [value, word('riskLevel', value)] as const),
        ['none', text('cases.notAssessed')],
      ],
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
          value={chosen[name] ?? ''}
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
