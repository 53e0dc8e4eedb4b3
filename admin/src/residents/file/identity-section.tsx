import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { answerOf, api, ifMatch, type Api } from '../../api/client';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import type { FieldTexts } from '../../parts/conflict-dialog';
import { RecordForm } from '../../parts/record-form';
import { Facts, Section } from '../../parts/section';
import { useSend } from '../../parts/send';
import { BirthAndSexInputs, CallNameInput, LanguagesInput, NamesInput, PlaceInputs } from '../inputs/identity-inputs';
import {
  birthBody,
  hasLanguage,
  identityBody,
  identityValues,
  type IdentityValues,
  type LanguageValues,
} from '../values';
import { useResidentWords } from '../words';

type Resident = Api['ResidentView'];

export function IdentitySection({ resident }: { resident: Resident }): ReactNode {
  const text = useText();
  const [edits, setEdits] = useState(false);
  return (
    <Section
      title={text('residents.identity.title')}
      actions={
        resident.allowedSteps.includes('change') &&
        !edits && <Button onClick={() => setEdits(true)}>{text('common.edit')}</Button>
      }
    >
      {edits ? (
        <IdentityForm resident={resident} onClose={() => setEdits(false)} />
      ) : (
        <IdentityFacts resident={resident} />
      )}
    </Section>
  );
}

export function IdentityFacts({ resident }: { resident: Resident }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  const formats = useFormats();
  return (
    <Facts
      facts={
        [
          [text('residents.callName'), resident.callName && <Typed key="callName">{resident.callName}</Typed>],
          [
            text('residents.names'),
            resident.names.length > 0 &&
              resident.names.map((name, index) => (
                <Box key={index} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
                  <Typed>{words.name(name)}</Typed>
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {word('nameKind', name.kind)}
                  </Box>
                </Box>
              )),
          ],
          [
            text('residents.birthDate'),
            [words.birth(resident.birthDate), words.age(resident.birthDate)].filter(Boolean).join(' · ') ||
              text('common.unknown'),
          ],
          [text('residents.sex'), resident.sex && word('sex', resident.sex)],
          [
            text('residents.spoken'),
            resident.languages.length > 0 &&
              resident.languages.map((language) => (
                <Box key={language.code}>
                  {words.language(language)}
                  {language.proficiency && (
                    <Box component="span" sx={{ color: 'text.secondary', marginInlineStart: 1 }}>
                      {word('proficiency', language.proficiency)}
                    </Box>
                  )}
                </Box>
              )),
          ],
          [text('residents.district'), words.district(resident.districtCode)],
          [
            text('residents.neighbourhood'),
            resident.neighbourhood && <Typed key="neighbourhood">{resident.neighbourhood}</Typed>,
          ],
          [text('residents.file.registeredOn'), formats.day(resident.registeredOn)],
          ...(resident.closedOn
            ? ([
                [
                  text('residents.file.closedOn'),
                  `${formats.day(resident.closedOn)} · ${resident.closureReason ? word('residentClosureReason', resident.closureReason) : ''}`,
                ],
              ] as const)
            : []),
        ].map(([name, value]) => [name, value || undefined] as const) as never
      }
    />
  );
}

/** How the dialog about two versions names and shows each field. */
function useIdentityFields(): FieldTexts<IdentityValues> {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  return {
    callName: { label: text('residents.callName') },
    names: {
      label: text('residents.names'),
      show: (value) => words.names((value ?? []) as NonNullable<IdentityValues['names']>),
    },
    birthDate: {
      label: text('residents.birthDate'),
      show: (value) => words.birth(birthBody(value as IdentityValues['birthDate'])) ?? text('common.unknown'),
    },
    sex: { label: text('residents.sex'), show: (value) => word('sex', String(value)) },
    languages: {
      label: text('residents.spoken'),
      show: (value) =>
        (value as LanguageValues[])
          .filter(hasLanguage)
          .map(({ code, interpreter, proficiency }) =>
            [
              words.language({ code: code!, interpreter: interpreter ?? false }),
              proficiency && word('proficiency', proficiency),
            ]
              .filter(Boolean)
              .join(' · '),
          )
          .join('\n'),
    },
    districtCode: {
      label: text('residents.district'),
      show: (value) => words.district(value as string) ?? '',
    },
    neighbourhood: { label: text('residents.neighbourhood') },
  };
}

function IdentityForm({ resident, onClose }: { resident: Resident; onClose(): void }): ReactNode {
  const fields = useIdentityFields();
  const path = { residentId: resident.id };
  const send = useSend({ done: 'residents.said.saved', refreshes: [['resident', resident.id], ['people-search']] });
  return (
    <RecordForm
      record={resident}
      values={identityValues(resident)}
      fields={fields}
      save={async (values, version) => {
        await send([values, version], () =>
          api.PUT('/api/v1/residents/{residentId}', {
            params: { path },
            body: identityBody(values),
            headers: ifMatch(version),
          }),
        );
        onClose();
      }}
      reload={async () => {
        const record = await answerOf(api.GET('/api/v1/residents/{residentId}', { params: { path } }));
        return { record, values: identityValues(record) };
      }}
      onCancel={onClose}
    >
      <CallNameInput />
      <NamesInput />
      <BirthAndSexInputs />
      <LanguagesInput />
      <PlaceInputs />
    </RecordForm>
  );
}
