import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { useInput } from 'react-admin';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useText } from '../i18n/text';
import { useCodeText } from './code-input';
import type { PacketField } from './packet-facts';

/** What nearly every service needs so as to reach a person safely; the person may take any of it away. */
export const USUAL_FIELDS: readonly PacketField[] = [
  'callName',
  'languages',
  'interpreterNeed',
  'phone',
  'safeContact',
  'sector',
  'needSummary',
];

/** The closed list of what can be disclosed, in its order. Undefined while it is read. */
export function usePacketFields(): readonly Api['PacketFieldView'][] | undefined {
  return useAnswer(['packet-fields'], (signal) => api.GET('/api/v1/packet-fields', { signal })).data?.items;
}

/** The fields that a person agrees to have disclosed, each with what it is good for; inside a form. */
export function ConsentFields({ source, label }: { source: string; label: string }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const fields = usePacketFields();
  const id = useId();
  const { field, fieldState } = useInput<PacketField[]>({ source, defaultValue: [] });
  const chosen = (field.value ?? []) as PacketField[];
  const toggle = (name: PacketField): void =>
    field.onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <FormControl component="fieldset" error={fieldState.invalid} fullWidth aria-describedby={`${id}-help`}>
      <FormLabel component="legend" sx={{ color: 'text.primary', fontWeight: 500, mb: 1, lineHeight: 1.5 }}>
        {label}
      </FormLabel>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
        {(fields ?? []).map(({ name }) => (
          <FormControlLabel
            key={name}
            sx={{ alignItems: 'flex-start', m: 0, py: 0.25 }}
            control={<Checkbox checked={chosen.includes(name)} onChange={() => toggle(name)} onBlur={field.onBlur} />}
            label={
              <Box sx={{ pt: 1 }}>
                <Typography component="span" sx={{ display: 'block', lineHeight: 1.4 }}>
                  {word('packetField', name)}
                </Typography>
                <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                  {text(`referrals.why.${name}`)}
                </Typography>
              </Box>
            }
          />
        ))}
      </Box>
      <FormHelperText id={`${id}-help`} role={fieldState.invalid ? 'alert' : undefined}>
        {fieldState.error?.message ?? (fieldState.invalid ? text('problems.fault.other') : '')}
      </FormHelperText>
    </FormControl>
  );
}
