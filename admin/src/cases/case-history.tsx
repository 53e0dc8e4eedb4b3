import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { Section } from '../parts/section';

type Line = Api['CaseHistoryLine'];

const TAKEN: Record<Line['step'], TextKey> = {
  open: 'cases.taken.open',
  activate: 'cases.taken.activate',
  assess_risk: 'cases.taken.assessRisk',
  assign: 'cases.taken.assign',
  close: 'cases.taken.close',
  reopen: 'cases.taken.reopen',
};

/** What became of the case so far, the last step first. */
export function CaseHistory({ history }: { history: readonly Line[] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Section title={text('cases.history')}>
      <Box component="ol" reversed aria-label={text('cases.history')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {history.toReversed().map((line) => (
          <Box component="li" key={`${line.takenAt} ${line.step}`} sx={{ py: 0.75 }}>
            <Typography>
              {text(TAKEN[line.step])} <Reason line={line} />
            </Typography>
            <Typography
              variant="body2"
              sx={{ color: 'text.secondary', display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}
            >
              <time dateTime={line.takenAt}>{formats.moment(line.takenAt)}</time>
              {line.takenBy ? <Typed>{line.takenBy.name ?? '–'}</Typed> : <span>{text('cases.bySystem')}</span>}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Reason({ line }: { line: Line }): ReactNode {
  const word = useCodeText();
  if (line.reason === null) return null;
  return <>({word('caseReason', line.reason)})</>;
}
