import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** A titled part of a screen. */
export function Section({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Paper
      component="section"
      aria-labelledby={id}
      sx={{
        p: { xs: 2, sm: 3 },
        mb: 2,
        // Nothing under the last line but the room that every section has at its end.
        '& > :is(ul, ol):last-child > li:last-child:not(.MuiPaper-root)': { pb: 0 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          mb: 1.5,
          '&:last-child': { mb: 0 },
        }}
      >
        <Typography variant="h2" id={id} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {actions}
      </Box>
      {children}
    </Paper>
  );
}

/** Pairs of a name and a value; a value that is missing shows a dash that screen readers skip. `narrow` for short values in a narrow place. */
export function Facts({
  facts,
  narrow = false,
}: {
  facts: readonly (readonly [string, ReactNode])[];
  narrow?: boolean;
}): ReactNode {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${narrow ? 8.5 : 13}rem), 1fr))`,
      }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ minWidth: 0 }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value ?? <span aria-hidden="true">–</span>}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
