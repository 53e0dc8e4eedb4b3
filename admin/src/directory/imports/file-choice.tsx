import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/text';
import { Typed } from '../../parts/code';
import { Section } from '../../parts/section';
import { formatOf, readFile, type ChosenFile, type Format } from './chosen-file';
import type { Given } from './import-command';

const FORMATS: readonly Format[] = ['services-advisor', 'hsds'];

/** Which file, what kind, whose. Nothing is sent before somebody asks to look at it. */
export function FileChoice({
  busy,
  onChanged,
  onChosen,
}: {
  busy: boolean;
  /** What was shown of another file is no longer so. */
  onChanged(): void;
  onChosen(given: Given): void;
}): ReactNode {
  const text = useText();
  const id = useId();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [arabic, setArabic] = useState<ChosenFile | null>(null);
  const [format, setFormat] = useState<Format>('services-advisor');
  const [source, setSource] = useState('');
  return (
    <Section title={text('directory.imports.chooseTitle')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) onChosen({ format, file, arabic, source: source.trim(), skipFaulty: false });
        }}
        sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}
      >
        <FileButton
          label={text('directory.imports.chooseFile')}
          chosen={file}
          onChosen={(next) => {
            setFile(next);
            if (next) setFormat(formatOf(next.content));
            onChanged();
          }}
        />
        <div>
          <FormLabel id={id}>{text('directory.imports.format')}</FormLabel>
          <RadioGroup
            aria-labelledby={id}
            value={format}
            onChange={(_, value) => {
              setFormat(value as Format);
              onChanged();
            }}
          >
            {FORMATS.map((value) => (
              <FormControlLabel
                key={value}
                value={value}
                control={<Radio />}
                label={text(`directory.imports.formats.${value}`)}
              />
            ))}
          </RadioGroup>
        </div>
        {format === 'services-advisor' && (
          <FileButton
            label={text('directory.imports.chooseArabic')}
            hint={text('directory.imports.arabicHint')}
            chosen={arabic}
            onChosen={(next) => {
              setArabic(next);
              onChanged();
            }}
          />
        )}
        <TextField
          label={text('directory.imports.source')}
          helperText={text('directory.imports.sourceHint')}
          value={source}
          onChange={(event) => {
            setSource(event.target.value);
            onChanged();
          }}
          margin="none"
          slotProps={{ htmlInput: { maxLength: 40, dir: 'ltr' } }}
          sx={{ maxWidth: '28rem' }}
        />
        <Button type="submit" variant="contained" disabled={!file} loading={busy}>
          {text('directory.imports.check')}
        </Button>
      </Box>
    </Section>
  );
}

function FileButton({
  label,
  hint,
  chosen,
  onChosen,
}: {
  label: string;
  hint?: string;
  chosen: ChosenFile | null;
  onChosen(file: ChosenFile | null): void;
}): ReactNode {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const read = async (file: File): Promise<void> => {
    const content = await readFile(file);
    setUnreadable(content === null);
    onChosen(content);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button variant="outlined" startIcon={<UploadFile />} onClick={() => input.current?.click()}>
          {label}
        </Button>
        {chosen && (
          <>
            <Typography component="output" sx={{ overflowWrap: 'anywhere' }}>
              <Typed>{chosen.name}</Typed>
            </Typography>
            <Button size="small" color="inherit" onClick={() => onChosen(null)}>
              {text('directory.imports.takeAway')}
            </Button>
          </>
        )}
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={label}
        accept=".json,.geojson,.ndjson,application/json,application/geo+json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (file) void read(file);
        }}
      />
      {hint && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {hint}
        </Typography>
      )}
      {unreadable && (
        <Alert severity="error" role="alert" sx={{ mt: 1 }}>
          {text('directory.imports.unreadable')}
        </Alert>
      )}
    </Box>
  );
}
