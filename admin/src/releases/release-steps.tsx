import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { answerOf, api, ifMatch, once, type Api } from '../api/client';
import { useRefresh } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { StepDialog } from '../parts/step-dialog';

type Step = Api['ReleaseHeadResponse']['allowedSteps'][number];

const CALLS = {
  approve: '/api/v1/statistics/releases/{releaseId}/steps/approve',
  release: '/api/v1/statistics/releases/{releaseId}/steps/release',
  reject: '/api/v1/statistics/releases/{releaseId}/steps/reject',
} as const satisfies Record<Step, string>;

const TEXTS = {
  approve: {
    title: 'releases.one.approveTitle',
    explain: 'releases.one.approveExplain',
    done: 'releases.one.saidApproved',
  },
  release: {
    title: 'releases.one.releaseTitle',
    explain: 'releases.one.releaseExplain',
    done: 'releases.one.saidReleased',
  },
  reject: {
    title: 'releases.one.rejectTitle',
    explain: 'releases.one.rejectExplain',
    done: 'releases.one.saidRejected',
  },
} as const;

const ORDER: Step[] = ['approve', 'release', 'reject'];

/** The steps that the person signed in may take now; each is confirmed, because none can be taken back. */
export function ReleaseSteps({ release }: { release: Api['ReleaseHeadResponse'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<{ step: Step; key: string } | null>(null);
  const month = formats.month(release.period);
  const take = async ({ step, key }: { step: Step; key: string }): Promise<void> => {
    await answerOf(
      api.POST(CALLS[step], {
        params: { path: { releaseId: release.id } },
        headers: { ...ifMatch(release.version), ...once(key) },
      }),
    );
    notify(text(TEXTS[step].done), { type: 'success' });
    await refresh(['release', release.id], ['releases'], ['released-months']);
  };
  return (
    <>
      {ORDER.filter((step) => release.allowedSteps.includes(step)).map((step) => (
        <Button
          key={step}
          variant={step === 'reject' ? 'outlined' : 'contained'}
          color={step === 'reject' ? 'error' : 'primary'}
          onClick={() => setAsked({ step, key: crypto.randomUUID() })}
        >
          {text(`releases.one.${step}`)}
        </Button>
      ))}
      {asked && (
        <StepDialog
          title={text(TEXTS[asked.step].title, { month })}
          explain={text(TEXTS[asked.step].explain)}
          confirm={text(`releases.one.${asked.step}`)}
          save={() => take(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
