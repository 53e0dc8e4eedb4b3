import type { ReactNode } from 'react';
import { DateInput, TextInput } from 'react-admin';
import type { Api } from '../api/client';
import { useText, type TextKey } from '../i18n/text';
import { CodeInput, useCodeText } from '../parts/code-input';
import { useReferralStep } from '../parts/referral-steps';
import { StepDialog } from '../parts/step-dialog';
import { today } from '../parts/today';

/** The steps of this side that ask something first; sending has a screen of its own. */
export const ASKED = ['answer_information', 'confirm', 'dispute', 'record_outcome', 'withdraw', 'recall'] as const;
export type AskedStep = (typeof ASKED)[number];

/** What a step needs before it is taken. */
export function StepQuestion({
  referral,
  step,
  onClose,
}: {
  referral: Api['ReferralView'];
  step: AskedStep;
  onClose(): void;
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const take = useReferralStep('referrals', referral);
  const outcome = referral.outcome === null ? '' : word('outcome', referral.outcome);
  return (
    <StepDialog
      title={text(`referrals.step.${step}`)}
      explain={text(`referrals.step.${step}Explain`, { outcome })}
      confirm={text(`referrals.step.${step}`)}
      save={(entered) => take(step, entered, `referrals.step.${step}Done` satisfies TextKey)}
      onClose={onClose}
    >
      {QUESTIONS[step]()}
    </StepDialog>
  );
}

const QUESTIONS: Record<AskedStep, () => ReactNode> = {
  answer_information: () => <Prose source="message" label="referrals.step.answer_informationField" />,
  confirm: () => (
    <>
      <Choice source="by" list="confirmedBy" label="referrals.step.confirmedBy" />
      <Day />
    </>
  ),
  dispute: () => (
    <>
      <Choice source="reason" list="disputeReason" label="referrals.step.reason" />
      <Prose source="message" label="referrals.step.disputeField" />
    </>
  ),
  record_outcome: () => (
    <>
      <Choice source="outcome" list="outcome" label="referrals.step.outcome" />
      <Choice source="heardBy" list="heardBy" label="referrals.step.heardBy" />
      <Day />
    </>
  ),
  recall: () => <Choice source="reason" list="recallReason" label="referrals.step.reason" />,
  withdraw: () => <Choice source="reason" list="withdrawReason" label="referrals.step.reason" />,
};

function Choice({
  source,
  list,
  label,
}: {
  source: string;
  list: Parameters<typeof CodeInput>[0]['list'];
  label: TextKey;
}): ReactNode {
  const text = useText();
  return <CodeInput source={source} list={list} label={text(label)} helperText={false} />;
}

function Prose({ source, label }: { source: string; label: TextKey }): ReactNode {
  const text = useText();
  return <TextInput source={source} label={text(label)} multiline minRows={3} helperText={false} />;
}

function Day(): ReactNode {
  const text = useText();
  return <DateInput source="on" label={text('referrals.step.on')} defaultValue={today()} helperText={false} />;
}
