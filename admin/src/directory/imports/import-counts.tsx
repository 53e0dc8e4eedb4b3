import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import type { ImportResult } from './chosen-file';

const KINDS = ['services', 'organizations', 'locations'] as const;
const COLUMNS = ['toAdd', 'toChange', 'unchanged', 'gone'] as const;

/** How many services, organisations and places are new, changed, as they were, or no longer in the file. */
export function ImportCounts({ result }: { result: ImportResult }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <TableContainer>
      <Table size="small" aria-label={text('directory.imports.counts')}>
        <TableHead>
          <TableRow>
            <TableCell>{text('directory.imports.what')}</TableCell>
            {COLUMNS.map((column) => (
              <TableCell key={column} align="right">
                {text(`directory.imports.${result.stored ? 'did' : 'would'}.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {KINDS.map((kind) => (
            <TableRow key={kind}>
              <TableCell component="th" scope="row">
                {text(`directory.imports.kinds.${kind}`)}
              </TableCell>
              {COLUMNS.map((column) => (
                <TableCell key={column} align="right">
                  {formats.number(result[kind][column])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
