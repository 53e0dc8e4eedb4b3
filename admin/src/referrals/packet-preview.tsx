import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { PacketFacts, type PacketField, type PacketValues } from '../parts/packet-facts';
import { Section } from '../parts/section';
import { fieldsOf } from './fields-of';

/** What can be shown beforehand; the API fills the rest from the file when the referral is sent. */
const KNOWN: readonly PacketField[] = [
  'callName',
  'names',
  'birthDate',
  'sex',
  'languages',
  'district',
  'neighbourhood',
  'sector',
  'needSummary',
];

/** "This is what the partner will see": the agreed fields with what the file says now. */
export function PacketPreview({
  consents,
  resident,
  sector,
}: {
  consents: readonly Api['ConsentView'][];
  resident: Api['ResidentView'];
  sector: Api['ServiceView']['sector'];
}): ReactNode {
  const text = useText();
  const entered = useWatch();
  const agreed = fieldsOf(entered, consents);
  const values: PacketValues = {
    callName: resident.callName,
    names: resident.names.map(({ given, family }) => ({ given, family })),
    birthDate: resident.birthDate?.value ?? null,
    sex: resident.sex,
    languages: resident.languages.map(({ code }) => code),
    district: resident.districtCode,
    neighbourhood: resident.neighbourhood,
    sector,
    needSummary: (entered.needSummary as string | undefined) ?? null,
  };
  return (
    <Section title={text('referrals.refer.preview')}>
      {agreed.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('referrals.refer.previewNothing')}</Typography>
      ) : (
        <PacketFacts
          fields={agreed}
          values={values}
          missing={(field) => text(KNOWN.includes(field) ? 'referrals.page.notRecorded' : 'referrals.refer.atSending')}
        />
      )}
    </Section>
  );
}
