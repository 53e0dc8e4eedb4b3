import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useText } from '../../i18n/text';
import { CodeInput } from '../../parts/code-input';
import { Rows } from './rows';
import { TextBox } from './text-box';

/** `base` is where the contact lies in the form: `contact.` in intake, nothing in its own form. */
export function PhonesInput({ base = '' }: { base?: string }): ReactNode {
  const text = useText();
  return (
    <Rows
      source={`${base}phones`}
      label={text('residents.phones')}
      rowLabel={(number) => text('residents.phoneRow', { number })}
      addLabel={text('residents.addPhone')}
      columns="1fr 1fr"
      blank={{ number: '', note: '' }}
    >
      {(path) => (
        <>
          <TextBox source={`${path}.number`} label={text('residents.phone')} inputMode="tel" ltr />
          <TextBox source={`${path}.note`} label={text('residents.phoneNote')} />
        </>
      )}
    </Rows>
  );
}

/** How to reach the person without harm: asked before anybody calls. */
export function SafeContactInputs({ base = '' }: { base?: string }): ReactNode {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mt: 1 }}>
      <CodeInput
        source={`${base}safeContact.rule`}
        list="safeContactRule"
        label={text('residents.safeContact')}
        helperText={false}
        isRequired
      />
      <TextBox source={`${base}safeContact.note`} label={text('residents.safeContactNote')} />
    </Box>
  );
}

export function AddressInputs({ base = '' }: { base?: string }): ReactNode {
  const text = useText();
  return (
    <TextBox
      source={`${base}addressLines`}
      label={text('residents.address')}
      helperText={text('residents.addressHint')}
      multiline
      minRows={2}
    />
  );
}

export function NumbersInput({ base = '' }: { base?: string }): ReactNode {
  const text = useText();
  return (
    <Rows
      source={`${base}identityNumbers`}
      label={text('residents.numbers')}
      rowLabel={(number) => text('residents.numberRow', { number })}
      addLabel={text('residents.addNumber')}
      columns="1fr 1fr"
      blank={{ kind: 'ykn', number: '' }}
    >
      {(path) => (
        <>
          <CodeInput
            source={`${path}.kind`}
            list="identityNumberKind"
            label={text('residents.numberKind')}
            helperText={false}
            isRequired
          />
          <TextBox source={`${path}.number`} label={text('residents.number')} ltr />
        </>
      )}
    </Rows>
  );
}
