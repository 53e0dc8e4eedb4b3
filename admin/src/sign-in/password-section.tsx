import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { answerOf, api } from '../api/client';
import { useText } from '../i18n/text';
import { Section } from '../parts/section';
import { PlainField, PlainForm } from './plain-form';

export function PasswordSection({ email }: { email: string }): ReactNode {
  const text = useText();
  const [state, setState] = useState<'folded' | 'open' | 'done'>('folded');
  return (
    <Section
      title={text('account.password')}
      actions={
        state !== 'open' && (
          <Button variant="outlined" onClick={() => setState('open')}>
            {text('account.changePassword')}
          </Button>
        )
      }
    >
      {state === 'done' && <Alert severity="success">{text('account.passwordChanged')}</Alert>}
      {state === 'open' && (
        <PlainForm
          submit={text('account.changePassword')}
          send={async ({ currentPassword = '', newPassword = '' }) => {
            await answerOf(api.POST('/api/v1/auth/password', { body: { currentPassword, newPassword } }));
            setState('done');
          }}
        >
          {/* So that a password manager knows whose password this is. */}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <PlainField
            name="currentPassword"
            type="password"
            label={text('account.currentPassword')}
            autoComplete="current-password"
          />
          <PlainField
            name="newPassword"
            type="password"
            label={text('signIn.newPassword')}
            helperText={text('signIn.passwordHint')}
            autoComplete="new-password"
          />
        </PlainForm>
      )}
    </Section>
  );
}
