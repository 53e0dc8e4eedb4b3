import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMe } from '../api/me';
import { useAnswer } from '../api/queries';
import { useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { Loaded, Page } from '../parts/page';
import { Section } from '../parts/section';
import { useKeptReferral, type Keeper, type KeptReferral } from './kept-referral';
import { ReferForm } from './refer-form';
import { ServiceDetails, useService } from './service-entry';
import { ServiceSearch } from './service-search';

/** A new referral out of a case: which service, what may be shared, what is asked. `?draft` goes on with one, `?after` tries again. */
export function ReferPage(): ReactNode {
  const { caseId = '' } = useParams();
  const [asked] = useSearchParams();
  const me = useMe();
  const [kept, keeper] = useKeptReferral(me ? `refer:${me.id}:${caseId}` : null);
  const draftId = asked.get('draft') ?? kept?.draftId ?? null;
  const found = useAnswer(['case', caseId], (signal) =>
    api.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } }, signal }),
  );
  const draft = useAnswer(
    ['referral', draftId],
    (signal) => api.GET('/api/v1/referrals/{referralId}', { params: { path: { referralId: draftId! } }, signal }),
    { enabled: draftId !== null },
  );
  const text = useText();
  if (kept === undefined || (draftId !== null && draft.isPending)) {
    return <LinearProgress aria-label={text('common.loading')} />;
  }
  // The answer to the last try did not arrive, but the referral did.
  if (draft.data && draft.data.state !== 'draft') {
    keeper.drop();
    return <Navigate to={`/referrals/${draft.data.id}`} replace />;
  }
  return (
    <Loaded answer={found}>
      {(theCase) => (
        <Refer
          theCase={theCase}
          draft={draft.data ?? null}
          attemptOf={asked.get('after')}
          kept={kept}
          keeper={keeper}
        />
      )}
    </Loaded>
  );
}

function Refer({
  theCase,
  draft,
  attemptOf,
  kept,
  keeper,
}: {
  theCase: Api['CaseView'];
  draft: Api['ReferralView'] | null;
  attemptOf: string | null;
  kept: KeptReferral | null;
  keeper: Keeper;
}): ReactNode {
  const text = useText();
  const [serviceId, setServiceId] = useState(draft?.service.id ?? kept?.serviceId ?? null);
  const service = useService(serviceId);
  const restored = kept !== null && kept.serviceId === serviceId && serviceId !== null;
  const name = theCase.resident.callName;
  return (
    <Page
      width="narrow"
      title={text('referrals.refer.title')}
      tabTitle={text('referrals.refer.tab')}
      help="referrals.refer.help"
      subtitle={
        <>
          {name !== null && <bdi>{text('referrals.refer.forWhom', { name })}</bdi>}
          <Code>{theCase.code}</Code>
        </>
      }
    >
      {draft && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('referrals.refer.prepared', { code: draft.code })}
        </Alert>
      )}
      {!draft && restored && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('referrals.refer.restored')}
        </Alert>
      )}
      {attemptOf && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('referrals.refer.attemptOf')}
        </Alert>
      )}
      <Section
        title={text('referrals.refer.service')}
        actions={
          serviceId !== null && draft === null ? (
            <Button onClick={() => setServiceId(null)}>{text('referrals.refer.other')}</Button>
          ) : null
        }
      >
        {serviceId === null ? (
          <ServiceSearch sector={theCase.sector} onChoose={setServiceId} />
        ) : (
          <>
            {service.data && (
              <Box>
                <Typography sx={{ fontWeight: 600, fontSize: '1.125rem' }}>
                  <Typed>{service.data.name}</Typed>
                </Typography>
                <Typography sx={{ color: 'text.secondary' }}>
                  <Typed>{service.data.organizationName}</Typed>
                </Typography>
              </Box>
            )}
            <ServiceDetails serviceId={serviceId} />
          </>
        )}
      </Section>
      {service.data && (
        <ReferForm
          key={service.data.id}
          theCase={theCase}
          service={service.data}
          draft={draft}
          attemptOf={attemptOf}
          kept={restored ? kept : null}
          keeper={keeper}
        />
      )}
    </Page>
  );
}
