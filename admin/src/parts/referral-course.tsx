import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from './code-input';
import { Typed } from './code';

type Step = Api['ReferralStepView'];

/** The steps of a referral, oldest first: what, who, when, why, and what was written to the other side. */
export function ReferralCourse({ steps }: { steps: readonly Step[] }): ReactNode {
  const word = useCodeText();
  const formats = useFormats();
  const text = useText();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {steps.map((step, index) => (
        <Box
          component="li"
          key={`${step.takenAt} ${step.step}`}
          sx={{
            position: 'relative',
            paddingInlineStart: 3,
            pb: index === steps.length - 1 ? 0 : 2,
            borderInlineStart: '2px solid',
            borderInlineStartColor: (theme) => (index === steps.length - 1 ? 'transparent' : theme.palette.divider),
            marginInlineStart: 0.75,
          }}
        >
          <Box
            aria-hidden="true"
            sx={{
              position: 'absolute',
              insetInlineStart: -8,
              top: 6,
              width: 14,
              height: 14,
              borderRadius: '50%',
              bgcolor: index === steps.length - 1 ? 'primary.main' : 'background.paper',
              border: 2,
              borderColor: 'primary.main',
            }}
          />
          <Typography sx={{ fontWeight: 600 }}>
            {text(`referrals.did.${step.step}`)}
            {step.reason && (
              <Box component="span" sx={{ fontWeight: 400 }}>
                {' · '}
                {word('referralReason', step.reason)}
              </Box>
            )}
          </Typography>
          <Typography
            variant="body2"
            sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}
          >
            <span>{formats.moment(step.takenAt)}</span>
            <Taker taker={step.takenBy} />
          </Typography>
          {step.message && (
            <Paper
              component="blockquote"
              aria-label={text('referrals.page.message')}
              sx={{ m: 0, mt: 1, p: 1.5, bgcolor: 'background.default', whiteSpace: 'pre-wrap' }}
            >
              <Typed>{step.message}</Typed>
            </Paper>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Taker({ taker }: { taker: Step['takenBy'] }): ReactNode {
  const text = useText();
  if (taker.kind === 'system') return text('referrals.page.system');
  if (taker.kind === 'client' || !taker.name) {
    return text('referrals.page.program', { organization: taker.organization ?? '' });
  }
  return (
    <>
      <Typed>{taker.name}</Typed>
      {taker.organization && <Typed>{taker.organization}</Typed>}
    </>
  );
}
