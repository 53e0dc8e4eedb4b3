import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { AutocompleteArrayInput, BooleanInput, NumberInput, SelectInput, TextInput } from 'react-admin';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { useDistricts, useLanguageChoices } from '../../parts/code-lists';
import { Section } from '../../parts/section';
import { OrganizationInput } from '../organizations/organization-choice';
import { Rows } from '../rows';
import { GateFields } from './gate-fields';

/** The fields of a service, in the order in which somebody at the desk asks for them. */
export function ServiceFields(): ReactNode {
  const text = useText();
  return (
    <>
      <Section title={text('directory.form.what')}>
        <TextInput source="name" label={text('directory.name')} required helperText={false} />
        <TextInput
          source="alternateName"
          label={text('directory.alternateName')}
          helperText={text('directory.form.alternateNameHint')}
        />
        <OrganizationInput
          source="organizationId"
          label={text('directory.organization')}
          hint={text('directory.form.organizationHint')}
          required
        />
        <Pair>
          <CodeInput
            list="sector"
            source="sector"
            label={text('directory.sector')}
            required
            helperText={false}
            margin="normal"
          />
          <CodeInput
            list="serviceStatus"
            source="status"
            label={text('directory.status')}
            required
            helperText={false}
            margin="normal"
          />
        </Pair>
        <TextInput
          source="description"
          label={text('directory.description')}
          multiline
          minRows={4}
          helperText={false}
        />
        <TextInput
          source="alert"
          label={text('directory.alert')}
          helperText={text('directory.form.alertHint')}
          multiline
        />
      </Section>
      <Section title={text('directory.who')}>
        <Pair>
          <NumberInput
            source="minimumAge"
            label={text('directory.minimumAge')}
            min={0}
            max={130}
            helperText={false}
            margin="normal"
            size="medium"
          />
          <NumberInput
            source="maximumAge"
            label={text('directory.maximumAge')}
            min={0}
            max={130}
            helperText={false}
            margin="normal"
            size="medium"
          />
        </Pair>
        <TextInput
          source="eligibilityDescription"
          label={text('directory.eligibility')}
          helperText={text('directory.form.eligibilityHint')}
          multiline
          minRows={2}
        />
        <GateFields />
      </Section>
      <Section title={text('directory.apply')}>
        <BooleanInput
          source="acceptsReferrals"
          label={text('directory.acceptsReferrals')}
          helperText={text('directory.form.acceptsReferralsHint')}
        />
        <TextInput
          source="applicationProcess"
          label={text('directory.applicationProcess')}
          helperText={text('directory.form.applicationHint')}
          multiline
          minRows={2}
        />
        <TextInput source="feesDescription" label={text('directory.fees')} multiline helperText={false} />
        <DocumentsInput />
        <LanguagesInput />
        <TextInput source="interpretationServices" label={text('directory.interpretation')} helperText={false} />
        <Pair>
          <TextInput source="email" type="email" label={text('directory.email')} helperText={false} />
          <TextInput
            source="url"
            type="url"
            label={text('directory.url')}
            helperText={text('directory.form.urlHint')}
          />
        </Pair>
      </Section>
      <Section title={text('directory.places')}>
        <Places />
      </Section>
      <Section title={text('directory.translations')}>
        <Translations />
      </Section>
    </>
  );
}

/** Two fields beside each other where there is room. */
export function Pair({ children }: { children: ReactNode }): ReactNode {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
      {children}
    </Box>
  );
}

function DocumentsInput(): ReactNode {
  const text = useText();
  return (
    <TextInput
      source="requiredDocuments"
      label={text('directory.documents')}
      helperText={text('directory.form.documentsHint')}
      multiline
      minRows={2}
      format={(lines: string[] | null | undefined) => (lines ?? []).join('\n')}
      parse={(entered: string) => (entered === '' ? [] : entered.split('\n'))}
    />
  );
}

function LanguagesInput(): ReactNode {
  const text = useText();
  return (
    <AutocompleteArrayInput
      source="languages"
      label={text('directory.languages')}
      helperText={text('directory.form.languagesHint')}
      choices={useLanguageChoices()}
      translateChoice={false}
      margin="normal"
    />
  );
}

function Places(): ReactNode {
  const text = useText();
  const districts = useDistricts();
  return (
    <Rows
      source="locations"
      rowLabel={(number) => text('directory.form.place', { number })}
      addLabel={text('directory.form.addPlace')}
      remove={{ label: text('directory.form.remove'), of: (row) => text('directory.form.removeRow', { row }) }}
      blank={{
        name: null,
        address: null,
        districtCode: null,
        postalCode: null,
        city: null,
        latitude: null,
        longitude: null,
      }}
      first="name"
    >
      {(path) => (
        <>
          <TextInput
            source={`${path}.name`}
            label={text('directory.form.placeName')}
            helperText={text('directory.form.placeNameHint')}
            required
          />
          <TextInput source={`${path}.address`} label={text('directory.form.address')} helperText={false} />
          <Pair>
            <SelectInput
              source={`${path}.districtCode`}
              label={text('directory.form.district')}
              choices={districts.choices}
              translateChoice={false}
              helperText={false}
              margin="normal"
            />
            <TextInput source={`${path}.postalCode`} label={text('directory.form.postalCode')} helperText={false} />
            <NumberInput
              source={`${path}.latitude`}
              label={text('directory.form.latitude')}
              min={-90}
              max={90}
              step="any"
              helperText={false}
              margin="normal"
              size="medium"
            />
            <NumberInput
              source={`${path}.longitude`}
              label={text('directory.form.longitude')}
              min={-180}
              max={180}
              step="any"
              helperText={false}
              margin="normal"
              size="medium"
            />
          </Pair>
        </>
      )}
    </Rows>
  );
}

function Translations(): ReactNode {
  const text = useText();
  const choices = useLanguageChoices();
  return (
    <>
      <p style={{ margin: '0 0 0.75rem' }}>{text('directory.form.translationsHint')}</p>
      <Rows
        source="translations"
        rowLabel={(number) => text('directory.form.translation', { number })}
        addLabel={text('directory.form.addTranslation')}
        remove={{ label: text('directory.form.remove'), of: (row) => text('directory.form.removeRow', { row }) }}
        blank={{ language: null, name: null, description: null }}
        first="language"
      >
        {(path) => (
          <>
            <SelectInput
              source={`${path}.language`}
              label={text('directory.form.language')}
              choices={choices}
              translateChoice={false}
              required
              helperText={false}
              margin="normal"
            />
            <TextInput
              source={`${path}.name`}
              label={text('directory.name')}
              slotProps={{ htmlInput: { dir: 'auto' } }}
              required
              helperText={false}
            />
            <TextInput
              source={`${path}.description`}
              label={text('directory.description')}
              slotProps={{ htmlInput: { dir: 'auto' } }}
              multiline
              minRows={2}
              helperText={false}
            />
          </>
        )}
      </Rows>
    </>
  );
}
