import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';

/**
 * Figures as a table with a heading for each row, whose first column stays while the others are moved sideways. The region takes the
 * focus, so that the arrow keys move it.
 */
export function FigureTable({
  label,
  head,
  rows,
  words = 0,
}: {
  label: string;
  head: readonly string[];
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[]; strong?: boolean }[];
  /** How many of the columns after the first hold words and not figures. */
  words?: number;
}): ReactNode {
  const text = useText();
  const place = (column: number) =>
    column <= words
      ? ({ textAlign: 'start', minWidth: '12rem' } as const)
      : ({ textAlign: 'end', minWidth: '5.5rem', fontVariantNumeric: 'tabular-nums' } as const);
  return (
    <Box
      component="section"
      tabIndex={0}
      aria-label={text('releases.figure.scroll', { table: label })}
      sx={{ position: 'relative', overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {head.map((name, index) => (
              <TableCell key={name} sx={index === 0 ? STAYS : { ...place(index), verticalAlign: 'bottom' }}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, cells, strong }) => (
            <TableRow key={key} sx={strong ? { '& > *': { fontWeight: 600 } } : {}}>
              <TableCell component="th" scope="row" sx={STAYS}>
                {name}
              </TableCell>
              {cells.map((cell, index) => (
                <TableCell key={head[index + 1]} sx={place(index + 1)}>
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const STAYS = {
  position: 'sticky',
  insetInlineStart: 0,
  bgcolor: 'background.paper',
  textAlign: 'start',
  minWidth: '8rem',
  zIndex: 1,
} as const;
