import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { Loaded, Page } from '../parts/page';
import { PacketFacts } from '../parts/packet-facts';
import { ReferralCourse } from '../parts/referral-course';
import { ReferralState } from '../parts/referral-state';
import { Facts, Section } from '../parts/section';
import { NextMove } from './next-move';

type Referral = Api['ReferralView'];

/** A referral as the side sees it that sends: how it stands, what was shared, what can be done. */
export function ReferralPage(): ReactNode {
  const { referralId = '' } = useParams();
  const answer = useAnswer(['referral', referralId], (signal) =>
    api.GET('/api/v1/referrals/{referralId}', { params: { path: { referralId } }, signal }),
  );
  return <Loaded answer={answer}>{(referral) => <Shown referral={referral} />}</Loaded>;
}

function Shown({ referral }: { referral: Referral }): ReactNode {
  const text = useText();
  return (
    <Page
      title={text('referrals.page.title', { service: referral.service.name })}
      tabTitle={text('referrals.page.tab', { code: referral.code })}
      help="referrals.page.help"
      subtitle={
        <>
          <Code>{referral.code}</Code>
          <ReferralState state={referral.state} />
          <Typed>{referral.recipient.name}</Typed>
        </>
      }
      actions={
        referral.madeOn !== null && referral.packet !== null ? (
          <Button
            component={RouterLink}
            to={`/referrals/${referral.id}/receipt`}
            variant="outlined"
            startIcon={<PrintOutlined />}
          >
            {text('referrals.page.receipt')}
          </Button>
        ) : null
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Box>
          <NextMove referral={referral} />
          <About referral={referral} />
          <Shared referral={referral} />
        </Box>
        <Box>
          <Section title={text('referrals.page.course')}>
            <ReferralCourse steps={referral.history} />
          </Section>
          {referral.attempts.length > 0 && <Attempts attempts={referral.attempts} />}
        </Box>
      </Box>
    </Page>
  );
}

function About({ referral }: { referral: Referral }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const { resident } = referral;
  const known = (name: Parameters<typeof text>[0], value: ReactNode): (readonly [string, ReactNode])[] =>
    value ? [[text(name), value]] : [];
  return (
    <Section title={text('referrals.page.facts')}>
      <Facts
        facts={[
          [
            text('referrals.page.person'),
            resident.callName === null ? (
              text('referrals.page.erased')
            ) : (
              <Link key="person" component={RouterLink} to={`/people/${resident.id}`}>
                <Typed>{resident.callName}</Typed>
              </Link>
            ),
          ],
          [
            text('referrals.page.case'),
            <Link key="case" component={RouterLink} to={`/cases/${referral.case.id}`}>
              <Code>{referral.case.code}</Code>
            </Link>,
          ],
          [text('referrals.page.organisation'), <Typed key="to">{referral.recipient.name}</Typed>],
          [text('referrals.page.sector'), word('sector', referral.sector)],
          [text('referrals.page.priority'), word('priority', referral.priority)],
          ...known('referrals.page.worker', referral.worker && <Typed>{referral.worker.name}</Typed>),
          [text('referrals.page.unit'), <Typed key="unit">{referral.sender.unitName}</Typed>],
          ...known('referrals.page.sentOn', referral.madeOn && formats.day(referral.madeOn)),
          ...known(
            'referrals.page.declineReason',
            referral.declineReason && word('declineReason', referral.declineReason),
          ),
          ...known('referrals.page.outcome', referral.outcome && word('outcome', referral.outcome)),
          ...known('referrals.page.outcomeOn', referral.outcomeOn && formats.day(referral.outcomeOn)),
          ...known('referrals.page.heardBy', referral.outcomeHeardBy && word('heardBy', referral.outcomeHeardBy)),
          ...known('referrals.page.confirmedBy', referral.confirmedBy && word('confirmedBy', referral.confirmedBy)),
        ]}
      />
    </Section>
  );
}

function Shared({ referral }: { referral: Referral }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const { consent, packet, disclosed } = referral;
  return (
    <Section title={text('referrals.page.shared')}>
      {disclosed.length === 0 ? (
        <Typography>{text('referrals.page.sharedNothing')}</Typography>
      ) : (
        <>
          <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
            {packet === null
              ? text('referrals.page.sharedGone')
              : text('referrals.page.sharedOn', { day: formats.day(packet.takenOn) })}
          </Typography>
          <PacketFacts fields={disclosed} values={packet?.fields ?? null} />
        </>
      )}
      {consent && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
          {text('referrals.page.consentUntil', {
            state: word('consentState', consent.state),
            day: formats.day(consent.validUntil),
          })}
        </Typography>
      )}
    </Section>
  );
}

function Attempts({ attempts }: { attempts: Referral['attempts'] }): ReactNode {
  const text = useText();
  return (
    <Section title={text('referrals.page.attempts')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {attempts.map((attempt) => (
          <li key={attempt.id}>
            <Link component={RouterLink} to={`/referrals/${attempt.id}`}>
              <Typed>{attempt.service.name}</Typed>
            </Link>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', color: 'text.secondary' }}>
              <Typed>{attempt.recipient.name}</Typed>
              <ReferralState state={attempt.state} />
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  );
}
