import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import type { JustRegistered } from '../register/use-registering';
import { OpenCaseDialog } from './open-case-dialog';
import { JoinDialog } from './household-dialogs';

/** After intake: what looks odd about what was entered, and what usually comes next. */
export function JustRegisteredNote({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const may = useMay();
  const told = (useLocation().state as { registered?: JustRegistered } | null)?.registered;
  const [asks, setAsks] = useState<'case' | 'household' | null>(null);
  if (!told) return null;
  return (
    <Box component="output" sx={{ display: 'block', mb: 2 }}>
      <Alert severity="success">
        {text('residents.registered.done')}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {may('case.open') && (
            <Button variant="contained" onClick={() => setAsks('case')}>
              {text('residents.cases.open')}
            </Button>
          )}
          {may('household.change') && (
            <Button variant="outlined" onClick={() => setAsks('household')}>
              {text('residents.household.join')}
            </Button>
          )}
          {may('resident.register') && (
            <Button component={Link} to="/people/register">
              {text('residents.registered.next')}
            </Button>
          )}
        </Box>
      </Alert>
      {(told.advice.length > 0 || told.possibleDuplicates > 0) && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {told.advice.map(({ pointer, code }) => (
            <Box key={pointer}>{word('numberAdvice', code)}</Box>
          ))}
          {told.possibleDuplicates > 0 && text('residents.duplicates.some', { smart_count: told.possibleDuplicates })}
        </Alert>
      )}
      {asks === 'case' && <OpenCaseDialog resident={resident} onClose={() => setAsks(null)} />}
      {asks === 'household' && <JoinDialog resident={resident} onClose={() => setAsks(null)} />}
    </Box>
  );
}
