import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { answerOf, api } from '../api/client';
import { useText } from '../i18n/text';
import { PlainField, PlainForm } from './plain-form';
import type { SignInStep } from './sign-in-step';

/** A first or forgotten password: set with the code that an administrator handed over. */
export function OneTimeCodeStep({ onStep }: { onStep(step: SignInStep): void }): ReactNode {
  const text = useText();
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{text('signIn.oneTimeCodeExplain')}</Typography>
      <PlainForm
        submit={text('signIn.setPassword')}
        send={async ({ email = '', code = '', password = '' }) => {
          await answerOf(api.POST('/api/v1/auth/password-with-code', { body: { email, code, password } }));
          onStep({ at: 'password', said: 'passwordSet' });
        }}
      >
        <PlainField name="email" type="email" label={text('signIn.email')} autoComplete="username" autoFocus />
        <PlainField name="code" label={text('signIn.oneTimeCode')} autoComplete="off" />
        <PlainField
          name="password"
          type="password"
          label={text('signIn.newPassword')}
          helperText={text('signIn.passwordHint')}
          autoComplete="new-password"
        />
      </PlainForm>
      <Button fullWidth sx={{ mt: 1 }} onClick={() => onStep({ at: 'password' })}>
        {text('common.back')}
      </Button>
    </>
  );
}
