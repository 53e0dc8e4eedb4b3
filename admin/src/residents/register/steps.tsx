import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { DateInput, SelectInput } from 'react-admin';
import { useMe } from '../../api/me';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useCountries } from '../../parts/code-lists';
import { AddressInputs, NumbersInput, PhonesInput, SafeContactInputs } from '../inputs/contact-inputs';
import { BirthAndSexInputs, CallNameInput, LanguagesInput, NamesInput, PlaceInputs } from '../inputs/identity-inputs';
import { PickInput } from '../inputs/pick-input';
import { TextBox } from '../inputs/text-box';

export function WhoStep(): ReactNode {
  return (
    <>
      <UnitInput />
      <CallNameInput autoFocus />
      <NamesInput />
      <BirthAndSexInputs />
    </>
  );
}

/** Asked only of somebody who works in several units. */
function UnitInput(): ReactNode {
  const text = useText();
  const units = useMe()?.units ?? [];
  if (units.length < 2) return null;
  return (
    <SelectInput
      source="unitId"
      label={text('residents.register.unit')}
      choices={units}
      translateChoice={false}
      helperText={false}
      isRequired
    />
  );
}

export function ContactStep(): ReactNode {
  return (
    <>
      <PhonesInput base="contact." />
      <SafeContactInputs base="contact." />
      <PlaceInputs />
      <AddressInputs base="contact." />
      <LanguagesInput />
    </>
  );
}

export function MoreStep({ annex }: { annex: boolean }): ReactNode {
  const text = useText();
  return (
    <>
      <NumbersInput base="contact." />
      <TextBox source="contact.email" label={text('residents.email')} inputMode="email" ltr />
      {annex && (
        <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mt: 2, px: 2, pb: 1 }}>
          <Box component="legend" sx={{ px: 0.5, fontWeight: 600 }}>
            {text('residents.annex.title')}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {text('residents.annex.explain')}
          </Typography>
          <AnnexInputs base="annex." />
        </Box>
      )}
    </>
  );
}

export function AnnexInputs({ base = '' }: { base?: string }): ReactNode {
  const text = useText();
  const countries = useCountries();
  return (
    <>
      <CodeInput
        source={`${base}status`}
        list="legalStatus"
        label={text('residents.annex.status')}
        helperText={false}
      />
      <PickInput
        source={`${base}citizenship`}
        label={text('residents.annex.citizenship')}
        choices={countries.choices}
      />
      <Box sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <DateInput
          margin="dense"
          source={`${base}statusFrom`}
          label={text('residents.annex.from')}
          helperText={false}
        />
        <DateInput
          margin="dense"
          source={`${base}statusUntil`}
          label={text('residents.annex.until')}
          helperText={false}
        />
      </Box>
    </>
  );
}
