import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../i18n/text';

/**
 * A picture of figures: what it shows, its sense in a sentence, the picture, and the same figures as a table. Screen readers are told
 * the sentence and the table, which hold all that the picture does.
 */
export function ChartFigure({
  caption,
  summary,
  table,
  after,
  children,
}: {
  caption: string;
  summary: string;
  table?: ReactNode;
  /** What belongs to the picture in words: below it, before the table. */
  after?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const text = useText();
  const captionId = useId();
  const tableId = useId();
  const [shown, setShown] = useState(false);
  return (
    <Box component="figure" aria-labelledby={captionId} sx={{ m: 0, minWidth: 0 }}>
      <figcaption>
        <Typography variant="h3" component="p" id={captionId}>
          {caption}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{summary}</Typography>
      </figcaption>
      <Box aria-hidden="true" sx={{ minWidth: 0, overflow: 'hidden' }}>
        {children}
      </Box>
      {after}
      {table !== undefined && (
        <>
          <Button
            size="small"
            aria-expanded={shown}
            aria-controls={tableId}
            onClick={() => setShown(!shown)}
            sx={{ minHeight: 44, marginInlineStart: -1.5 }}
          >
            {text(shown ? 'releases.figure.hideTable' : 'releases.figure.showTable')}
          </Button>
          <div id={tableId}>{shown && table}</div>
        </>
      )}
    </Box>
  );
}
