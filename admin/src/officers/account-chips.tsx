import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { StateChip } from '../parts/state-chip';

type Account = Pick<Api['Staff'], 'active' | 'hasSecondFactor'>;

export function AccountChip({ account }: { account: Account }): ReactNode {
  const text = useText();
  return (
    <StateChip
      label={text(account.active ? 'officers.staff.active' : 'officers.staff.closed')}
      tone={account.active ? 'good' : 'neutral'}
    />
  );
}

export function FactorChip({ account }: { account: Account }): ReactNode {
  const text = useText();
  return (
    <StateChip
      label={text(account.hasSecondFactor ? 'officers.staff.factorSet' : 'officers.staff.factorMissing')}
      tone={account.hasSecondFactor ? 'good' : 'neutral'}
    />
  );
}
