import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { ReactNode } from 'react';
import { TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../../i18n/text';

/** A requirement of nationality or registration that somebody else decides: entered apart, so that it never reads as a rule of the city. */
export function GateFields(): ReactNode {
  const text = useText();
  const { setValue } = useFormContext();
  const gate: unknown = useWatch({ name: 'externalGate' });
  const stated = typeof gate === 'object' && gate !== null;
  return (
    <Box sx={{ mt: 1 }}>
      <FormControlLabel
        control={
          <Switch
            checked={stated}
            onChange={(_, checked) =>
              setValue('externalGate', checked ? { text: null, decidedBy: null } : null, { shouldDirty: true })
            }
          />
        }
        label={text('directory.gate.has')}
      />
      {stated && (
        <Alert severity="info" icon={false} sx={{ mt: 1, '& .MuiAlert-message': { width: '100%' } }}>
          {text('directory.gate.formExplain')}
          <TextInput
            source="externalGate.text"
            label={text('directory.gate.text')}
            helperText={text('directory.gate.textHint')}
            multiline
            minRows={2}
            required
          />
          <TextInput
            source="externalGate.decidedBy"
            label={text('directory.gate.decidedBy')}
            helperText={text('directory.gate.decidedByHint')}
          />
        </Alert>
      )}
    </Box>
  );
}
