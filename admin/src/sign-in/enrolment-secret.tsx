import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';

/** The new secret for an authenticator app: as a link for the app on this device, and in groups of four for typing in. */
export function EnrolmentSecret({ enrolment }: { enrolment: Api['Enrolment'] }): ReactNode {
  const text = useText();
  return (
    <Box sx={{ my: 2 }}>
      <Typography variant="body2">{text('signIn.enrolTyped')}</Typography>
      <Box
        component="code"
        dir="ltr"
        sx={{ display: 'block', my: 1, fontSize: '1.0625rem', letterSpacing: '0.04em', overflowWrap: 'anywhere' }}
      >
        {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </Box>
      <Link href={enrolment.otpauthUri}>{text('signIn.enrolLink')}</Link>
    </Box>
  );
}
