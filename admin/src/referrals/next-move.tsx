import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useMay } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { Due } from '../parts/due';
import { Section } from '../parts/section';
import { ASKED, StepQuestion, type AskedStep } from './step-questions';

/** Ends of a referral after which the same need may be brought to another service. */
const CAME_TO_NOTHING: readonly string[] = ['declined', 'expired', 'recalled', 'withdrawn'];
/** Steps that end a referral early stand apart from those that lead on. */
const APART: readonly AskedStep[] = ['recall', 'withdraw'];

/** Whose move it is, by when, and what one can do. */
export function NextMove({ referral }: { referral: Api['ReferralView'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const may = useMay();
  const [asking, setAsking] = useState<AskedStep | null>(null);
  const allowed = ASKED.filter((step) => referral.allowedSteps.includes(step));
  const [onwards, apart] = [
    allowed.filter((step) => !APART.includes(step)),
    allowed.filter((step) => APART.includes(step)),
  ];
  const again = CAME_TO_NOTHING.includes(referral.state) && may('referral.send');
  const refer = `/cases/${referral.case.id}/refer`;
  return (
    <Section title={text(`referrals.move.${referral.whoseMove}`)}>
      <Typography>{text(`referrals.next.${referral.state}`)}</Typography>
      {referral.dueAt !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, mt: 0.5 }}>
          <Due due={referral} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {text('referrals.page.dueBy', { moment: formats.moment(referral.dueAt) })}
          </Box>
          {referral.escalation > 0 && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {text('referrals.page.escalated', { smart_count: referral.escalation })}
            </Box>
          )}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, '&:empty': { display: 'none' } }}>
        {referral.allowedSteps.includes('send') && (
          <Button variant="contained" component={RouterLink} to={`${refer}?draft=${referral.id}`}>
            {text('referrals.page.continue')}
          </Button>
        )}
        {onwards.map((step, index) => (
          <Button key={step} variant={index === 0 ? 'contained' : 'outlined'} onClick={() => setAsking(step)}>
            {text(`referrals.step.${step}`)}
          </Button>
        ))}
        {again && (
          <Button variant="contained" component={RouterLink} to={`${refer}?after=${referral.id}`}>
            {text('referrals.page.again')}
          </Button>
        )}
        {apart.map((step) => (
          <Button key={step} color="error" onClick={() => setAsking(step)}>
            {text(`referrals.step.${step}`)}
          </Button>
        ))}
      </Box>
      {asking && <StepQuestion referral={referral} step={asking} onClose={() => setAsking(null)} />}
    </Section>
  );
}
