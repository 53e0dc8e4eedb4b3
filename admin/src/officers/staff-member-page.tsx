import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Loaded, Page } from '../parts/page';
import { Facts, Section } from '../parts/section';
import { AccountChip, FactorChip } from './account-chips';
import { PartnerName } from './everybody';
import { StaffRoles } from './staff-roles';
import { StaffSteps } from './staff-steps';

/** One account: its roles, and how its owner signs in. */
export function StaffMemberPage(): ReactNode {
  const { staffId = '' } = useParams();
  const answer = useAnswer(['staff-member', staffId], (signal) =>
    api.GET('/api/v1/staff/{staffId}', { params: { path: { staffId } }, signal }),
  );
  return <Loaded answer={answer}>{(account) => <OneAccount account={account} />}</Loaded>;
}

function OneAccount({ account }: { account: Api['Staff'] }): ReactNode {
  const text = useText();
  const may = useMay();
  const { moment } = useFormats();
  return (
    <Page
      title={account.displayName}
      tabTitle={text('officers.staff.one')}
      subtitle={
        <>
          <AccountChip account={account} />
          <bdi dir="ltr">{account.email}</bdi>
        </>
      }
      help="officers.staff.oneHelp"
    >
      <StaffRoles account={account} />
      <Section title={text('officers.staff.access')}>
        <Facts
          facts={[
            [text('officers.staff.factor'), <FactorChip key="factor" account={account} />],
            [
              text('officers.staff.password'),
              text(account.hasPassword ? 'officers.staff.passwordSet' : 'officers.staff.passwordMissing'),
            ],
            [text('officers.staff.since'), moment(account.createdAt)],
            ...(account.partnerId === null
              ? []
              : [[text('officers.staff.partner'), <PartnerName key="partner" id={account.partnerId} />] as const]),
          ]}
        />
        {may('staff.manage') && <StaffSteps account={account} />}
      </Section>
    </Page>
  );
}
