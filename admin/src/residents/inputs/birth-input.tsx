import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { useId, type ReactNode } from 'react';
import { BooleanInput } from 'react-admin';
import { useController } from 'react-hook-form';
import { useText } from '../../i18n/text';
import { TextBox } from './text-box';

/** Day, month and year in boxes of their own: whoever knows only the year leaves the others empty. */
export function BirthInput({ source }: { source: string }): ReactNode {
  const text = useText();
  const hint = useId();
  // A field of the form for the date as a whole: the API's fault is about it, and goes when the date is sent again.
  const { fieldState } = useController({ name: `${source}.value` });
  const fault = fieldState.error?.message;
  const told = fault ? { faultId: hint } : {};
  return (
    <Box component="fieldset" aria-describedby={hint} sx={{ border: 0, p: 0, m: 0, mt: 1.5, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 600 }}>
        {text('residents.birthDate')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        <Box sx={{ width: '5rem' }}>
          <TextBox {...told} source={`${source}.day`} label={text('residents.day')} inputMode="numeric" ltr />
        </Box>
        <Box sx={{ width: '5rem' }}>
          <TextBox {...told} source={`${source}.month`} label={text('residents.month')} inputMode="numeric" ltr />
        </Box>
        <Box sx={{ width: '7rem' }}>
          <TextBox {...told} source={`${source}.year`} label={text('residents.year')} inputMode="numeric" ltr />
        </Box>
        <BooleanInput source={`${source}.estimated`} label={text('residents.estimated')} helperText={false} />
      </Box>
      <FormHelperText id={hint} error={Boolean(fault)} role={fault ? 'alert' : undefined}>
        {fault ?? text('residents.birthHint')}
      </FormHelperText>
    </Box>
  );
}
