import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Box from '@mui/material/Box';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';

/** A field as the dialog shows it. */
export interface ComparedField {
  source: string;
  label: string;
  /** The value in words; without it, the value itself. */
  show?(value: unknown): string;
}

type Values = Record<string, unknown>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields in which two versions differ. */
export const differing = (fields: readonly ComparedField[], mine: Values, theirs: Values): ComparedField[] =>
  fields.filter(({ source }) => !same(mine[source], theirs[source]));

const shown = (field: ComparedField, values: Values): string => {
  const value = values[field.source];
  if (value === null || value === undefined || value === '') return '–';
  if (field.show) return field.show(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

/**
 * Somebody else changed the same thing in the meantime. Shows what one entered and what is stored now, and saves what is chosen; the
 * change of the other person is never overwritten unseen.
 */
export function ConflictDialog({
  fields,
  mine,
  theirs,
  onClose,
  onMerged,
}: {
  fields: readonly ComparedField[];
  mine: Values;
  theirs: Values;
  onClose(): void;
  onMerged(values: Values): void | Promise<void>;
}): ReactNode {
  const text = useText();
  const titleId = useId();
  const clashes = differing(fields, mine, theirs);
  const [choice, setChoice] = useState<Record<string, 'mine' | 'theirs'>>({});
  const chosen = (source: string): 'mine' | 'theirs' => choice[source] ?? 'theirs';
  const merged = {
    ...theirs,
    ...Object.fromEntries(
      clashes.filter(({ source }) => chosen(source) === 'mine').map(({ source }) => [source, mine[source]]),
    ),
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text(clashes.length > 0 ? 'conflict.explain' : 'conflict.same')}</DialogContentText>
        {clashes.map((field) => (
          <Box
            key={field.source}
            component="fieldset"
            sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mt: 2, px: 2, pb: 1 }}
          >
            <Box component="legend" sx={{ px: 0.5, fontWeight: 600 }}>
              {field.label}
            </Box>
            <RadioGroup
              aria-label={field.label}
              value={chosen(field.source)}
              onChange={(_, value) => setChoice({ ...choice, [field.source]: value as 'mine' | 'theirs' })}
            >
              <FormControlLabel
                value="theirs"
                control={<Radio />}
                label={<Version name={text('conflict.theirs')} value={shown(field, theirs)} />}
              />
              <FormControlLabel
                value="mine"
                control={<Radio />}
                label={<Version name={text('conflict.mine')} value={shown(field, mine)} />}
              />
            </RadioGroup>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{text('common.back')}</Button>
        <Button variant="contained" onClick={() => void onMerged(merged)}>
          {text('conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Version({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <Box sx={{ py: 0.5 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{name}</Box>
      <Box sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }} dir="auto">
        {value}
      </Box>
    </Box>
  );
}
