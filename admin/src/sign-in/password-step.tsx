import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { answerOf, api, type Api } from '../api/client';
import { useText } from '../i18n/text';
import { PlainField, PlainForm } from './plain-form';
import type { SignInStep } from './sign-in-step';

export function PasswordStep({
  said,
  onAnswer,
  onStep,
}: {
  said: 'passwordSet' | undefined;
  onAnswer(answer: Api['SessionAnswer']): void;
  onStep(step: SignInStep): void;
}): ReactNode {
  const text = useText();
  const send = async ({ email = '', password = '' }: Record<string, string>): Promise<void> => {
    const answer: Api['SessionAnswer'] | Api['ChallengeAnswer'] = await answerOf(
      api.POST('/api/v1/auth/sign-in', { body: { email, password } }),
    );
    if ('accessToken' in answer) onAnswer(answer);
    else onStep({ at: answer.secondFactor === 'enrol' ? 'enrol' : 'code', challenge: answer.challenge });
  };
  return (
    <>
      {said && <Alert severity="success">{text('signIn.passwordSet')}</Alert>}
      <PlainForm submit={text('signIn.submit')} send={send}>
        <PlainField name="email" type="email" label={text('signIn.email')} autoComplete="username" autoFocus />
        <PlainField name="password" type="password" label={text('signIn.password')} autoComplete="current-password" />
      </PlainForm>
      <Button fullWidth sx={{ mt: 1 }} onClick={() => onStep({ at: 'oneTimeCode' })}>
        {text('signIn.haveCode')}
      </Button>
    </>
  );
}
