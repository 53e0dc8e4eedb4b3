import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { api, type Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { useCommand } from '../parts/command';
import { ProblemAlert } from '../parts/problem-alert';
import { Facts, Section } from '../parts/section';

/** Recomputes the chain of events when asked to. */
export function AuditCheck(): ReactNode {
  const text = useText();
  const [found, setFound] = useState<Api['AuditVerification'] | null>(null);
  const check = useCommand(() => api.GET('/api/v1/audit/verification'), { onDone: setFound });
  return (
    <Section
      title={text('officers.audit.check')}
      actions={
        <Button variant="outlined" loading={check.busy} onClick={() => void check.run()}>
          {text('officers.audit.checkNow')}
        </Button>
      }
    >
      <Typography sx={{ color: 'text.secondary' }}>{text('officers.audit.checkExplain')}</Typography>
      <ProblemAlert problem={check.problem} />
      <Box aria-live="polite">{found && <Found found={found} />}</Box>
    </Section>
  );
}

function Found({ found }: { found: Api['AuditVerification'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const number = (seq: string): string => formats.number(Number(seq));
  return (
    <>
      <Alert severity={found.whole ? 'success' : 'error'} sx={{ my: 2 }}>
        {text(found.whole ? 'officers.audit.whole' : 'officers.audit.broken')}
      </Alert>
      <Facts
        facts={[
          ...(found.fault === null
            ? []
            : ([
                [text('officers.audit.fault'), word('chainFault', found.fault.fault)],
                [text('officers.audit.faultAt'), number(found.fault.seq)],
              ] as const)),
          [text('officers.audit.checkedAt'), formats.moment(found.checkedAt)],
          [
            text('officers.audit.range'),
            text('officers.audit.rangeFrom', { from: number(found.fromSeq), to: number(found.toSeq) }),
          ],
        ]}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
        {text('officers.audit.head')}
      </Typography>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        <code dir="ltr">{found.head}</code>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('officers.audit.headHint')}
      </Typography>
    </>
  );
}
