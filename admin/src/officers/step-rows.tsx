import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Steps with weight: what each does stands beside its button, before anybody presses it. */
export function StepRows<S extends string>({
  steps,
  onAsk,
}: {
  steps: readonly { step: S; name: string; explain: string }[];
  onAsk(step: S): void;
}): ReactNode {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 2 }}>
      {steps.map(({ step, name, explain }) => (
        <Box
          component="li"
          key={step}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1.5,
            alignItems: 'center',
            py: 1.5,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="body2" sx={{ flex: '1 1 20rem', minWidth: 0, color: 'text.secondary' }}>
            {explain}
          </Typography>
          <Button variant="outlined" onClick={() => onAsk(step)}>
            {name}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
