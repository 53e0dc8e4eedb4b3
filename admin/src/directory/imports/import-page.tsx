import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { BackToDirectory } from '../organizations/back-link';
import type { ImportResult } from './chosen-file';
import { FileChoice } from './file-choice';
import { useImport, type Given } from './import-command';
import { ImportCounts } from './import-counts';
import { ImportProblem } from './import-problem';
import { ImportReview } from './import-review';

/** Takes a directory of others from a file: look at what would happen, then store exactly that, all of it or nothing. */
export function ImportPage(): ReactNode {
  const text = useText();
  const [given, setGiven] = useState<Given | null>(null);
  const [shown, setShown] = useState<ImportResult | null>(null);
  const [stored, setStored] = useState<ImportResult | null>(null);
  const check = useImport(setShown);
  const store = useImport(setStored, true);
  const again = (): void => {
    setGiven(null);
    setShown(null);
    setStored(null);
    check.clear();
    store.clear();
  };
  const look = (next: Given): void => {
    setGiven(next);
    setShown(null);
    store.clear();
    void check.run(next, null);
  };

  if (stored) return <Stored result={stored} onAgain={again} />;
  return (
    <Page title={text('directory.imports.title')} help="directory.imports.help" subtitle={<BackToDirectory />}>
      <FileChoice busy={check.busy || store.busy} onChanged={again} onChosen={look} />
      {check.busy && (
        <Section title={text('directory.imports.checking')}>
          <LinearProgress aria-label={text('directory.imports.checking')} />
          <Typography component="output" sx={{ display: 'block', mt: 1, color: 'text.secondary' }}>
            {text('directory.imports.checkingHint')}
          </Typography>
        </Section>
      )}
      <ImportProblem problem={check.problem} />
      {shown && given && (
        <ImportReview
          result={shown}
          given={given}
          store={store}
          onSkipFaulty={(skipFaulty) => look({ ...given, skipFaulty })}
          onLookAgain={() => look(given)}
        />
      )}
    </Page>
  );
}

function Stored({ result, onAgain }: { result: ImportResult; onAgain(): void }): ReactNode {
  const text = useText();
  return (
    <Page
      title={text('directory.imports.title')}
      help="directory.imports.help"
      subtitle={<BackToDirectory />}
      actions={
        <Button onClick={onAgain} variant="outlined">
          {text('directory.imports.another')}
        </Button>
      }
    >
      <Alert severity="success" sx={{ mb: 2 }}>
        {text('directory.imports.storedNow')}
      </Alert>
      <Section title={text('directory.imports.storedTitle')}>
        <ImportCounts result={result} />
        {result.withExternalGate > 0 && (
          <Typography sx={{ mt: 2 }}>
            {text('directory.imports.gatesStored', { smart_count: result.withExternalGate })}
          </Typography>
        )}
        <Button component={Link} to="/directory" variant="contained" sx={{ mt: 2 }}>
          {text('directory.imports.toDirectory')}
        </Button>
      </Section>
    </Page>
  );
}
