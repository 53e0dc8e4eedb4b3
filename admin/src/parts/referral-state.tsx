import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useCodeText } from './code-input';
import { StateChip, type Tone } from './state-chip';

type State = Api['ReferralLine']['state'];

const TONE: Record<State, Tone> = {
  draft: 'neutral',
  sent: 'active',
  received: 'active',
  needs_information: 'warning',
  accepted: 'active',
  in_progress: 'active',
  outcome_reported: 'warning',
  closed: 'good',
  declined: 'danger',
  recalled: 'neutral',
  withdrawn: 'neutral',
  expired: 'danger',
};

export function ReferralState({ state }: { state: State }): ReactNode {
  const word = useCodeText();
  return <StateChip label={word('referralState', state)} tone={TONE[state]} />;
}
