import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormats, useText } from '../../i18n/text';
import { Code } from '../../parts/code';
import { ListView, type Column } from '../../parts/paged-list';
import { Section } from '../../parts/section';
import { StateChip } from '../../parts/state-chip';
import type { ImportResult } from './chosen-file';

const PER_PAGE = 20;

type Fault = ImportResult['faults'][number] & { position: number };

/** What is wrong with which record, never with its content. Faults keep a record out; notes leave out a part of it. */
export function ImportFaults({ result }: { result: ImportResult }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const columns = useFaultColumns();
  const [page, setPage] = useState(0);
  const { faults, faultsTotal } = result;
  if (faultsTotal === 0) return null;
  const rows = faults.map((fault, position) => ({ ...fault, position })).slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return (
    <Section title={text('directory.imports.faults')}>
      <Typography sx={{ mb: 1 }}>
        {text('directory.imports.faultsExplain')}{' '}
        {faultsTotal > faults.length &&
          text('directory.imports.faultsShown', {
            shown: formats.number(faults.length),
            total: formats.number(faultsTotal),
          })}
      </Typography>
      <ListView<Fault>
        label={text('directory.imports.faults')}
        rows={rows}
        rowKey={({ position }) => String(position)}
        columns={columns}
        empty={null}
        loading={false}
        problem={null}
        previous={page > 0 ? () => setPage(page - 1) : undefined}
        next={(page + 1) * PER_PAGE < faults.length ? () => setPage(page + 1) : undefined}
      />
    </Section>
  );
}

function useFaultColumns(): Column<Fault>[] {
  const text = useText();
  const formats = useFormats();
  const sentence = useFaultSentence();
  return [
    {
      key: 'row',
      label: text('directory.imports.row'),
      cell: ({ row }) => formats.number(row),
    },
    {
      key: 'severity',
      label: text('directory.imports.severity'),
      cell: ({ severity }) => (
        <StateChip
          label={text(`directory.imports.severities.${severity}`)}
          tone={severity === 'fault' ? 'danger' : 'neutral'}
        />
      ),
    },
    {
      key: 'field',
      label: text('directory.imports.field'),
      cell: ({ pointer }) => (pointer ? <Code>{pointer}</Code> : <span aria-hidden="true">–</span>),
    },
    { key: 'what', label: text('directory.imports.fault'), cell: ({ code }) => sentence(code) },
  ];
}

/** The sentence for a code of the importer; the code itself where it is newer than these pages. */
function useFaultSentence(): (code: string) => string {
  const translate = useTranslate();
  return (code) => translate(`directory.imports.faultCodes.${code}`, { _: code });
}
