import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { QRCodeSVG } from 'qrcode.react';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';

/** The new secret for an authenticator app: to be scanned, opened on this device, or typed in groups of four. Drawn here; nobody else sees it. */
export function EnrolmentSecret({ enrolment }: { enrolment: Api['Enrolment'] }): ReactNode {
  const text = useText();
  return (
    <Box sx={{ my: 2 }}>
      <Box
        sx={{ display: 'inline-block', p: 1.5, bgcolor: '#ffffff', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <QRCodeSVG value={enrolment.otpauthUri} size={176} level="M" title={text('signIn.enrolPicture')} />
      </Box>
      <Box sx={{ my: 1 }}>
        <Link href={enrolment.otpauthUri}>{text('signIn.enrolLink')}</Link>
      </Box>
      <Typography variant="body2">{text('signIn.enrolTyped')}</Typography>
      <Box
        component="code"
        dir="ltr"
        sx={{ display: 'block', fontSize: '1.0625rem', letterSpacing: '0.04em', overflowWrap: 'anywhere' }}
      >
        {enrolment.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
      </Box>
    </Box>
  );
}
