import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';
import { useCodeText, valuesOf } from './code-input';
import type { operations } from '../api/schema';

/** Why somebody opens what is closed; recorded with the read, and shown to the person it is about. */
export type Purpose = operations['Annex_read']['parameters']['header']['X-Purpose'];

/** Folded until a purpose is chosen; then reads and shows. Closing it forgets what was shown. */
export function PurposeGate({
  title,
  explain,
  children,
}: {
  title: string;
  explain: string;
  children: (purpose: Purpose, close: () => void) => ReactNode;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<Purpose | ''>('');
  const [open, setOpen] = useState<Purpose | null>(null);
  const close = (): void => {
    setOpen(null);
    setAsking(false);
    setChosen('');
  };
  return (
    <Paper component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 3 }, mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <LockOutlined sx={{ color: 'text.secondary' }} aria-hidden="true" />
        <Typography variant="h2" id={id} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {open === null ? (
          <Button variant="outlined" aria-describedby={id} aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {text('purpose.open')}
          </Button>
        ) : (
          <Button onClick={close}>{text('purpose.close')}</Button>
        )}
      </Box>
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>
        {open === null ? explain : text('purpose.recorded', { purpose: word('purpose', open) })}
      </Typography>
      {asking && open === null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 2 }}>
          <TextField
            select
            label={text('purpose.ask')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value as Purpose)}
            margin="none"
            sx={{ maxWidth: '24rem' }}
          >
            {valuesOf('purpose').map((value) => (
              <MenuItem key={value} value={value}>
                {word('purpose', value)}
              </MenuItem>
            ))}
          </TextField>
          <Button variant="contained" disabled={chosen === ''} onClick={() => setOpen(chosen === '' ? null : chosen)}>
            {text('purpose.show')}
          </Button>
        </Box>
      )}
      {open !== null && <Box sx={{ mt: 2 }}>{children(open, close)}</Box>}
    </Paper>
  );
}
