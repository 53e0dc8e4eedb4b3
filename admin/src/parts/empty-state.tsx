import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Where nothing is there yet: says so, and what to do about it. `quiet` inside a section that stands among others. */
export function EmptyState({
  title,
  hint,
  action,
  quiet = false,
}: {
  title: string;
  hint?: string;
  action?: ReactNode;
  quiet?: boolean;
}): ReactNode {
  return (
    <Box sx={quiet ? undefined : { textAlign: 'center', py: { xs: 4, sm: 6 }, px: 2 }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint && (
        <Typography
          sx={{ color: 'text.secondary', mt: 0.5, textWrap: 'balance', maxWidth: '34rem', mx: quiet ? 0 : 'auto' }}
        >
          {hint}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
