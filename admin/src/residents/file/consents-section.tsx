import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { BooleanInput, DateInput } from 'react-admin';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { CodeInput, useCodeText } from '../../parts/code-input';
import { useLanguageChoices, useNamesOf } from '../../parts/code-lists';
import { ConsentFields } from '../../parts/consent-fields';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/page';
import { Section } from '../../parts/section';
import { useSend } from '../../parts/send';
import { StateChip, type Tone } from '../../parts/state-chip';
import { StepDialog } from '../../parts/step-dialog';
import { OrganisationPick } from '../inputs/organisation-pick';
import { PickInput } from '../inputs/pick-input';

type Consent = Api['ConsentView'];

const TONES: Record<Consent['state'], Tone> = {
  valid: 'good',
  'not-yet': 'neutral',
  ended: 'neutral',
  withdrawn: 'danger',
};

/** What the person allowed, to whom, until when. */
export function ConsentsSection({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const may = useMay();
  const [adds, setAdds] = useState(false);
  const [withdraws, setWithdraws] = useState<Consent | null>(null);
  const answer = useAnswer(['consents', resident.id], (signal) =>
    api.GET('/api/v1/residents/{residentId}/consents', {
      params: { path: { residentId: resident.id }, query: { limit: 200 } },
      signal,
    }),
  );
  const button = may('consent.record') && resident.state === 'open' && (
    <Button variant="outlined" onClick={() => setAdds(true)}>
      {text('residents.consents.add')}
    </Button>
  );
  return (
    <Section title={text('residents.consents.title')} actions={(answer.data?.items.length ?? 0) > 0 && button}>
      <Loaded answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={text('residents.consents.none')}
              hint={text('residents.consents.noneHint')}
              action={button}
            />
          ) : (
            <Box component="ul" aria-label={text('residents.consents.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((consent) => (
                <ConsentRow key={consent.id} consent={consent} onWithdraw={() => setWithdraws(consent)} />
              ))}
            </Box>
          )
        }
      </Loaded>
      {adds && <RecordConsentDialog resident={resident} onClose={() => setAdds(false)} />}
      {withdraws && <WithdrawDialog consent={withdraws} onClose={() => setWithdraws(null)} />}
    </Section>
  );
}

function ConsentRow({ consent, onWithdraw }: { consent: Consent; onWithdraw(): void }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const languageName = useNamesOf('language');
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h3" sx={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Typed>{consent.recipient.name}</Typed>
        </Typography>
        <StateChip label={word('consentState', consent.state)} tone={TONES[consent.state]} />
        {consent.allowedSteps.includes('withdraw') && (
          <Button size="small" onClick={onWithdraw}>
            {text('residents.consents.withdraw')}
          </Button>
        )}
      </Box>
      <Typography sx={{ mt: 0.5 }}>{consent.fields.map((field) => word('packetField', field)).join(' · ')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[
          text('residents.consents.given', { day: formats.day(consent.givenOn) }),
          text('residents.consents.until', { day: formats.day(consent.validUntil) }),
          word('consentForm', consent.form),
          text(consent.interpreter ? 'residents.consents.inLanguageWithInterpreter' : 'residents.consents.inLanguage', {
            language: languageName(consent.language),
          }),
          ...(consent.withdrawnAt
            ? [text('residents.consents.withdrawn', { at: formats.moment(consent.withdrawnAt) })]
            : []),
        ].join(' · ')}
      </Typography>
    </Box>
  );
}

function WithdrawDialog({ consent, onClose }: { consent: Consent; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({
    done: 'residents.consents.withdrawDone',
    refreshes: [['consents', consent.residentId], ['referrals'], ['referral']],
  });
  return (
    <StepDialog
      title={text('residents.consents.withdrawTitle', { organisation: consent.recipient.name })}
      explain={text('residents.consents.withdrawExplain')}
      confirm={text('residents.consents.withdraw')}
      save={() =>
        send(consent.id, (key) =>
          api.POST('/api/v1/consents/{consentId}/steps/withdraw', {
            params: { path: { consentId: consent.id } },
            headers: { ...ifMatch(consent.version), ...once(key) },
          }),
        )
      }
      onClose={onClose}
    />
  );
}

function RecordConsentDialog({ resident, onClose }: { resident: Api['ResidentView']; onClose(): void }): ReactNode {
  const text = useText();
  const languages = useLanguageChoices();
  const first = resident.languages[0];
  const send = useSend({ done: 'residents.said.saved', refreshes: [['consents', resident.id]] });
  return (
    <StepDialog
      title={text('residents.consents.add')}
      explain={text('residents.consents.addExplain')}
      confirm={text('residents.consents.addConfirm')}
      values={{
        recipientId: null,
        fields: [],
        language: first?.code ?? null,
        interpreter: first?.interpreter ?? false,
        form: 'signed',
        validUntil: null,
      }}
      save={(values) =>
        send(values, (key) =>
          api.POST('/api/v1/residents/{residentId}/consents', {
            params: { path: { residentId: resident.id } },
            body: values as unknown as Api['RecordConsentRequest'],
            headers: once(key),
          }),
        )
      }
      onClose={onClose}
    >
      <OrganisationPick source="recipientId" label={text('residents.consents.recipient')} />
      <ConsentFields source="fields" label={text('residents.consents.fields')} />
      <PickInput source="language" label={text('residents.consents.language')} choices={languages} isRequired />
      <BooleanInput source="interpreter" label={text('residents.consents.interpreter')} helperText={false} />
      <CodeInput
        source="form"
        list="consentForm"
        label={text('residents.consents.form')}
        helperText={false}
        isRequired
      />
      <DateInput
        source="validUntil"
        label={text('residents.consents.validUntil')}
        helperText={text('residents.consents.validUntilHint')}
        isRequired
      />
    </StepDialog>
  );
}
