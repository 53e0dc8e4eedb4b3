import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/text';
import { useEffect } from 'react';
import Typography from '@mui/material/Typography';

/** What is not there and what one may not see look the same, here as in the API. */
export function NotFoundPage(): ReactNode {
  const text = useText();
  useEffect(() => {
    document.title = `${text('frame.notFound')} · ${text('frame.name')}`;
  }, [text]);
  return (
    <>
      <Typography variant="h1" sx={{ textAlign: 'center', mt: 6 }} id="page-title" tabIndex={-1}>
        {text('frame.notFound')}
      </Typography>
      <Typography sx={{ textAlign: 'center', textWrap: 'balance', color: 'text.secondary', mt: 1, mb: 3 }}>
        {text('frame.notFoundHint')}
      </Typography>
      <Box sx={{ textAlign: 'center' }}>
        <Button component={Link} to="/" variant="contained">
          {text('frame.home')}
        </Button>
      </Box>
    </>
  );
}
