import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useFormats, useText } from '../../i18n/text';
import { Code } from '../../parts/code';
import { Facts, Section } from '../../parts/section';
import { StepDialog } from '../../parts/step-dialog';
import { changesAnything, type ImportResult } from './chosen-file';
import { ImportCounts } from './import-counts';
import { ImportFaults } from './import-faults';
import type { Given, ImportCommand } from './import-command';
import { ImportProblem } from './import-problem';

/** What the import would do, what is wrong with the file, and the button that does exactly this. */
export function ImportReview({
  result,
  given,
  store,
  onSkipFaulty,
  onLookAgain,
}: {
  result: ImportResult;
  given: Given;
  store: ImportCommand;
  onSkipFaulty(skip: boolean): void;
  onLookAgain(): void;
}): ReactNode {
  const text = useText();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const something = changesAnything(result);
  return (
    <>
      <Section title={text('directory.imports.reviewTitle')}>
        <Typography component="output" sx={{ display: 'block', mb: 2 }}>
          {text('directory.imports.nothingYet')}
        </Typography>
        <Facts
          facts={[
            [text('directory.imports.read'), formats.number(result.read)],
            [text('directory.imports.rejected'), formats.number(result.rejected)],
            [text('directory.imports.withGate'), formats.number(result.withExternalGate)],
          ]}
        />
        <div style={{ marginBlockStart: '1rem' }}>
          <ImportCounts result={result} />
        </div>
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
          {text('directory.imports.countsHint')}
        </Typography>
        {result.withExternalGate > 0 && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {text('directory.imports.gatesExplain', { smart_count: result.withExternalGate })}
          </Alert>
        )}
        {given.format === 'services-advisor' && !given.arabic && result.services.toChange > 0 && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {text('directory.imports.withoutArabic')}
          </Alert>
        )}
        {(result.rejected > 0 || given.skipFaulty) && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {text('directory.imports.faulty', { smart_count: result.rejected })}
            <br />
            <FormControlLabel
              control={<Checkbox checked={given.skipFaulty} onChange={(_, checked) => onSkipFaulty(checked)} />}
              label={text('directory.imports.skipFaulty')}
            />
          </Alert>
        )}
        {!something && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {text('directory.imports.nothingToDo')}
          </Alert>
        )}
        {something && result.storable && (
          <Button variant="contained" sx={{ mt: 2 }} onClick={() => setAsking(true)}>
            {text('directory.imports.apply')}
          </Button>
        )}
        <ImportProblem problem={asking ? null : store.problem} onLookAgain={onLookAgain} />
      </Section>
      <SharedIds ids={result.sharedIds} />
      <ImportFaults key={result.digest} result={result} />
      {asking && (
        <StepDialog
          title={text('directory.imports.apply')}
          explain={text('directory.imports.applyExplain', {
            added: formats.number(result.services.toAdd),
            changed: formats.number(result.services.toChange),
          })}
          confirm={text('directory.imports.applyConfirm')}
          onClose={() => setAsking(false)}
          save={() => store.run(given, result.digest)}
        />
      )}
    </>
  );
}

/** Ids of the source that several records share: each record is kept, under its id and its activity. */
function SharedIds({ ids }: { ids: readonly string[] }): ReactNode {
  const text = useText();
  if (ids.length === 0) return null;
  return (
    <Section title={text('directory.imports.shared', { smart_count: ids.length })}>
      <Typography sx={{ mb: 1 }}>{text('directory.imports.sharedExplain')}</Typography>
      <Typography variant="body2" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <Code>{id}</Code>
          </span>
        ))}
      </Typography>
    </Section>
  );
}
