import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useListController, type RaRecord } from 'react-admin';
import type { ListName } from '../api/lists';
import { isProblem, type Problem } from '../api/problem';
import { useText } from '../i18n/text';
import { ProblemAlert } from './problem-alert';

export interface Column<T> {
  key: string;
  label: string;
  /** Null when there is nothing to say: a dash in a table, left out in a card. */
  cell(row: T): ReactNode;
  /** Stays in one line of a table, as days do. */
  oneLine?: boolean;
  /** Left out in the cards of narrow screens. */
  wideOnly?: boolean;
}

export interface ListViewProps<T> {
  /** What the list holds, for screen readers. */
  label: string;
  rows: readonly T[];
  rowKey(row: T): string;
  /** The first column holds the link that opens the row. */
  columns: readonly Column<T>[];
  empty: ReactNode;
  loading: boolean;
  problem: Problem | null;
  previous?: (() => void) | undefined;
  next?: (() => void) | undefined;
}

/** Rows as a table on wide screens and as cards on narrow ones, with the two steps of a list that is paged by cursor. */
export function ListView<T>({
  label,
  rows,
  rowKey,
  columns,
  empty,
  loading,
  problem,
  previous,
  next,
}: ListViewProps<T>): ReactNode {
  const text = useText();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  if (problem) return <ProblemAlert problem={problem} />;
  return (
    <Box aria-busy={loading}>
      <Box sx={{ height: 4 }}>{loading && <LinearProgress aria-label={text('common.loading')} />}</Box>
      {rows.length === 0 && !loading && <Paper>{empty}</Paper>}
      {rows.length > 0 &&
        (wide ? <WideRows {...{ label, rows, rowKey, columns }} /> : <Cards {...{ label, rows, rowKey, columns }} />)}
      {(previous ?? next) && (
        <Box
          component="nav"
          aria-label={text('common.pages', { list: label })}
          sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', mt: 1.5 }}
        >
          <Button onClick={previous} disabled={!previous}>
            {text('common.previousPage')}
          </Button>
          <Button onClick={next} disabled={!next}>
            {text('common.nextPage')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

type Rows<T> = Pick<ListViewProps<T>, 'label' | 'rows' | 'rowKey' | 'columns'>;

function WideRows<T>({ label, rows, rowKey, columns }: Rows<T>): ReactNode {
  return (
    <TableContainer component={Paper}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map(({ key, label: name }) => (
              <TableCell key={key}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} hover>
              {columns.map(({ key, cell, oneLine }, index) => (
                <TableCell
                  key={key}
                  sx={oneLine ? { whiteSpace: 'nowrap' } : undefined}
                  {...(index === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {cell(row) ?? <span aria-hidden="true">–</span>}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Cards<T>({ label, rows, rowKey, columns }: Rows<T>): ReactNode {
  const [first, ...others] = columns.filter(({ wideOnly }) => !wideOnly);
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Paper component="li" key={rowKey(row)} sx={{ p: 2 }}>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>{first?.cell(row)}</Box>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'fit-content(45%) 1fr', columnGap: 1.5, rowGap: 0.5 }}
          >
            {others.map(({ key, label: name, cell }) => (
              <CardLine key={key} name={name} value={cell(row)} />
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

/** A card has no room for what is not there. */
function CardLine({ name, value }: { name: string; value: ReactNode }): ReactNode {
  if (value === null || value === undefined || value === false || value === '') return null;
  return (
    <Box sx={{ display: 'contents' }}>
      <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
        {name}
      </Box>
      <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {value}
      </Box>
    </Box>
  );
}

/** One of the API's lists (`LISTS`), read page by page. Filters go to the API; none of them may name a person. */
export function PagedList<T>({
  list,
  filter = {},
  perPage = 25,
  ...view
}: {
  list: ListName;
  filter?: Record<string, unknown>;
  perPage?: number;
} & Pick<ListViewProps<T>, 'label' | 'columns' | 'empty'> & { rowKey?(row: T): string }): ReactNode {
  const controller = useListController<RaRecord>({
    resource: list,
    filter,
    perPage,
    disableSyncWithLocation: true,
    storeKey: false,
    // A failed list says so in its place; the framework's own way out would be a message and a redirect.
    queryOptions: { onError: () => undefined },
  });
  const { data, isPending, isFetching, error, page, setPage, hasNextPage, hasPreviousPage } = controller;
  const paged = (hasNextPage ?? false) || (hasPreviousPage ?? false);
  return (
    <ListView<T>
      rowKey={(row) => String((row as RaRecord).id)}
      {...view}
      rows={(data ?? []) as T[]}
      loading={(isPending ?? false) || (isFetching ?? false)}
      problem={isProblem(error) ? error : null}
      previous={paged && hasPreviousPage ? () => setPage(page - 1) : undefined}
      next={paged && hasNextPage ? () => setPage(page + 1) : undefined}
    />
  );
}
