import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
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
import { PartnerMove } from './partner-move';

/** A referral as the organisation sees it: what the person agreed to, the messages, and what to do. */
export function PartnerReferralPage(): ReactNode {
  const { referralId = '' } = useParams();
  const answer = useAnswer(['partner-referral', referralId], (signal) =>
    api.GET('/api/v1/partner/referrals/{referralId}', { params: { path: { referralId } }, signal }),
  );
  return <Loaded answer={answer}>{(referral) => <Shown referral={referral} />}</Loaded>;
}

function Shown({ referral }: { referral: Api['PartnerReferralView'] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  return (
    <Page
      width="narrow"
      title={referral.service.name}
      tabTitle={text('partner.page.title', { code: referral.code })}
      help="partner.page.help"
      subtitle={
        <>
          <Code>{referral.code}</Code>
          <ReferralState state={referral.state} />
        </>
      }
    >
      <PartnerMove referral={referral} />
      <Section title={text('partner.page.person')}>
        <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
          {referral.packet === null
            ? text('partner.page.gone')
            : text('partner.page.agreed', { day: formats.day(referral.consentValidUntil) })}
        </Typography>
        {referral.packet !== null && <Packet disclosed={referral.disclosed} fields={referral.packet.fields} />}
      </Section>
      <Section title={text('partner.page.course')}>
        <ReferralCourse steps={referral.history} />
      </Section>
      <Section title={text('partner.page.facts')}>
        <Facts
          facts={[
            [text('partner.page.from'), <Typed key="from">{referral.sender.unitName}</Typed>],
            [text('referrals.page.priority'), word('priority', referral.priority)],
            [text('referrals.page.sentOn'), referral.madeOn && formats.day(referral.madeOn)],
            ...(referral.outcome ? [[text('referrals.page.outcome'), word('outcome', referral.outcome)] as const] : []),
            ...(referral.declineReason
              ? [[text('referrals.page.declineReason'), word('declineReason', referral.declineReason)] as const]
              : []),
          ]}
        />
      </Section>
    </Page>
  );
}

/** What was shared. Where not every way of contact is safe, that comes first and no number can be tapped. */
function Packet({
  disclosed,
  fields,
}: {
  disclosed: Api['PartnerReferralView']['disclosed'];
  fields: Api['PacketFieldsView'];
}): ReactNode {
  const text = useText();
  const word = useCodeText();
  const safe = fields.safeContact;
  const limited = safe != null && safe.rule !== 'any';
  return (
    <>
      {limited && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          <strong>{text('partner.page.safeFirst', { rule: word('safeContactRule', safe.rule) })}</strong>
          {safe.note && (
            <Box>
              <Typed>{safe.note}</Typed>
            </Box>
          )}
        </Alert>
      )}
      <PacketFacts fields={disclosed} values={fields} callable={!limited} />
    </>
  );
}
