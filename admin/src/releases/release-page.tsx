import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMay, useMe } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { Code } from '../parts/code';
import { Loaded, Page } from '../parts/page';
import { Facts, Section } from '../parts/section';
import { Changes } from './changes';
import { MonthFigures } from './figures/month-figures';
import { ReportDownloads } from './report-downloads';
import { ReleaseSteps } from './release-steps';
import { MonthStateChip } from './state';
import { WhoWhen } from './who';

type Release = Api['ReleaseResponse'];

/** One draft or release: who did what, what it changes, and all its figures. */
export function ReleasePage(): ReactNode {
  const { releaseId = '' } = useParams();
  const release = useAnswer(['release', releaseId], (signal) =>
    api.GET('/api/v1/statistics/releases/{releaseId}', { params: { path: { releaseId } }, signal }),
  );
  const months = useAnswer(['released-months'], (signal) => api.GET('/api/v1/statistics/months', { signal }));
  return (
    <Loaded answer={release}>
      {(found) => <Loaded answer={months}>{(released) => <Opened release={found} released={released.items} />}</Loaded>}
    </Loaded>
  );
}

function Opened({ release, released }: { release: Release; released: Api['ReleasedMonthResponse'][] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  return (
    <Page
      title={formats.month(release.period)}
      subtitle={
        <>
          <MonthStateChip state={release.state} />
          {text('releases.months.revision', { number: release.revision })}
        </>
      }
      help="releases.one.help"
      actions={<ReleaseSteps release={release} />}
    >
      <Standing release={release} />
      <Section title={text(release.state === 'released' ? 'releases.one.aboutReleased' : 'releases.one.about')}>
        <ReleaseFacts release={release} />
        {release.state === 'released' && (
          <Box sx={{ mt: 2 }}>
            <ReportDownloads
              address={`/api/v1/statistics/releases/${release.id}/file`}
              period={release.period}
              revision={release.revision}
            />
          </Box>
        )}
      </Section>
      <Changes release={release} />
      <MonthFigures
        period={release.period}
        revision={release.revision}
        cells={release.cells}
        released={released.filter(({ period }) => period < release.period)}
      />
    </Page>
  );
}

/** Where the release stands, and what the reader can do or whom it waits for. */
function Standing({ release }: { release: Release }): ReactNode {
  const text = useText();
  const me = useMe();
  const may = useMay();
  if (!me) return null;
  const { state, allowedSteps } = release;
  const sentence = ((): TextKey => {
    if (state === 'rejected') return 'releases.one.rejected';
    if (state === 'released') return 'releases.one.released';
    if (state === 'draft') {
      if (allowedSteps.includes('approve')) return 'releases.one.mayApprove';
      return release.requestedBy === me.id && may('release.approve')
        ? 'releases.one.youAsked'
        : 'releases.one.waitsApproval';
    }
    if (allowedSteps.includes('release')) return 'releases.one.mayRelease';
    return release.approvedBy === me.id ? 'releases.one.youApproved' : 'releases.one.waitsRelease';
  })();
  return (
    <Alert severity={state === 'released' ? 'success' : 'info'} icon={false} role="note" sx={{ mb: 2 }}>
      {text(sentence)}
    </Alert>
  );
}

function ReleaseFacts({ release }: { release: Release }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const facts: [string, ReactNode][] = [
    [text('releases.one.period'), formats.month(release.period)],
    [text('releases.one.revision'), formats.number(release.revision)],
    [text('releases.one.profile'), <Code key="profile">{release.profile}</Code>],
    [
      text('releases.months.made'),
      <WhoWhen key="made" id={release.requestedBy} name={release.requestedByName} at={release.createdAt} />,
    ],
  ];
  if (release.approvedAt)
    facts.push([
      text('releases.months.approved'),
      <WhoWhen key="approved" id={release.approvedBy} name={release.approvedByName} at={release.approvedAt} />,
    ]);
  if (release.releasedAt)
    facts.push([
      text('releases.months.released'),
      <WhoWhen key="released" id={release.releasedBy} name={release.releasedByName} at={release.releasedAt} />,
    ]);
  if (release.rejectedAt)
    facts.push([
      text('releases.months.rejected'),
      <WhoWhen
        key="rejected"
        id={release.rejectedBy}
        name={release.rejectedByName}
        at={release.rejectedAt}
        nobody={text('releases.who.replaced')}
      />,
    ]);
  facts.push([text('releases.one.digest'), <Digest key="digest" value={release.digest} />]);
  return <Facts facts={facts} />;
}

/** A checksum: long, left to right, and broken where the line ends. */
export const Digest = ({ value }: { value: string }): ReactNode => (
  <bdi dir="ltr" style={{ overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
    {value}
  </bdi>
);
