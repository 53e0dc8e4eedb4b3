import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import { useText } from '../i18n/text';

export function Opening(): ReactNode {
  const text = useText();
  return <LinearProgress aria-label={text('common.loading')} sx={{ my: 3 }} />;
}
