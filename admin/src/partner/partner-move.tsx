import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { DateInput, TextInput } from 'react-admin';
import type { Api } from '../api/client';
import { isProblem, type Problem } from '../api/problem';
import { useFormats, useText } from '../i18n/text';
import { CodeInput } from '../parts/code-input';
import { Due } from '../parts/due';
import { ProblemAlert } from '../parts/problem-alert';
import { useReferralStep } from '../parts/referral-steps';
import { Section } from '../parts/section';
import { StepDialog } from '../parts/step-dialog';
import { today } from '../parts/today';

/** Steps taken with one press, and those that ask something first; in the order of the work. */
const AT_ONCE = ['receive', 'accept', 'start'] as const;
const ASKED = ['report_outcome', 'report_progress', 'ask_information', 'decline'] as const;
type AskedStep = (typeof ASKED)[number];

/** States whose sentence is this side's own. */
const TOLD = [
  'sent',
  'received',
  'needs_information',
  'accepted',
  'in_progress',
  'outcome_reported',
  'closed',
  'declined',
  'expired',
] as const;

/** What to do now, with large buttons. */
export function PartnerMove({ referral }: { referral: Api['PartnerReferralView'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const take = useReferralStep('partner/referrals', referral);
  const [asking, setAsking] = useState<AskedStep | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const atOnce = AT_ONCE.filter((step) => referral.allowedSteps.includes(step));
  const asked = ASKED.filter((step) => referral.allowedSteps.includes(step));
  const state = TOLD.find((told) => told === referral.state) ?? 'over';

  const now = async (step: (typeof AT_ONCE)[number]): Promise<void> => {
    setBusy(step);
    setProblem(null);
    try {
      await take(step, {}, `partner.step.${step}Done`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };

  return (
    <Section title={text(`partner.move.${referral.whoseMove}`)}>
      <Typography>{text(`partner.next.${state}`)}</Typography>
      {referral.dueAt !== null && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, mt: 0.5 }}>
          <Due due={referral} />
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {text('referrals.page.dueBy', { moment: formats.moment(referral.dueAt) })}
          </Box>
        </Box>
      )}
      <ProblemAlert problem={problem} />
      {atOnce.length + asked.length > 0 && (
        <Box sx={{ display: 'grid', gap: 1.25, mt: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
          {atOnce.map((step) => (
            <Button
              key={step}
              variant="contained"
              size="large"
              loading={busy === step}
              disabled={busy !== null}
              onClick={() => void now(step)}
              sx={{ minHeight: 56 }}
            >
              {text(`partner.step.${step}`)}
            </Button>
          ))}
          {asked.map((step, index) => (
            <Button
              key={step}
              variant={atOnce.length === 0 && index === 0 ? 'contained' : 'outlined'}
              color={step === 'decline' ? 'error' : 'primary'}
              size="large"
              disabled={busy !== null}
              onClick={() => setAsking(step)}
              sx={{ minHeight: 56 }}
            >
              {text(`partner.step.${step}`)}
            </Button>
          ))}
        </Box>
      )}
      {asking && (
        <StepDialog
          title={text(`partner.step.${asking}`)}
          explain={text(`partner.step.${asking}Explain`)}
          confirm={text(`partner.step.${asking}`)}
          save={(entered) => take(asking, entered, `partner.step.${asking}Done`)}
          onClose={() => setAsking(null)}
        >
          <Question step={asking} />
        </StepDialog>
      )}
    </Section>
  );
}

function Question({ step }: { step: AskedStep }): ReactNode {
  const text = useText();
  switch (step) {
    case 'decline':
      return (
        <CodeInput
          source="reason"
          list="declineReason"
          label={text('partner.step.reason')}
          helperText={false}
          isRequired
        />
      );
    case 'report_outcome':
      return (
        <>
          <CodeInput
            source="outcome"
            list="outcome"
            label={text('partner.step.outcome')}
            helperText={false}
            isRequired
          />
          <DateInput source="on" label={text('partner.step.on')} defaultValue={today()} helperText={false} />
        </>
      );
    case 'ask_information':
    case 'report_progress':
      return (
        <TextInput
          source="message"
          label={text(`partner.step.${step}Field`)}
          multiline
          minRows={3}
          helperText={false}
        />
      );
  }
}
