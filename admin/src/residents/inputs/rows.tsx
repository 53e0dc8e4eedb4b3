import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useText } from '../../i18n/text';

/** Several of one kind in a form: names, phones, languages. A row can be added and removed by keyboard and is named for screen readers. */
export function Rows({
  source,
  label,
  rowLabel,
  addLabel,
  columns,
  blank,
  children,
}: {
  source: string;
  label: string;
  /** "Name 2": what the row is called, for its group and its button. */
  rowLabel(number: number): string;
  addLabel: string;
  /** Of the grid on wide screens. */
  columns: string;
  blank: Record<string, unknown>;
  children(path: string, index: number): ReactNode;
}): ReactNode {
  const text = useText();
  const { control } = useFormContext();
  const { fields, append, remove } = useFieldArray({ control, name: source });
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600 }}>
        {label}
      </Box>
      {fields.map(({ id }, index) => (
        <Box
          key={id}
          component="fieldset"
          aria-label={rowLabel(index + 1)}
          sx={{
            border: 0,
            p: 0,
            m: 0,
            minWidth: 0,
            display: 'flex',
            alignItems: 'flex-start',
            gap: 0.5,
            mb: { xs: 2, sm: 0 },
          }}
        >
          <Box
            sx={{
              flex: 1,
              minWidth: 0,
              display: 'grid',
              columnGap: 1,
              alignItems: 'start',
              gridTemplateColumns: { xs: '1fr', sm: columns },
            }}
          >
            {children(`${source}.${index}`, index)}
          </Box>
          <IconButton
            aria-label={text('residents.removeRow', { row: rowLabel(index + 1) })}
            onClick={() => remove(index)}
            sx={{ mt: 1.75 }}
          >
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        startIcon={<Add />}
        onClick={() => append(blank, { focusName: `${source}.${fields.length}.${Object.keys(blank)[0]}` })}
      >
        {addLabel}
      </Button>
    </Box>
  );
}
