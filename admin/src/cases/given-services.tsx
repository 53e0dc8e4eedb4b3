import Add from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { DateInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { useFormats, useText } from '../i18n/text';
import { Typed } from '../parts/code';
import { CodeInput, useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { ShowMore } from '../parts/show-more';
import { StateChip } from '../parts/state-chip';
import { StepDialog } from '../parts/step-dialog';
import { today } from '../parts/today';
import { touchedBy } from './case-steps';
import { ServiceInput } from './service-input';

type Given = Api['ServiceEventView'];
type Advice = NonNullable<Given['advice']>[number];

/** The services that the person was given in this case. */
export function GivenServices({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const [recording, setRecording] = useState(false);
  const [advice, setAdvice] = useState<readonly Advice[]>([]);
  const list = useGrowingList<Given>(['case', found.id, 'service-events'], (cursor, signal) =>
    api.GET('/api/v1/cases/{caseId}/service-events', {
      params: { path: { caseId: found.id }, query: { limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const record = found.allowedWork.includes('record_service') && (
    <Button startIcon={<Add />} variant="outlined" onClick={() => setRecording(true)}>
      {text('cases.recordService')}
    </Button>
  );
  return (
    <Section title={text('cases.services')} actions={record}>
      {advice.map((each) => (
        <Alert key={each} severity="info" onClose={() => setAdvice([])} closeText={text('common.close')} sx={{ mb: 1 }}>
          {text(each === 'before-case' ? 'cases.beforeCase' : 'cases.beforeRegistration')}
        </Alert>
      ))}
      <Loaded answer={list}>
        {(events) =>
          events.length === 0 ? (
            <EmptyState quiet title={text('cases.noServices')} hint={text('cases.noServicesHint')} />
          ) : (
            <Box component="ul" aria-label={text('cases.services')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {events.map((event) => (
                <GivenService key={event.id} event={event} />
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
      {recording && (
        <RecordDialog
          found={found}
          onClose={() => setRecording(false)}
          onRecorded={(event) => setAdvice(event.advice ?? [])}
        />
      )}
    </Section>
  );
}

function GivenService({ event }: { event: Given }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const [asked, setAsked] = useState(false);
  const send = useSend({ done: 'cases.said.serviceWithdrawn', refreshes: touchedBy(event.caseId) });
  const withdrawn = event.withdrawnAt !== null;
  return (
    <Box
      component="li"
      sx={{
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        '&:first-of-type': { borderTop: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere', color: withdrawn ? 'text.secondary' : undefined }}>
          {event.service?.name ? <Typed>{event.service.name}</Typed> : word('sector', event.sector)}
        </Typography>
        <Typography
          component="div"
          variant="body2"
          sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}
        >
          <span>{formats.day(event.occurredOn)}</span>
          {event.service?.name && <span>{word('sector', event.sector)}</span>}
          {withdrawn && <StateChip label={text('cases.serviceWithdrawn')} />}
        </Typography>
      </Box>
      {event.allowedSteps.includes('withdraw') && (
        <Button
          size="small"
          aria-label={text('cases.withdrawServiceOf', { day: formats.day(event.occurredOn) })}
          onClick={() => setAsked(true)}
        >
          {text('cases.withdrawService')}
        </Button>
      )}
      {asked && (
        <StepDialog
          title={text('cases.withdrawService')}
          explain={text('cases.withdrawServiceExplain')}
          confirm={text('cases.withdrawService')}
          onClose={() => setAsked(false)}
          save={() =>
            send(event.version, (key) =>
              api.POST('/api/v1/service-events/{eventId}/steps/withdraw', {
                params: { path: { eventId: event.id } },
                headers: { ...ifMatch(event.version), ...once(key) },
              } as never),
            )
          }
        />
      )}
    </Box>
  );
}

function RecordDialog({
  found,
  onClose,
  onRecorded,
}: {
  found: Api['CaseView'];
  onClose(): void;
  onRecorded(event: Given): void;
}): ReactNode {
  const text = useText();
  const send = useSend({ done: 'cases.said.serviceRecorded', refreshes: touchedBy(found.id) });
  return (
    <StepDialog
      title={text('cases.recordService')}
      explain={text('cases.recordServiceExplain')}
      confirm={text('cases.recordServiceConfirm')}
      values={{ occurredOn: today(), sector: found.sector }}
      onClose={onClose}
      save={async (values) =>
        onRecorded(
          await send(values, (key) =>
            api.POST('/api/v1/cases/{caseId}/service-events', {
              params: { path: { caseId: found.id } },
              headers: once(key),
              body: {
                occurredOn: values.occurredOn ?? '',
                ...(values.sector ? { sector: values.sector } : {}),
                ...(values.serviceId ? { serviceId: values.serviceId } : {}),
              } as Api['RecordServiceRequest'],
            }),
          ),
        )
      }
    >
      <DateInput source="occurredOn" label={text('cases.serviceDay')} helperText={false} />
      <CodeInput list="sector" source="sector" label={text('cases.sector')} helperText={false} />
      <ServiceInput source="serviceId" label={text('cases.service')} hint={text('cases.serviceHint')} />
    </StepDialog>
  );
}
