import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { StateChip, type Tone } from '../../parts/state-chip';
import { AccessDialog } from '../find/access-dialog';
import type { RegisterValues } from './draft';
import { useDuplicates } from './use-duplicates';

type Candidate = Api['DuplicateCandidate'];

/** Files that may be of the same person, found while somebody types, each with what speaks for it. */
export function PossibleDuplicates(): ReactNode {
  const text = useText();
  const title = useId();
  const values = useWatch() as RegisterValues;
  const candidates = useDuplicates(values);
  return (
    <Paper component="aside" id="duplicates" aria-labelledby={title} sx={{ p: 2, position: { md: 'sticky' }, top: 88 }}>
      <Typography variant="h2" id={title}>
        {text('residents.duplicates.title')}
      </Typography>
      <Typography component="output" variant="body2" sx={{ display: 'block', color: 'text.secondary', mt: 0.5 }}>
        {candidates === null
          ? text('residents.duplicates.waiting')
          : candidates.length === 0
            ? text('residents.duplicates.none')
            : text('residents.duplicates.some', { smart_count: candidates.length })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {(candidates ?? []).map((candidate) => (
          <DuplicateItem key={candidate.fileCode} candidate={candidate} />
        ))}
      </Box>
    </Paper>
  );
}

const TONES: Record<Candidate['verdict'], Tone> = {
  same: 'danger',
  likely: 'warning',
  possible: 'neutral',
  no: 'neutral',
};

function DuplicateItem({ candidate }: { candidate: Candidate }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const { fileCode, verdict, reasons, resident, homeUnit } = candidate;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', mt: 1.5, pt: 1.5 }}>
      <StateChip label={word('duplicateVerdict', verdict)} tone={TONES[verdict]} />
      <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
        {resident && (
          <Box component="span" sx={{ fontWeight: 600 }}>
            <Typed>{resident.callName}</Typed>
          </Box>
        )}
        {resident?.birthYear && <span>{resident.birthYear}</span>}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <Code>{fileCode}</Code>
        </Box>
      </Box>
      {homeUnit && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('residents.duplicates.elsewhere', { unit: homeUnit.name })}
        </Typography>
      )}
      <Reasons reasons={reasons} />
      {resident ? (
        <Button
          component="a"
          href={`/people/${resident.id}`}
          target="_blank"
          rel="noopener"
          size="small"
          variant="outlined"
          aria-label={text('residents.duplicates.openNamed', { code: fileCode })}
        >
          {text('residents.duplicates.open')}
        </Button>
      ) : (
        may('resident.share') && (
          <Button
            size="small"
            variant="outlined"
            aria-label={text('residents.duplicates.askNamed', { code: fileCode })}
            onClick={() => setAsks(true)}
          >
            {text('residents.duplicates.ask')}
          </Button>
        )
      )}
      {asks && <AccessDialog fileCode={fileCode} onClose={() => setAsks(false)} />}
    </Box>
  );
}

/** What speaks for one person first, then what speaks against it. */
function Reasons({ reasons }: { reasons: Candidate['reasons'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const [speakFor, against] = [reasons.filter(({ weight }) => weight >= 0), reasons.filter(({ weight }) => weight < 0)];
  return (
    <Box component="dl" sx={{ m: 0, my: 1, fontSize: '0.9375rem' }}>
      {[...speakFor, ...against].slice(0, 6).map(({ field, code, weight }) => (
        <Box key={`${field} ${code}`} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75 }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {text('residents.duplicates.reason', { field: word('duplicateField', field) })}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: weight > 0 ? 500 : 400 }}>
            {word('duplicateReason', code)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
