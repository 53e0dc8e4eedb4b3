import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answerOf, api, ifMatch, once, type Api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';
import { Loaded, Page } from '../../parts/page';
import { RecordForm } from '../../parts/record-form';
import { useSend } from '../../parts/send';
import { ServiceFields } from './service-form';
import { touchedBy } from './service-steps';
import { sentOf, valuesOfService } from './service-values';
import { useComparedFields } from './compared-fields';

type Service = Api['ServiceView'];

const read = (serviceId: string, signal?: AbortSignal) =>
  api.GET('/api/v1/directory/services/{serviceId}', {
    params: { path: { serviceId } },
    ...(signal ? { signal } : {}),
  });

export function EditServicePage(): ReactNode {
  const { serviceId = '' } = useParams();
  const answer = useAnswer(['service', serviceId], (signal) => read(serviceId, signal));
  return <Loaded answer={answer}>{(service) => <Editing service={service} />}</Loaded>;
}

function Editing({ service }: { service: Service }): ReactNode {
  const text = useText();
  const navigate = useNavigate();
  const fields = useComparedFields();
  const send = useSend({ done: 'directory.said.changed', refreshes: touchedBy(service.id) });
  const back = (): void => void navigate(`/directory/services/${service.id}`);
  return (
    <Page title={text('directory.editService')} subtitle={service.name} help="directory.editHelp" width="narrow">
      <RecordForm
        record={service}
        values={valuesOfService(service)}
        fields={fields}
        onCancel={back}
        reload={async () => {
          const record = await answerOf(read(service.id));
          return { record, values: valuesOfService(record) };
        }}
        save={async (values, version) => {
          const body = sentOf(values);
          await send([body, version], (key) =>
            api.PUT('/api/v1/directory/services/{serviceId}', {
              params: { path: { serviceId: service.id } },
              headers: { ...ifMatch(version), ...once(key) },
              body,
            }),
          );
          back();
        }}
      >
        <ServiceFields />
      </RecordForm>
    </Page>
  );
}
