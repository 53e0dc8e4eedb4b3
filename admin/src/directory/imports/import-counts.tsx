import type { ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import { ListView, type Column } from '../../parts/paged-list';
import type { ImportResult } from './chosen-file';

const KINDS = ['services', 'organizations', 'locations'] as const;
const COLUMNS = ['toAdd', 'toChange', 'unchanged', 'gone'] as const;

type Kind = (typeof KINDS)[number];

/** How many services, organisations and places are new, changed, as they were, or no longer in the file. */
export function ImportCounts({ result }: { result: ImportResult }): ReactNode {
  const text = useText();
  return (
    <ListView<Kind>
      label={text('directory.imports.counts')}
      rows={KINDS}
      rowKey={(kind) => kind}
      columns={useCountColumns(result)}
      empty={null}
      loading={false}
      problem={null}
    />
  );
}

function useCountColumns(result: ImportResult): Column<Kind>[] {
  const text = useText();
  const formats = useFormats();
  return [
    { key: 'kind', label: text('directory.imports.what'), cell: (kind) => text(`directory.imports.kinds.${kind}`) },
    ...COLUMNS.map((column): Column<Kind> => ({
      key: column,
      label: text(`directory.imports.${result.stored ? 'did' : 'would'}.${column}`),
      cell: (kind) => formats.number(result[kind][column]),
    })),
  ];
}
