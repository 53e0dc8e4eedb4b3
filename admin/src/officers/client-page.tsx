import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, ifMatch, once, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { Loaded, Page } from '../parts/page';
import { Facts, Section } from '../parts/section';
import { useSend } from '../parts/send';
import { StepDialog } from '../parts/step-dialog';
import { ClientChip, ScopeNames } from './client-facts';
import { ClientSecretDialog } from './client-secret-dialog';
import { PartnerName } from './everybody';
import { StepRows } from './step-rows';
import { touchedByClient } from './touched';

type Client = Api['ApiClient'];
type Step = Client['allowedSteps'][number];

const EXPLAIN: Record<Step, TextKey> = {
  'rotate-secret': 'officers.clients.explain.rotate-secret',
  deactivate: 'officers.clients.explain.deactivate',
};

/** One program with access. */
export function ClientPage(): ReactNode {
  const { clientId = '' } = useParams();
  const answer = useAnswer(['api-client', clientId], (signal) =>
    api.GET('/api/v1/api-clients/{clientId}', { params: { path: { clientId } }, signal }),
  );
  return <Loaded answer={answer}>{(client) => <OneClient client={client} />}</Loaded>;
}

function OneClient({ client }: { client: Client }): ReactNode {
  const text = useText();
  const may = useMay();
  const { moment } = useFormats();
  return (
    <Page
      title={client.name}
      tabTitle={text('officers.clients.one')}
      subtitle={<ClientChip client={client} />}
      help="officers.clients.oneHelp"
    >
      <Section title={text('officers.clients.one')}>
        <Facts
          facts={[
            [text('officers.clients.scopes'), <ScopeNames key="scopes" scopes={client.scopes} />],
            [
              text('officers.clients.lastUsed'),
              client.lastUsedAt ? moment(client.lastUsedAt) : text('officers.clients.neverUsed'),
            ],
            [text('officers.clients.created'), moment(client.createdAt)],
            [
              text('officers.clients.id'),
              <span key="id" dir="ltr">
                {client.id}
              </span>,
            ],
            ...(client.partnerId === null
              ? []
              : [[text('officers.clients.partner'), <PartnerName key="partner" id={client.partnerId} />] as const]),
          ]}
        />
      </Section>
      {may('api-client.manage') && client.allowedSteps.length > 0 && <ClientSteps client={client} />}
    </Page>
  );
}

function ClientSteps({ client }: { client: Client }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [asked, setAsked] = useState<Step | null>(null);
  const [given, setGiven] = useState<Api['ApiClientWithSecret'] | null>(null);
  const refreshes = touchedByClient(client.id);
  const rotate = useSend({ done: 'officers.clients.said.rotated', refreshes });
  const deactivate = useSend({ done: 'officers.clients.said.deactivated', refreshes });
  const asStarting = (key: string) => ({
    params: { path: { clientId: client.id } },
    headers: { ...ifMatch(client.version), ...once(key) },
  });

  const take = async (step: Step): Promise<void> => {
    if (step === 'deactivate') {
      await deactivate({ step }, (key) => api.POST('/api/v1/api-clients/{clientId}/steps/deactivate', asStarting(key)));
      return;
    }
    setGiven(
      await rotate({ step }, (key) => api.POST('/api/v1/api-clients/{clientId}/steps/rotate-secret', asStarting(key))),
    );
  };

  return (
    <Section title={text('officers.clients.steps')}>
      <StepRows<Step>
        steps={client.allowedSteps.map((step) => ({
          step,
          name: word('apiClientStep', step),
          explain: text(EXPLAIN[step]),
        }))}
        onAsk={setAsked}
      />
      {asked !== null && (
        <StepDialog
          title={word('apiClientStep', asked)}
          explain={text(EXPLAIN[asked])}
          confirm={word('apiClientStep', asked)}
          onClose={() => setAsked(null)}
          save={() => take(asked)}
        />
      )}
      {given && <ClientSecretDialog given={given} onClose={() => setGiven(null)} />}
    </Section>
  );
}
