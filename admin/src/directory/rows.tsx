import Add from '@mui/icons-material/Add';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';

/** Several of one kind in a form: places, translations. Each is a named group with its own button to take it away. */
export function Rows({
  source,
  rowLabel,
  addLabel,
  remove: removing,
  blank,
  first,
  children,
}: {
  source: string;
  /** "Place 2": names the group and its button. */
  rowLabel(number: number): string;
  addLabel: string;
  /** "Remove", and "Remove: Place 2" for screen readers. */
  remove: { label: string; of(row: string): string };
  blank: Record<string, unknown>;
  /** The field that takes the focus in a new row. */
  first: string;
  children(path: string): ReactNode;
}): ReactNode {
  const { control } = useFormContext();
  // Rows have an `id` of their own, which the default name of the key would hide.
  const { fields, append, remove } = useFieldArray({ control, name: source, keyName: 'rowKey' });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {fields.map(({ rowKey }, index) => {
        const label = rowLabel(index + 1);
        return (
          <Box
            key={rowKey}
            component="fieldset"
            aria-label={label}
            sx={{
              m: 0,
              p: 0,
              border: 0,
              borderInlineStart: '3px solid',
              borderColor: 'divider',
              paddingInlineStart: 2,
              minWidth: 0,
            }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <Typography variant="h3" sx={{ flex: 1 }}>
                {label}
              </Typography>
              <Button
                size="small"
                color="inherit"
                startIcon={<DeleteOutline />}
                aria-label={removing.of(label)}
                onClick={() => remove(index)}
              >
                {removing.label}
              </Button>
            </Box>
            {children(`${source}.${index}`)}
          </Box>
        );
      })}
      <div>
        <Button
          variant="outlined"
          startIcon={<Add />}
          onClick={() => append(blank, { focusName: `${source}.${fields.length}.${first}` })}
        >
          {addLabel}
        </Button>
      </div>
    </Box>
  );
}
