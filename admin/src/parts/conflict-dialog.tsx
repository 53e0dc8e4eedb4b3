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
import { sameValue } from './same-value';

/** A value as the dialog names and shows it. */
export interface FieldText {
  label: string;
  /** The value in words; without it, the value itself. */
  show?(value: unknown): string;
}

/** One for each of the values, in the order in which they are shown. */
export type FieldTexts<V extends object> = { [K in keyof V]-?: FieldText };

const shown = ({ show }: FieldText, value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  if (show) return show(value) || '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

/**
 * Somebody else changed the same thing in the meantime. Shows what one entered and what is stored now, and saves what is chosen; the
 * change of the other person is never overwritten unseen.
 */
export function ConflictDialog<V extends object>({
  fields,
  before,
  mine,
  theirs,
  onClose,
  onMerged,
}: {
  fields: FieldTexts<V>;
  /** What was stored when the form opened. */
  before: V;
  mine: V;
  theirs: V;
  onClose(): void;
  onMerged(values: V): void;
}): ReactNode {
  const text = useText();
  const titleId = useId();
  const sources = Object.keys(fields) as (keyof V & string)[];
  const clashes = sources.filter((source) => !sameValue(mine[source], theirs[source]));
  const [choice, setChoice] = useState<Partial<Record<keyof V, 'mine' | 'theirs'>>>({});
  // Only what is entered here and was not changed there is taken from here unasked; it is shown all the same.
  const chosen = (source: keyof V): 'mine' | 'theirs' =>
    choice[source] ?? (sameValue(before[source], theirs[source]) ? 'mine' : 'theirs');
  const merged = {
    ...theirs,
    ...Object.fromEntries(
      clashes.filter((source) => chosen(source) === 'mine').map((source) => [source, mine[source]]),
    ),
  } as V;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{text('conflict.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{text(clashes.length > 0 ? 'conflict.explain' : 'conflict.same')}</DialogContentText>
        {clashes.map((source) => (
          <Box
            key={source}
            component="fieldset"
            sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mt: 2, px: 2, pb: 1 }}
          >
            <Box component="legend" sx={{ px: 0.5, fontWeight: 600 }}>
              {fields[source].label}
            </Box>
            <RadioGroup
              aria-label={fields[source].label}
              value={chosen(source)}
              onChange={(_, value) => setChoice({ ...choice, [source]: value as 'mine' | 'theirs' })}
            >
              <FormControlLabel
                value="theirs"
                control={<Radio />}
                label={<Version name={text('conflict.theirs')} value={shown(fields[source], theirs[source])} />}
              />
              <FormControlLabel
                value="mine"
                control={<Radio />}
                label={<Version name={text('conflict.mine')} value={shown(fields[source], mine[source])} />}
              />
            </RadioGroup>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>{text('common.back')}</Button>
        <Button variant="contained" onClick={() => onMerged(merged)}>
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
