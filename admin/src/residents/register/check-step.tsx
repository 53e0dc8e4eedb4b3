import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { useCountries } from '../../parts/code-lists';
import { Facts } from '../../parts/section';
import { birthBody, contactBody, hasLanguage, hasName } from '../values';
import { useResidentWords } from '../words';
import type { RegisterValues } from './draft';

/** Everything once more, before it is saved. */
export function CheckStep({ onChange, annex }: { onChange(step: number): void; annex: boolean }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  const countries = useCountries();
  const values = useWatch() as RegisterValues;
  const contact = contactBody(values.contact);
  const typed = (value: string | null | undefined): ReactNode => (value ? <Typed>{value}</Typed> : undefined);
  const lines = (all: readonly string[]): ReactNode =>
    all.length === 0 ? undefined : all.map((line, index) => <Box key={index}>{typed(line)}</Box>);
  return (
    <>
      <Part step={0} onChange={onChange}>
        <Facts
          facts={[
            [text('residents.callName'), typed(values.callName)],
            [text('residents.names'), lines((values.names ?? []).filter(hasName).map(words.name))],
            [text('residents.birthDate'), words.birth(birthBody(values.birthDate)) ?? text('common.unknown')],
            [text('residents.sex'), word('sex', values.sex ?? 'unknown')],
          ]}
        />
      </Part>
      <Part step={1} onChange={onChange}>
        <Facts
          facts={[
            [text('residents.phones'), lines((contact.phones ?? []).map(({ number }) => number))],
            [text('residents.safeContact'), word('safeContactRule', contact.safeContact!.rule)],
            [text('residents.district'), words.district(values.districtCode) ?? undefined],
            [text('residents.neighbourhood'), typed(values.neighbourhood)],
            [text('residents.address'), lines(contact.addressLines ?? [])],
            [
              text('residents.spoken'),
              words.languages(
                (values.languages ?? [])
                  .filter(hasLanguage)
                  .map(({ code, interpreter }) => ({ code: code!, interpreter: interpreter ?? false })),
              ) || undefined,
            ],
          ]}
        />
      </Part>
      <Part step={2} onChange={onChange}>
        <Facts
          facts={[
            [text('residents.numbers'), lines((contact.identityNumbers ?? []).map(({ number }) => number))],
            [text('residents.email'), typed(contact.email)],
            ...(annex && values.annex.status
              ? ([
                  [text('residents.annex.status'), word('legalStatus', values.annex.status)],
                  [
                    text('residents.annex.citizenship'),
                    values.annex.citizenship ? countries.nameOf(values.annex.citizenship) : undefined,
                  ],
                ] as const)
              : []),
          ]}
        />
      </Part>
    </>
  );
}

function Part({
  step,
  onChange,
  children,
}: {
  step: 0 | 1 | 2;
  onChange(step: number): void;
  children: ReactNode;
}): ReactNode {
  const text = useText();
  const name = text(`residents.register.steps.${(['who', 'contact', 'more'] as const)[step]}`);
  return (
    <Box component="section" aria-label={name} sx={{ borderTop: 1, borderColor: 'divider', py: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h3" sx={{ flex: 1 }}>
          {name}
        </Typography>
        <Button
          size="small"
          onClick={() => onChange(step)}
          aria-label={text('residents.register.changeNamed', { part: name })}
        >
          {text('residents.register.change')}
        </Button>
      </Box>
      {children}
    </Box>
  );
}
