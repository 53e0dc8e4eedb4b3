import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api, type Api } from '../../api/client';
import { useGrowingList } from '../../api/growing-list';
import { useMay } from '../../api/me';
import { CaseStateChip } from '../../cases/chips';
import { useFormats, useText } from '../../i18n/text';
import { Code, Typed } from '../../parts/code';
import { useCodeText } from '../../parts/code-input';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/page';
import { ReferralState } from '../../parts/referral-state';
import { Section } from '../../parts/section';
import { ShowMore } from '../../parts/show-more';
import { StateChip } from '../../parts/state-chip';
import { OpenCaseDialog } from './open-case-dialog';

const ROW = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  rowGap: 0.5,
  alignItems: 'center',
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
} as const;

export function CasesSection({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const may = useMay();
  const [opens, setOpens] = useState(false);
  const list = useGrowingList<Api['CaseLine']>(['cases', 'of', resident.id], (cursor, signal) =>
    api.GET('/api/v1/cases', {
      params: { query: { residentId: resident.id, limit: 20, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const mayOpen = may('case.open') && resident.state === 'open';
  const button = (
    <Button variant="outlined" onClick={() => setOpens(true)}>
      {text('residents.cases.open')}
    </Button>
  );
  return (
    <Section title={text('residents.cases.title')} actions={mayOpen && (list.data?.length ?? 0) > 0 && button}>
      <Loaded answer={list}>
        {(cases) =>
          cases.length === 0 ? (
            <EmptyState
              title={text('residents.cases.none')}
              hint={text('residents.cases.noneHint')}
              action={mayOpen && button}
            />
          ) : (
            <Box component="ul" aria-label={text('residents.cases.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {cases.map((one) => (
                <Box component="li" key={one.id} sx={ROW}>
                  <Link component={RouterLink} to={`/cases/${one.id}`} sx={{ fontWeight: 600 }}>
                    {word('sector', one.sector)}
                  </Link>
                  <Code>{one.code}</Code>
                  <CaseStateChip state={one.state} />
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary', display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5 }}
                  >
                    <Typed>{one.unitName}</Typed>
                    {one.worker?.name && <Typed>{one.worker.name}</Typed>}
                    <bdi>{formats.day(one.openedOn)}</bdi>
                  </Box>
                </Box>
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
      {opens && <OpenCaseDialog resident={resident} onClose={() => setOpens(false)} />}
    </Section>
  );
}

export function ReferralsSection({ residentId }: { residentId: string }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const list = useGrowingList<Api['ReferralLine']>(['referrals', 'of', residentId], (cursor, signal) =>
    api.GET('/api/v1/referrals', {
      params: { query: { residentId, limit: 20, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  return (
    <Section title={text('residents.referrals.title')}>
      <Loaded answer={list}>
        {(referrals) =>
          referrals.length === 0 ? (
            <EmptyState title={text('residents.referrals.none')} hint={text('residents.referrals.noneHint')} />
          ) : (
            <Box component="ul" aria-label={text('residents.referrals.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {referrals.map((referral) => (
                <Box component="li" key={referral.id} sx={ROW}>
                  <Link component={RouterLink} to={`/referrals/${referral.id}`} sx={{ fontWeight: 600 }}>
                    <Typed>{referral.service.name}</Typed>
                  </Link>
                  <ReferralState state={referral.state} />
                  {referral.overdue && <StateChip label={text('residents.referrals.overdue')} tone="danger" />}
                  <Box
                    component="span"
                    sx={{ color: 'text.secondary', display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5 }}
                  >
                    <Typed>{referral.recipient.name}</Typed>
                    <Code>{referral.code}</Code>
                    {referral.madeOn && <bdi>{formats.day(referral.madeOn)}</bdi>}
                  </Box>
                </Box>
              ))}
            </Box>
          )
        }
      </Loaded>
      <ShowMore list={list} />
    </Section>
  );
}
