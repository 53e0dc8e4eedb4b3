import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { SecretDialog } from './secret-dialog';

/** The one-time code of an account, shown this once. */
export function CodeDialog({ given, onClose }: { given: Api['OneTimeCode']; onClose(): void }): ReactNode {
  const text = useText();
  const { moment } = useFormats();
  return (
    <SecretDialog
      title={text('officers.staff.codeTitle')}
      explain={text('officers.staff.codeExplain')}
      values={[[text('officers.staff.code'), given.code]]}
      after={text('officers.staff.codeUntil', { at: moment(given.expiresAt) })}
      done={text('officers.staff.codeDone')}
      onClose={onClose}
    />
  );
}
