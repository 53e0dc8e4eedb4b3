import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Where nothing is there yet: says so, and what to do about it. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }): ReactNode {
  return (
    <Box sx={{ textAlign: 'center', py: { xs: 4, sm: 6 }, px: 2 }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint && <Typography sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '34rem', mx: 'auto' }}>{hint}</Typography>}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
