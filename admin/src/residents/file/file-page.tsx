import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api, type Api } from '../../api/client';
import { useMay } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useText } from '../../i18n/text';
import { Loaded, Page } from '../../parts/page';
import { AnnexSection } from './annex-section';
import { ConsentsSection } from './consents-section';
import { ContactSection } from './contact-section';
import { DisabilitySection } from './disability-section';
import { DocumentsSection } from './documents-section';
import { FileHeader } from './file-header';
import { FileSteps } from './file-steps';
import { AccessLog } from './access-log';
import { HistorySection } from './history-section';
import { HouseholdSection } from './household-section';
import { IdentitySection } from './identity-section';
import { JustRegisteredNote } from './just-registered-note';
import { NeedsSection } from './needs-section';
import { CasesSection, ReferralsSection } from './work-sections';

/** A person's file: who it is, how to reach them, what is done with them, and who looked. */
export function FilePage(): ReactNode {
  const { residentId = '' } = useParams();
  const answer = useAnswer(['resident', residentId], (signal) =>
    api.GET('/api/v1/residents/{residentId}', { params: { path: { residentId } }, signal }),
  );
  return <Loaded answer={answer}>{(resident) => <OneFile resident={resident} />}</Loaded>;
}

const TABS = ['overview', 'work', 'consents', 'restricted', 'history'] as const;
type TabName = (typeof TABS)[number];

function OneFile({ resident }: { resident: Api['ResidentView'] }): ReactNode {
  const text = useText();
  const may = useMay();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const shown: Record<TabName, boolean> = {
    overview: true,
    work: may('case.list') || may('referral.read'),
    consents: may('consent.read'),
    restricted: may('need.read') || may('annex.read'),
    history: true,
  };
  const tabs = TABS.filter((tab) => shown[tab]);
  const open = tabs.find((tab) => tab === search.get('tab')) ?? 'overview';
  return (
    <Page
      title={resident.callName ?? text('residents.nameless')}
      tabTitle={resident.code}
      subtitle={<FileHeader resident={resident} />}
      help="residents.file.help"
    >
      <JustRegisteredNote resident={resident} />
      <FileSteps resident={resident} />
      <Tabs
        value={open}
        onChange={(_, tab: TabName) => setSearch(tab === 'overview' ? {} : { tab }, { replace: true })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={text('residents.file.tabList')}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab}
            value={tab}
            id={`${id}-${tab}`}
            aria-controls={`${id}-panel`}
            label={text(`residents.file.tabs.${tab}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
        <Panel tab={open} resident={resident} />
      </Box>
    </Page>
  );
}

function Panel({ tab, resident }: { tab: TabName; resident: Api['ResidentView'] }): ReactNode {
  const may = useMay();
  const erased = resident.state === 'erased';
  switch (tab) {
    case 'overview':
      return (
        <>
          <IdentitySection resident={resident} />
          {may('household.read') && <HouseholdSection resident={resident} />}
          {may('contact.read') && !erased && <ContactSection resident={resident} />}
          {may('document.read') && !erased && <DocumentsSection resident={resident} />}
        </>
      );
    case 'work':
      return (
        <>
          {may('case.list') && <CasesSection resident={resident} />}
          {may('referral.read') && <ReferralsSection residentId={resident.id} />}
        </>
      );
    case 'consents':
      return <ConsentsSection resident={resident} />;
    case 'restricted':
      return (
        <>
          {may('need.read') && <NeedsSection residentId={resident.id} />}
          {may('need.read') && <DisabilitySection residentId={resident.id} />}
          {may('annex.read') && <AnnexSection residentId={resident.id} />}
        </>
      );
    case 'history':
      return (
        <>
          <HistorySection residentId={resident.id} />
          {may('audit.person') && <AccessLog residentId={resident.id} />}
        </>
      );
  }
}
