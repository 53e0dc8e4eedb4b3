import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { StateChip, type Tone } from '../parts/state-chip';

type Risk = NonNullable<Api['CaseLine']['risk']>;

const RISK_TONES: Record<Risk, Tone> = { immediate: 'danger', high: 'warning', medium: 'neutral', low: 'neutral' };

/** How pressing a case is, in words; also that nobody has said it yet. Without its name where a heading says what it is. */
export function RiskChip({ risk, named = true }: { risk: Risk | null; named?: boolean }): ReactNode {
  const text = useText();
  const word = useCodeText();
  if (risk === null) return <StateChip label={text(named ? 'cases.riskUnknown' : 'cases.notAssessed')} />;
  const level = word('riskLevel', risk);
  return <StateChip label={named ? text('cases.riskIs', { level }) : level} tone={RISK_TONES[risk]} />;
}

const STATE_TONES: Record<Api['CaseLine']['state'], Tone> = { intake: 'active', active: 'good', closed: 'neutral' };

export function CaseStateChip({ state }: { state: Api['CaseLine']['state'] }): ReactNode {
  const word = useCodeText();
  return <StateChip label={word('caseState', state)} tone={STATE_TONES[state]} />;
}

/** Only what is not usual is said. */
export function PriorityChip({ priority }: { priority: Api['CaseLine']['priority'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  if (priority === 'normal') return null;
  const label = text('cases.priorityIs', { level: word('priority', priority) });
  return <StateChip label={label} tone={priority === 'urgent' ? 'danger' : 'warning'} />;
}
