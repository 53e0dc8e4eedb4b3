import Chip from '@mui/material/Chip';
import type { ReactNode } from 'react';
import { COLOURS } from '../theme/theme';

/** What a state means for the reader, never by colour alone: the word stands in the chip. */
export type Tone = 'neutral' | 'active' | 'good' | 'warning' | 'danger';

const TONES: Record<Tone, { bgcolor: string; color: string }> = {
  neutral: { bgcolor: '#ebe8e0', color: COLOURS.ink },
  active: { bgcolor: COLOURS.accentSoft, color: COLOURS.accent },
  good: { bgcolor: '#e2f0e6', color: '#17532d' },
  warning: { bgcolor: '#fbeed5', color: '#6b4200' },
  danger: { bgcolor: '#fbe6e3', color: '#8a1c12' },
};

export function StateChip({ label, tone = 'neutral' }: { label: string; tone?: Tone }): ReactNode {
  return <Chip size="small" label={label} sx={TONES[tone]} />;
}
