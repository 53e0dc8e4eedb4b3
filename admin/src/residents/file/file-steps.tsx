import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { CloseDialog, EraseDialog, ReopenDialog, ShareDialog } from './step-dialogs';
import { ProposeMergeDialog } from './propose-merge-dialog';

type Step = Api['ResidentView']['allowedSteps'][number];

const DIALOGS = {
  share: ShareDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
  propose_merge: ProposeMergeDialog,
  erase: EraseDialog,
} as const;

/** What may be done with the file as a whole: what the API says, each with its question. */
export function FileSteps({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const [step, setStep] = useState<keyof typeof DIALOGS | null>(null);
  const steps = (Object.keys(DIALOGS) as (keyof typeof DIALOGS)[]).filter((name) =>
    resident.allowedSteps.includes(name satisfies Step),
  );
  if (steps.length === 0) return null;
  const Dialog = step && DIALOGS[step];
  return (
    <Box
      component="fieldset"
      aria-label={text('residents.steps.title')}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
    >
      {steps.map((name) => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          color={name === 'erase' ? 'error' : 'primary'}
          onClick={() => setStep(name)}
        >
          {text(`residents.steps.${name}`)}
        </Button>
      ))}
      {Dialog && <Dialog resident={resident} onClose={() => setStep(null)} />}
    </Box>
  );
}
