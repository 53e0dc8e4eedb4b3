import AccessTime from '@mui/icons-material/AccessTimeOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useDueText } from './due-text';

/** The time that is left; what is late carries a sign and the word besides the colour. */
export function Due({ due }: { due: { dueAt: string | null; overdue: boolean } }): ReactNode {
  const say = useDueText();
  const words = say(due);
  if (words === null) return null;
  const Icon = due.overdue ? ErrorOutline : AccessTime;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        gap: 0.5,
        alignItems: 'center',
        color: due.overdue ? 'error.main' : 'text.secondary',
        fontWeight: due.overdue ? 600 : 400,
      }}
    >
      <Icon fontSize="small" aria-hidden="true" />
      {words}
    </Box>
  );
}
