import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { AutocompleteInput, BooleanInput, DateInput, RadioButtonGroupInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { CodeInput } from '../parts/code-input';
import { ConsentFields } from '../parts/consent-fields';
import { useLanguageChoices } from '../parts/code-lists';
import { Section } from '../parts/section';

/** A consent that covers this organisation already, or a new one taken down here. */
export function ConsentChoice({
  consents,
  organisation,
}: {
  consents: readonly Api['ConsentView'][];
  organisation: string;
}): ReactNode {
  const text = useText();
  const formats = useFormats();
  const chosen: unknown = useWatch({ name: 'consentId' });
  return (
    <Section title={text('referrals.refer.consent')}>
      <Typography sx={{ color: 'text.secondary', mb: 2 }}>{text('referrals.refer.consentExplain')}</Typography>
      {consents.length > 0 && (
        <RadioButtonGroupInput
          source="consentId"
          label={text('referrals.refer.consentChoice')}
          helperText={false}
          row={false}
          translateChoice={false}
          choices={[
            ...consents.map(({ id, givenOn, validUntil }) => ({
              id,
              name: text('referrals.refer.useConsent', {
                given: formats.day(givenOn),
                until: formats.day(validUntil),
              }),
            })),
            { id: 'new', name: text('referrals.refer.newConsent') },
          ]}
        />
      )}
      {chosen === 'new' && <NewConsent organisation={organisation} />}
    </Section>
  );
}

function NewConsent({ organisation }: { organisation: string }): ReactNode {
  const text = useText();
  const fields = (useWatch({ name: 'fields' }) ?? []) as string[];
  const unsafe = fields.includes('phone') && !fields.includes('safeContact');
  return (
    <>
      <ConsentFields source="fields" label={text('referrals.refer.fields', { organisation })} />
      {unsafe && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('referrals.refer.safeHint')}
        </Alert>
      )}
      <Box
        sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'center' }}
      >
        <LanguageInput />
        <CodeInput
          source="form"
          list="consentForm"
          label={text('referrals.refer.form')}
          helperText={false}
          margin="dense"
          isRequired
        />
        <BooleanInput source="interpreter" label={text('referrals.refer.interpreter')} helperText={false} />
        <DateInput
          source="validUntil"
          label={text('referrals.refer.until')}
          helperText={false}
          margin="dense"
          isRequired
        />
      </Box>
    </>
  );
}

function LanguageInput(): ReactNode {
  const text = useText();
  const choices = useLanguageChoices();
  return (
    <AutocompleteInput
      source="language"
      label={text('referrals.refer.language')}
      choices={choices}
      helperText={false}
      translateChoice={false}
      TextFieldProps={{ margin: 'dense' }}
      isRequired
    />
  );
}
