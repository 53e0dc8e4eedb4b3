import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { answerOf, api, ifMatch, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { CodeInput, useCodeText } from '../../parts/code-input';
import { useCountries } from '../../parts/code-lists';
import { Loaded } from '../../parts/page';
import { PurposeGate, type Purpose } from '../../parts/purpose-gate';
import { RecordForm } from '../../parts/record-form';
import { Facts } from '../../parts/section';
import { useSend } from '../../parts/send';
import { AnnexInputs } from '../register/steps';
import type { AnnexValues } from '../values';
import { useClosedAnswer } from './reads';

type Annex = Api['AnnexWithHistory'];

/** Legal status: apart from the file, for the few who work with it. */
export function AnnexSection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  return (
    <PurposeGate title={text('residents.annex.title')} explain={text('residents.annex.explain')}>
      {(purpose) => <OpenAnnex residentId={residentId} purpose={purpose} />}
    </PurposeGate>
  );
}

const valuesOf = ({ status, populationType, citizenship, statusFrom, statusUntil }: Annex): AnnexValues => ({
  status,
  populationType: status ? populationType : null,
  citizenship,
  statusFrom,
  statusUntil,
});

function OpenAnnex({ residentId, purpose }: { residentId: string; purpose: Purpose }): ReactNode {
  const may = useMay();
  const text = useText();
  const [edits, setEdits] = useState(false);
  const params = { path: { residentId }, header: { 'X-Purpose': purpose } };
  const answer = useClosedAnswer('annex', residentId, purpose, (signal) =>
    api.GET('/api/v1/residents/{residentId}/annex', { params, signal }),
  );
  return (
    <Loaded answer={answer}>
      {(annex) =>
        edits ? (
          <AnnexForm annex={annex} params={params} onClose={() => setEdits(false)} />
        ) : (
          <>
            <AnnexFacts annex={annex} />
            {may('annex.change') && (
              <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setEdits(true)}>
                {text('residents.annex.edit')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function AnnexFacts({ annex }: { annex: Annex }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const countries = useCountries();
  return (
    <>
      <Facts
        facts={[
          [text('residents.annex.status'), annex.status ? word('legalStatus', annex.status) : text('common.unknown')],
          [text('residents.annex.population'), word('populationType', annex.populationType)],
          [text('residents.annex.citizenship'), annex.citizenship ? countries.nameOf(annex.citizenship) : undefined],
          [text('residents.annex.from'), annex.statusFrom ? formats.day(annex.statusFrom) : undefined],
          [text('residents.annex.until'), annex.statusUntil ? formats.day(annex.statusUntil) : undefined],
        ]}
      />
      {annex.history.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {text('residents.annex.before')}
          </Typography>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: '1.25rem' }}>
            {annex.history.map((former) => (
              <li key={former.version}>
                {text('residents.annex.former', {
                  status: word('legalStatus', former.status),
                  month: formats.month(former.replacedIn),
                })}
              </li>
            ))}
          </Box>
        </>
      )}
    </>
  );
}

function AnnexForm({
  annex,
  params,
  onClose,
}: {
  annex: Annex;
  params: { path: { residentId: string }; header: { 'X-Purpose': Purpose } };
  onClose(): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const countries = useCountries();
  const send = useSend({ done: 'residents.said.saved', refreshes: [['annex', params.path.residentId]] });
  return (
    <RecordForm
      record={annex}
      values={valuesOf(annex)}
      fields={{
        status: {
          label: text('residents.annex.status'),
          show: (value) => word('legalStatus', String(value)),
        },
        populationType: {
          label: text('residents.annex.population'),
          show: (value) => word('populationType', String(value)),
        },
        citizenship: {
          label: text('residents.annex.citizenship'),
          show: (value) => countries.nameOf(String(value)),
        },
        statusFrom: { label: text('residents.annex.from'), show: (value) => formats.day(String(value)) },
        statusUntil: { label: text('residents.annex.until'), show: (value) => formats.day(String(value)) },
      }}
      save={async (values, version) => {
        const { status, populationType, citizenship, statusFrom, statusUntil } = values;
        await send([values, version], () =>
          api.PUT('/api/v1/residents/{residentId}/annex', {
            params,
            body: {
              status: status!,
              populationType: populationType || null,
              citizenship: citizenship || null,
              statusFrom: statusFrom || null,
              statusUntil: statusUntil || null,
            },
            headers: ifMatch(version),
          }),
        );
        onClose();
      }}
      reload={async () => {
        const record = await answerOf(api.GET('/api/v1/residents/{residentId}/annex', { params }));
        return { record, values: valuesOf(record) };
      }}
      onCancel={onClose}
    >
      <AnnexInputs />
      <CodeInput
        source="populationType"
        list="populationType"
        label={text('residents.annex.population')}
        helperText={text('residents.annex.populationHint')}
      />
    </RecordForm>
  );
}
