import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { LANGUAGES, type Language } from '../i18n/languages';
import { useLanguage, useText } from '../i18n/text';
import { Loaded, Page } from '../parts/page';
import { COLOURS } from '../theme/theme';
import { ReceiptPaper } from './receipt-paper';
import './receipt.css';

/** The language that is chosen: ground, weight and colour, so that it shows without one of them. */
const SELECTED = { bgcolor: COLOURS.accentSoft, color: 'primary.main', fontWeight: 600 };

/** The paper that the resident takes along; its language is chosen apart from that of the pages. */
export function ReceiptPage(): ReactNode {
  const { referralId = '' } = useParams();
  const text = useText();
  const [own] = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const answer = useAnswer(['referral', referralId, 'receipt'], (signal) =>
    api.GET('/api/v1/referrals/{referralId}/receipt', { params: { path: { referralId } }, signal }),
  );
  return (
    <Page width="narrow" title={text('referrals.receipt.title')} help="referrals.receipt.help">
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
        <ToggleButtonGroup
          exclusive
          value={language}
          aria-label={text('referrals.receipt.language')}
          onChange={(_, chosen: Language | null) => chosen && setLanguage(chosen)}
          sx={{ bgcolor: 'background.paper' }}
        >
          {(Object.keys(LANGUAGES) as Language[]).map((id) => (
            <ToggleButton
              key={id}
              value={id}
              lang={id}
              sx={{ minHeight: 44, textTransform: 'none', px: 2, color: 'text.primary', '&.Mui-selected': SELECTED }}
            >
              {LANGUAGES[id].name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button variant="contained" startIcon={<PrintOutlined />} onClick={() => print()}>
          {text('referrals.receipt.print')}
        </Button>
        <Button component={RouterLink} to={`/referrals/${referralId}`}>
          {text('referrals.receipt.toReferral')}
        </Button>
      </Box>
      <Loaded answer={answer}>{(receipt) => <ReceiptPaper receipt={receipt} language={language} />}</Loaded>
    </Page>
  );
}
