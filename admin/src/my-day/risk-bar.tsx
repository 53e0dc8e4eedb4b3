import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { COLOURS } from '../theme/theme';

type Counts = Api['CasesByRisk'];
type Level = Exclude<keyof Counts, 'total'>;

const COLOUR: Record<Level, string> = {
  immediate: COLOURS.danger,
  high: '#c98a2b',
  medium: COLOURS.accent,
  low: '#8fb3b7',
  notAssessed: '#b9b4a7',
};
const LEVELS = Object.keys(COLOUR) as Level[];

/**
 * Open cases by risk: a bar as long as the share of `scale`, and the same in numbers and words. With `linkTo` each number leads to its
 * cases.
 */
export function RiskBar({ counts, scale, linkTo }: { counts: Counts; scale: number; linkTo?: string }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const shown = LEVELS.filter((level) => counts[level] > 0);
  const nameOf = (level: Level): string =>
    level === 'notAssessed' ? text('cases.notAssessed') : word('riskLevel', level);
  return (
    <>
      <Box
        aria-hidden="true"
        sx={{ display: 'flex', height: 8, borderRadius: 1, overflow: 'hidden', mb: 0.75, bgcolor: '#ebe8e0' }}
      >
        {shown.map((level) => (
          <Box
            key={level}
            sx={{ bgcolor: COLOUR[level], borderInlineEnd: '2px solid #fff' }}
            style={{ width: `${(100 * counts[level]) / Math.max(scale, 1)}%` }}
          />
        ))}
      </Box>
      <Box
        component="ul"
        sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}
      >
        {shown.map((level) => (
          <Box component="li" key={level} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minHeight: 24 }}>
            <Box aria-hidden="true" sx={{ width: 10, height: 10, borderRadius: '50%', bgcolor: COLOUR[level] }} />
            {linkTo ? (
              <Link component={RouterLink} to={`${linkTo}&risk=${level === 'notAssessed' ? 'none' : level}`}>
                {nameOf(level)}
              </Link>
            ) : (
              <span>{nameOf(level)}</span>
            )}
            <Box component="span" sx={{ fontWeight: 600 }}>
              {formats.number(counts[level])}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
