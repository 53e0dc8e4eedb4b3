import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { BooleanInput, RadioButtonGroupInput } from 'react-admin';
import { useText } from '../../i18n/text';
import { CodeInput, useCodeText, valuesOf } from '../../parts/code-input';
import { useDistricts, useLanguageChoices } from '../../parts/code-lists';
import { BirthInput } from './birth-input';
import { Rows } from './rows';
import { PickInput } from './pick-input';
import { TextBox } from './text-box';

/** What to call somebody by: the only thing that a file needs. */
export function CallNameInput({ autoFocus = false }: { autoFocus?: boolean }): ReactNode {
  const text = useText();
  return (
    <TextBox
      source="callName"
      label={text('residents.callName')}
      helperText={text('residents.callNameHint')}
      isRequired
      autoFocus={autoFocus}
    />
  );
}

/** Names in several scripts, beside each other. */
export function NamesInput(): ReactNode {
  const text = useText();
  return (
    <Rows
      source="names"
      label={text('residents.names')}
      rowLabel={(number) => text('residents.nameRow', { number })}
      addLabel={text('residents.addName')}
      columns="1fr 1fr 12rem"
      blank={{ given: '', family: '', kind: 'variant' }}
    >
      {(path) => (
        <>
          <TextBox source={`${path}.given`} label={text('residents.given')} />
          <TextBox source={`${path}.family`} label={text('residents.family')} />
          <CodeInput
            source={`${path}.kind`}
            list="nameKind"
            label={text('residents.nameKind')}
            helperText={false}
            isRequired
          />
        </>
      )}
    </Rows>
  );
}

export function BirthAndSexInputs(): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <>
      <BirthInput source="birthDate" />
      <RadioButtonGroupInput
        source="sex"
        label={text('residents.sex')}
        helperText={false}
        translateChoice={false}
        sx={{
          '& .RaRadioButtonGroupInput-label': {
            color: 'text.primary',
            fontWeight: 600,
            transform: 'none',
            fontSize: '1rem',
            p: 0,
          },
        }}
        choices={valuesOf('sex').map((id) => ({ id, name: word('sex', id) }))}
      />
    </>
  );
}

export function PlaceInputs(): ReactNode {
  const text = useText();
  const districts = useDistricts();
  return (
    <Box sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <PickInput source="districtCode" label={text('residents.district')} choices={districts.choices} />
      <TextBox source="neighbourhood" label={text('residents.neighbourhood')} />
    </Box>
  );
}

export function LanguagesInput(): ReactNode {
  const text = useText();
  const choices = useLanguageChoices();
  return (
    <Rows
      source="languages"
      label={text('residents.spoken')}
      rowLabel={(number) => text('residents.languageRow', { number })}
      addLabel={text('residents.addLanguage')}
      columns="1fr 1fr auto"
      blank={{ code: null, proficiency: null, interpreter: false }}
    >
      {(path) => (
        <>
          <PickInput source={`${path}.code`} label={text('residents.language')} choices={choices} />
          <CodeInput
            source={`${path}.proficiency`}
            list="proficiency"
            label={text('residents.proficiency')}
            helperText={false}
          />
          <BooleanInput
            source={`${path}.interpreter`}
            label={text('residents.interpreter')}
            helperText={false}
            sx={{ mt: { sm: 2.5 } }}
          />
        </>
      )}
    </Rows>
  );
}
