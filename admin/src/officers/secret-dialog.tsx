import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/text';

/**
 * Shows what the API gives once and never again. Neither a click beside it nor Escape closes it: only the button that says that it
 * was handed over.
 */
export function SecretDialog({
  title,
  explain,
  values,
  after,
  done,
  onClose,
}: {
  title: string;
  explain: string;
  /** Names and what is shown once, such as an identifier and its secret. */
  values: readonly (readonly [string, string])[];
  after?: string;
  done: string;
  onClose(): void;
}): ReactNode {
  const titleId = useId();
  const explainId = useId();
  return (
    <Dialog open aria-labelledby={titleId} aria-describedby={explainId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText id={explainId}>{explain}</DialogContentText>
        {values.map(([name, value]) => (
          <ShownOnce key={name} name={name} value={value} />
        ))}
        {after && <Typography sx={{ mt: 2 }}>{after}</Typography>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 3, justifyContent: 'flex-start' }}>
        <Button variant="contained" onClick={onClose}>
          {done}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function ShownOnce({ name, value }: { name: string; value: string }): ReactNode {
  const text = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Box sx={{ mt: 2, p: 2, bgcolor: 'background.default', borderRadius: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 12rem', minWidth: 0, fontSize: '1.125rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
          <code dir="ltr">{value}</code>
        </Box>
        <Button
          variant="outlined"
          startIcon={<ContentCopyOutlined />}
          aria-label={text('officers.secret.copyOf', { what: name })}
          onClick={() => void copy()}
        >
          {text('officers.secret.copy')}
        </Button>
      </Box>
      <Typography variant="body2" component="output" sx={{ display: 'block', minHeight: '1.5em' }}>
        {copied !== null && text(copied ? 'officers.secret.copied' : 'officers.secret.notCopied')}
      </Typography>
    </Box>
  );
}
