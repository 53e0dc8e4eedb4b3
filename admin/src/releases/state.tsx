import type { ReactNode } from 'react';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { StateChip, type Tone } from '../parts/state-chip';
import type { MonthState } from './months';

const TONES: Record<MonthState, Tone> = {
  none: 'neutral',
  queued: 'active',
  running: 'active',
  failed: 'danger',
  draft: 'warning',
  approved: 'active',
  released: 'good',
  rejected: 'neutral',
};

/** How far a month is, in a word. */
export function MonthStateChip({ state }: { state: MonthState }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const label =
    state === 'none'
      ? text('releases.state.none')
      : word(state === 'queued' || state === 'running' || state === 'failed' ? 'runState' : 'releaseState', state);
  return <StateChip label={label} tone={TONES[state]} />;
}
