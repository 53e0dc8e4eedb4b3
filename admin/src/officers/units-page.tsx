import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useMay } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Page } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';
import { StateChip } from '../parts/state-chip';
import { isOpen, useUnits } from './units';

/** The units of the directorate. */
export function UnitsPage(): ReactNode {
  const text = useText();
  const may = useMay();
  const units = useUnits();
  return (
    <Page
      title={text('officers.units.title')}
      help="officers.units.help"
      actions={
        may('unit.manage') && (
          <Button variant="contained" component={RouterLink} to="/units/new" startIcon={<Add />}>
            {text('officers.units.new')}
          </Button>
        )
      }
    >
      <ListView<Api['Unit']>
        label={text('officers.units.title')}
        rows={units.data?.items ?? []}
        rowKey={(unit) => unit.id}
        columns={useUnitColumns(may('unit.manage'))}
        loading={units.isFetching}
        problem={units.error}
        empty={<EmptyState title={text('officers.units.none')} hint={text('officers.units.noneHint')} />}
      />
    </Page>
  );
}

function useUnitColumns(manages: boolean): Column<Api['Unit']>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return [
    {
      key: 'name',
      label: text('officers.units.name'),
      cell: (unit) =>
        manages ? (
          <Link component={RouterLink} to={`/units/${unit.id}`} sx={{ fontWeight: 600 }}>
            <Typed>{unit.name}</Typed>
          </Link>
        ) : (
          <Typed>{unit.name}</Typed>
        ),
    },
    { key: 'code', label: text('officers.units.code'), cell: (unit) => <Code>{unit.code}</Code> },
    { key: 'kind', label: text('officers.units.kind'), cell: (unit) => word('unitKind', unit.kind) },
    {
      key: 'state',
      label: text('officers.units.state'),
      cell: (unit) =>
        isOpen(unit) ? (
          <StateChip label={text('officers.units.open')} tone="good" />
        ) : (
          <StateChip label={text('officers.units.closedSince', { day: formats.day(unit.closedOn!) })} />
        ),
    },
  ];
}
