import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { BooleanInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useSend } from '../../parts/send';
import { StepDialog } from '../../parts/step-dialog';
import { Gate } from './who-it-is-for';

type Service = Api['ServiceView'];
type Step = Service['allowedSteps'][number];

/** What changes with a service. */
export const touchedBy = (serviceId: string): string[][] => [['service', serviceId], ['services']];

/** Showing the service to the public and taking it back, where the API allows it. */
export function ServiceSteps({ service }: { service: Service }): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState<Step | null>(null);
  if (service.allowedSteps.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={text('directory.steps')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
    >
      {service.allowedSteps.map((step) => (
        <Button key={step} variant={step === 'publish' ? 'contained' : 'outlined'} onClick={() => setAsked(step)}>
          {text(`directory.step.${step}.title`)}
        </Button>
      ))}
      {asked === 'publish' && <Publish service={service} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && <Withdraw service={service} onClose={() => setAsked(null)} />}
    </Box>
  );
}

function Publish({ service, onClose }: { service: Service; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'directory.said.published', refreshes: touchedBy(service.id) });
  const publish = (body: Api['PublishInput']): Promise<Service> =>
    send([body, service.version], (key) =>
      api.POST('/api/v1/directory/services/{serviceId}/steps/publish', {
        params: { path: { serviceId: service.id } },
        headers: { ...ifMatch(service.version), ...once(key) },
        body,
      }),
    );
  const gate = service.externalGate;
  return (
    <StepDialog
      title={text('directory.step.publish.title')}
      explain={text(gate ? 'directory.step.publish.explainGate' : 'directory.step.publish.explain')}
      confirm={text('directory.step.publish.confirm')}
      onClose={onClose}
      save={(values) => publish(gate ? { gateReviewed: values['gateReviewed'] === true } : {})}
    >
      {gate && (
        <>
          <Gate gate={gate} />
          <BooleanInput
            source="gateReviewed"
            label={text('directory.gate.confirm')}
            helperText={text('directory.gate.confirmHint')}
            defaultValue={false}
          />
        </>
      )}
    </StepDialog>
  );
}

function Withdraw({ service, onClose }: { service: Service; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'directory.said.withdrawn', refreshes: touchedBy(service.id) });
  return (
    <StepDialog
      title={text('directory.step.withdraw.title')}
      explain={text('directory.step.withdraw.explain')}
      confirm={text('directory.step.withdraw.confirm')}
      onClose={onClose}
      save={() =>
        send(service.version, (key) =>
          api.POST('/api/v1/directory/services/{serviceId}/steps/withdraw', {
            params: { path: { serviceId: service.id } },
            headers: { ...ifMatch(service.version), ...once(key) },
          }),
        )
      }
    />
  );
}
