import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { api, ifMatch, once, type Api } from '../api/client';
import { useText, type TextKey } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { useSend } from '../parts/send';
import { StepDialog } from '../parts/step-dialog';
import { CodeDialog } from './code-dialog';
import { touchedByStaff } from './touched';
import { StepRows } from './step-rows';

type Step = Api['Staff']['allowedSteps'][number];

const EXPLAIN: Record<Step, TextKey> = {
  deactivate: 'officers.staff.explain.deactivate',
  reactivate: 'officers.staff.explain.reactivate',
  'reset-password': 'officers.staff.explain.reset-password',
  'reset-second-factor': 'officers.staff.explain.reset-second-factor',
};

const PATHS = {
  deactivate: '/api/v1/staff/{staffId}/steps/deactivate',
  reactivate: '/api/v1/staff/{staffId}/steps/reactivate',
  'reset-password': '/api/v1/staff/{staffId}/steps/reset-password',
  'reset-second-factor': '/api/v1/staff/{staffId}/steps/reset-second-factor',
} as const satisfies Record<Step, string>;

/** What the API allows with this account, each after a question; a new code is shown once. */
export function StaffSteps({ account }: { account: Api['Staff'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [asked, setAsked] = useState<Step | null>(null);
  const [given, setGiven] = useState<Api['OneTimeCode'] | null>(null);
  const send = useSend({ done: 'officers.staff.said.stepped', refreshes: touchedByStaff(account.id) });

  const take = async (step: Step): Promise<void> => {
    const answer: Api['Staff'] & Partial<Api['StaffWithCode']> = await send({ step }, (key) =>
      api.POST(PATHS[step], {
        params: { path: { staffId: account.id } },
        headers: { ...ifMatch(account.version), ...once(key) },
      }),
    );
    if (answer.oneTimeCode) setGiven(answer.oneTimeCode);
  };

  if (account.allowedSteps.length === 0) {
    return <Typography sx={{ mt: 2, color: 'text.secondary' }}>{text('officers.staff.ownAccount')}</Typography>;
  }
  return (
    <>
      <StepRows<Step>
        steps={account.allowedSteps.map((step) => ({
          step,
          name: word('staffStep', step),
          explain: text(EXPLAIN[step]),
        }))}
        onAsk={setAsked}
      />
      {asked !== null && (
        <StepDialog
          title={word('staffStep', asked)}
          explain={text(EXPLAIN[asked])}
          confirm={word('staffStep', asked)}
          onClose={() => setAsked(null)}
          save={() => take(asked)}
        />
      )}
      {given && <CodeDialog given={given} onClose={() => setGiven(null)} />}
    </>
  );
}
