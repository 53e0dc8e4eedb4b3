import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/text';

export function Brand(): ReactNode {
  const text = useText();
  return (
    <Box
      component={Link}
      to="/"
      aria-label={text('frame.homeLabel')}
      sx={{
        color: 'inherit',
        textDecoration: 'none',
        fontWeight: 600,
        fontSize: '1.125rem',
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        minHeight: 44,
        px: 0.5,
      }}
    >
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M7 26v-10.5L16 8l9 7.5V26h-6v-6a3 3 0 0 0-6 0v6z" fill="currentColor" />
      </svg>
      <span>{text('frame.name')}</span>
    </Box>
  );
}
