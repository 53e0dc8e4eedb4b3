import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { SecretDialog } from './secret-dialog';

/** Identifier and secret of a program, shown this once. */
export function ClientSecretDialog({
  given,
  onClose,
}: {
  given: Pick<Api['ApiClientWithSecret'], 'id' | 'clientSecret'>;
  onClose(): void;
}): ReactNode {
  const text = useText();
  return (
    <SecretDialog
      title={text('officers.clients.secretTitle')}
      explain={text('officers.clients.secretExplain')}
      values={[
        [text('officers.clients.id'), given.id],
        [text('officers.clients.secretLabel'), given.clientSecret],
      ]}
      done={text('officers.clients.secretDone')}
      onClose={onClose}
    />
  );
}
