import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api, type Api } from '../api/client';
import { useGrowingList } from '../api/growing-list';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { Due } from '../parts/due';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/page';
import { ReferralState } from '../parts/referral-state';
import { Section } from '../parts/section';
import { ShowMore } from '../parts/show-more';

/** To whom the person was referred in this case, and how each referral stands. */
export function CaseReferrals({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const list = useGrowingList<Api['ReferralLine']>(['case', found.id, 'referrals'], (cursor, signal) =>
    api.GET('/api/v1/referrals', {
      params: { query: { caseId: found.id, limit: 10, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const refer = found.allowedWork.includes('refer') && (
    <Button component={RouterLink} to={`/cases/${found.id}/refer`} startIcon={<Add />} variant="outlined">
      {text('cases.refer')}
    </Button>
  );
  return (
    <Section title={text('cases.referrals')} actions={refer}>
      <Loaded answer={list}>
        {(referrals) =>
          referrals.length === 0 ? (
            <EmptyState quiet title={text('cases.noReferrals')} hint={text('cases.noReferralsHint')} />
          ) : (
            <Box component="ul" aria-label={text('cases.referrals')} sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {referrals.map((referral) => (
                <ReferralRow key={referral.id} referral={referral} />
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
    </Section>
  );
}

function ReferralRow({ referral }: { referral: Api['ReferralLine'] }): ReactNode {
  const formats = useFormats();
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        <Link component={RouterLink} to={`/referrals/${referral.id}`}>
          <Typed>{referral.service.name}</Typed>
        </Link>
      </Typography>
      <Typography
        component="div"
        variant="body2"
        sx={{
          color: 'text.secondary',
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          rowGap: 0.5,
          alignItems: 'center',
        }}
      >
        <ReferralState state={referral.state} />
        <Due due={referral} />
        <Typed>{referral.recipient.name}</Typed>
        <Code>{referral.code}</Code>
        {referral.madeOn && <span>{formats.day(referral.madeOn)}</span>}
      </Typography>
    </Box>
  );
}
