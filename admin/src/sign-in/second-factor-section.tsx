import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import { useRefresh } from '../api/queries';
import { keepGrant } from '../api/session';
import { useText } from '../i18n/text';
import { Section } from '../parts/section';
import { DigitsField } from './code-step';
import { EnrolmentSecret } from './enrolment-secret';
import { PlainField, PlainForm } from './plain-form';

/** Sets up an authenticator app, or puts a new one in the place of the present one. */
export function SecondFactorSection({ present }: { present: boolean }): ReactNode {
  const text = useText();
  const refresh = useRefresh();
  const [step, setStep] = useState<'folded' | 'password' | 'done' | Api['Enrolment']>('folded');
  const offer = text(present ? 'account.replaceFactor' : 'account.setUpFactor');
  return (
    <Section
      title={text('account.secondFactor')}
      actions={
        (step === 'folded' || step === 'done') && (
          <Button variant="outlined" onClick={() => setStep('password')}>
            {offer}
          </Button>
        )
      }
    >
      {step === 'folded' && (
        <Typography>{text(present ? 'account.factorPresent' : 'account.factorMissing')}</Typography>
      )}
      {step === 'done' && <Alert severity="success">{text('account.factorDone')}</Alert>}
      {step === 'password' && (
        <PlainForm
          submit={text('common.next')}
          send={async ({ password = '', code }) =>
            setStep(
              await answerOf(
                api.POST('/api/v1/auth/second-factor/enrolment', { body: { password, ...(code ? { code } : {}) } }),
              ),
            )
          }
        >
          <PlainField
            name="password"
            type="password"
            label={text('account.currentPassword')}
            autoComplete="current-password"
          />
          {present && <DigitsField />}
        </PlainForm>
      )}
      {typeof step === 'object' && (
        <>
          <Typography>{text('signIn.enrolExplain')}</Typography>
          <EnrolmentSecret enrolment={step} />
          <PlainForm
            submit={text('signIn.confirm')}
            send={async ({ code = '' }) => {
              keepGrant(await answerOf(api.POST('/api/v1/auth/second-factor/enrolment/confirm', { body: { code } })));
              setStep('done');
              await refresh(['me'], ['sessions']);
            }}
          >
            <DigitsField />
          </PlainForm>
        </>
      )}
    </Section>
  );
}
