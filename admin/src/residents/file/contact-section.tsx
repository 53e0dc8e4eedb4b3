import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { answerOf, api, ifMatch, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import type { FieldTexts } from '../../parts/conflict-dialog';
import { Loaded } from '../../parts/page';
import { PurposeGate, type Purpose } from '../../parts/purpose-gate';
import { RecordForm } from '../../parts/record-form';
import { Facts } from '../../parts/section';
import { useSend } from '../../parts/send';
import { AddressInputs, NumbersInput, PhonesInput, SafeContactInputs } from '../inputs/contact-inputs';
import { TextBox } from '../inputs/text-box';
import { contactBody, contactValues, type ContactValues } from '../values';
import { useClosedAnswer } from './reads';

type Contact = Api['ContactView'];

export function ContactSection({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  return (
    <PurposeGate title={text('residents.contact.title')} explain={text('residents.contact.explain')}>
      {(purpose) => <OpenContact resident={resident} purpose={purpose} />}
    </PurposeGate>
  );
}

function OpenContact({ resident, purpose }: { resident: Api['ResidentView']; purpose: Purpose }): ReactNode {
  const text = useText();
  const may = useMay();
  const [edits, setEdits] = useState(false);
  const params = { path: { residentId: resident.id }, header: { 'X-Purpose': purpose } };
  const answer = useClosedAnswer('contact', resident.id, purpose, (signal) =>
    api.GET('/api/v1/residents/{residentId}/contact', { params, signal }),
  );
  return (
    <Loaded answer={answer}>
      {(contact) =>
        edits ? (
          <ContactForm contact={contact} params={params} onClose={() => setEdits(false)} />
        ) : (
          <>
            <ContactFacts contact={contact} />
            {may('contact.change') && (
              <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setEdits(true)}>
                {text('residents.contact.edit')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function ContactFacts({ contact }: { contact: Contact }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const { rule, note } = contact.safeContact;
  return (
    <>
      {/* Before any number: which way is safe. */}
      <Alert severity={rule === 'any' ? 'info' : 'warning'} sx={{ mb: 2 }}>
        {text('residents.contact.safe', { rule: word('safeContactRule', rule) })}
        {note && (
          <Box>
            <Typed>{note}</Typed>
          </Box>
        )}
      </Alert>
      <Facts
        facts={[
          [
            text('residents.phones'),
            contact.phones.length > 0
              ? contact.phones.map((phone) => (
                  <Box key={phone.number}>
                    <Code>{phone.number}</Code>{' '}
                    {phone.note && (
                      <Box component="span" sx={{ color: 'text.secondary' }}>
                        <Typed>{phone.note}</Typed>
                      </Box>
                    )}
                  </Box>
                ))
              : undefined,
          ],
          [text('residents.email'), contact.email ? <Code key="email">{contact.email}</Code> : undefined],
          [
            text('residents.address'),
            contact.addressLines.length > 0
              ? contact.addressLines.map((line, index) => (
                  <Box key={index}>
                    <Typed>{line}</Typed>
                  </Box>
                ))
              : undefined,
          ],
          [
            text('residents.numbers'),
            contact.identityNumbers.length > 0
              ? contact.identityNumbers.map(({ kind, number }) => (
                  <Box key={number}>
                    <Code>{number}</Code>{' '}
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {word('identityNumberKind', kind)}
                    </Box>
                  </Box>
                ))
              : undefined,
          ],
        ]}
      />
      {contact.advice.length > 0 && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {contact.advice.map(({ pointer, code }) => (
            <Box key={pointer}>{word('numberAdvice', code)}</Box>
          ))}
        </Alert>
      )}
    </>
  );
}

function ContactForm({
  contact,
  params,
  onClose,
}: {
  contact: Contact;
  params: { path: { residentId: string }; header: { 'X-Purpose': Purpose } };
  onClose(): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const send = useSend({ done: 'residents.said.saved', refreshes: [['contact', params.path.residentId]] });
  const lines = (all: readonly (readonly (string | null | undefined)[])[]): string =>
    all.map((parts) => parts.filter(Boolean).join(' · ')).join('\n');
  const fields: FieldTexts<ContactValues> = {
    safeContact: {
      label: text('residents.safeContact'),
      show: (value) => {
        const { rule, note } = value as NonNullable<ContactValues['safeContact']>;
        return lines([[rule && word('safeContactRule', rule), note]]);
      },
    },
    phones: {
      label: text('residents.phones'),
      show: (value) => lines((value as NonNullable<ContactValues['phones']>).map(({ number, note }) => [number, note])),
    },
    email: { label: text('residents.email') },
    addressLines: { label: text('residents.address') },
    identityNumbers: {
      label: text('residents.numbers'),
      show: (value) =>
        lines(
          (value as NonNullable<ContactValues['identityNumbers']>).map(({ kind, number }) => [
            number,
            kind && word('identityNumberKind', kind),
          ]),
        ),
    },
  };
  return (
    <RecordForm
      record={contact}
      values={contactValues(contact)}
      fields={fields}
      save={async (values, version) => {
        await send([values, version], () =>
          api.PUT('/api/v1/residents/{residentId}/contact', {
            params,
            body: contactBody(values),
            headers: ifMatch(version),
          }),
        );
        onClose();
      }}
      reload={async () => {
        const record = await answerOf(api.GET('/api/v1/residents/{residentId}/contact', { params }));
        return { record, values: contactValues(record) };
      }}
      onCancel={onClose}
    >
      <SafeContactInputs />
      <PhonesInput />
      <TextBox source="email" label={text('residents.email')} inputMode="email" ltr />
      <AddressInputs />
      <NumbersInput />
    </RecordForm>
  );
}
