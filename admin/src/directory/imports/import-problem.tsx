import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Problem } from '../../api/problem';
import { useText } from '../../i18n/text';
import { ProblemAlert } from '../../parts/problem-alert';

const KNOWN = [
  'import-has-faults',
  'dry-run-first',
  'import-differs',
  'not-geojson',
  'not-parallel',
  'not-json',
] as const;

/** Why the file was not taken. Nothing of it was stored. */
export function ImportProblem({ problem, onLookAgain }: { problem: Problem | null; onLookAgain?(): void }): ReactNode {
  const text = useText();
  const known = KNOWN.find((code) => code === problem?.code);
  if (!problem || !known) return <ProblemAlert problem={problem} />;
  return (
    <Alert
      severity="error"
      role="alert"
      sx={{ my: 2 }}
      action={
        onLookAgain && (
          <Button color="inherit" onClick={onLookAgain}>
            {text('directory.imports.lookAgain')}
          </Button>
        )
      }
    >
      {text(`directory.imports.problems.${known}`)}
    </Alert>
  );
}
