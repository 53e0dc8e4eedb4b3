import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { answerOf, api, ifMatch, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useFormats, useText } from '../../i18n/text';
import { CodeInput, useCodeText } from '../../parts/code-input';
import { Loaded } from '../../parts/page';
import { PurposeGate, type Purpose } from '../../parts/purpose-gate';
import { RecordForm } from '../../parts/record-form';
import { Facts } from '../../parts/section';
import { useSend } from '../../parts/send';
import { useClosedAnswer } from './reads';

type Disability = Api['DisabilityView'];

/** In the order of the questionnaire. */
const DOMAINS = ['seeing', 'hearing', 'walking', 'remembering', 'selfCare', 'communicating'] as const;

/** The six questions of the Washington Group. What follows from the answers, the API says. */
export function DisabilitySection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  return (
    <PurposeGate title={text('residents.disability.title')} explain={text('residents.disability.explain')}>
      {(purpose) => <OpenDisability residentId={residentId} purpose={purpose} />}
    </PurposeGate>
  );
}

type Answers = Record<(typeof DOMAINS)[number], string>;

const byDomain = <T,>(of: (domain: (typeof DOMAINS)[number]) => T): Record<(typeof DOMAINS)[number], T> =>
  Object.fromEntries(DOMAINS.map((domain) => [domain, of(domain)])) as Record<(typeof DOMAINS)[number], T>;

const valuesOf = (record: Disability): Answers => byDomain((domain) => record.answers?.[domain] ?? 'not_asked');

function OpenDisability({ residentId, purpose }: { residentId: string; purpose: Purpose }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const may = useMay();
  const [edits, setEdits] = useState(false);
  const params = { path: { residentId }, header: { 'X-Purpose': purpose } };
  const answer = useClosedAnswer('disability', residentId, purpose, (signal) =>
    api.GET('/api/v1/residents/{residentId}/disability', { params, signal }),
  );
  const send = useSend({ done: 'residents.said.saved', refreshes: [['disability', residentId]] });
  const label = (domain: (typeof DOMAINS)[number]): string => text(`residents.disability.domains.${domain}`);
  return (
    <Loaded answer={answer}>
      {(record) =>
        edits ? (
          <RecordForm
            record={record}
            values={valuesOf(record)}
            fields={byDomain((domain) => ({
              label: label(domain),
              show: (value: unknown) => word('wgAnswer', String(value)),
            }))}
            save={async (values, version) => {
              await send([values, version], () =>
                api.PUT('/api/v1/residents/{residentId}/disability', {
                  params,
                  body: byDomain((domain) => values[domain]) as never,
                  headers: ifMatch(version),
                }),
              );
              setEdits(false);
            }}
            reload={async () => {
              const fresh = await answerOf(api.GET('/api/v1/residents/{residentId}/disability', { params }));
              return { record: fresh, values: valuesOf(fresh) };
            }}
            onCancel={() => setEdits(false)}
          >
            <Typography sx={{ mb: 1 }}>{text('residents.disability.ask')}</Typography>
            {DOMAINS.map((domain) => (
              <CodeInput
                key={domain}
                source={domain}
                list="wgAnswer"
                label={label(domain)}
                helperText={false}
                isRequired
              />
            ))}
          </RecordForm>
        ) : (
          <>
            <Typography sx={{ mb: 1.5, fontWeight: 500 }}>
              {text('residents.disability.summary', { summary: word('disabilitySummary', record.summary) })}
            </Typography>
            {record.answers && (
              <Facts
                facts={DOMAINS.map((domain) => [label(domain), word('wgAnswer', record.answers![domain])] as const)}
              />
            )}
            {record.assessedMonth && (
              <Box sx={{ color: 'text.secondary', mt: 1 }}>
                {text('residents.disability.assessed', { month: formats.month(record.assessedMonth) })}
              </Box>
            )}
            {may('need.change') && (
              <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setEdits(true)}>
                {text(record.answers ? 'residents.disability.change' : 'residents.disability.record')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
