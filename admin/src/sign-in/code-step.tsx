import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import { useText } from '../i18n/text';
import { PlainField, PlainForm } from './plain-form';
import type { SignInStep } from './sign-in-step';

/** The six digits of an authenticator app. */
export function CodeStep({
  challenge,
  onAnswer,
  onStep,
}: {
  challenge: string;
  onAnswer(answer: Api['SessionAnswer']): void;
  onStep(step: SignInStep): void;
}): ReactNode {
  const text = useText();
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{text('signIn.codeExplain')}</Typography>
      <PlainForm
        submit={text('signIn.confirm')}
        send={async ({ code = '' }) =>
          onAnswer(await answerOf(api.POST('/api/v1/auth/second-factor', { body: { challenge, code } })))
        }
      >
        <DigitsField />
      </PlainForm>
      <Button fullWidth sx={{ mt: 1 }} onClick={() => onStep({ at: 'password' })}>
        {text('common.back')}
      </Button>
    </>
  );
}

export function DigitsField(): ReactNode {
  const text = useText();
  return (
    <PlainField
      name="code"
      label={text('signIn.code')}
      helperText={text('signIn.codeHint')}
      autoComplete="one-time-code"
      autoFocus
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
    />
  );
}
