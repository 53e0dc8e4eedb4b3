import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { api, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useAnswer } from '../api/queries';
import { useText } from '../i18n/text';
import { Code } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { Loaded, Page } from '../parts/page';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { CaseNotes } from './case-notes';
import { CaseReferrals } from './case-referrals';
import { CaseSteps } from './case-steps';
import { CaseTasks } from './case-tasks';
import { CaseStateChip, PriorityChip, RiskChip } from './chips';
import { GivenServices } from './given-services';

/** One case: who it is about, what is next, and what was done. */
export function CasePage(): ReactNode {
  const { caseId = '' } = useParams();
  const answer = useAnswer(['case', caseId], (signal) =>
    api.GET('/api/v1/cases/{caseId}', { params: { path: { caseId } }, signal }),
  );
  return <Loaded answer={answer}>{(found) => <OneCase found={found} />}</Loaded>;
}

function OneCase({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const may = useMay();
  // Whoever reads no notes gets none from the API, and no tasks either.
  const works = found.lastNotes !== null;
  return (
    <Page
      title={found.resident.callName ?? text('cases.nameless')}
      tabTitle={text('cases.one')}
      subtitle={<Subtitle found={found} />}
      help="cases.help"
    >
      <CaseSteps found={found} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box>
          {works && may('case.task') && <CaseTasks found={found} />}
          {works && may('case.note') && (
            <CaseNotes caseId={found.id} writes={found.allowedWork.includes('write_note')} />
          )}
        </Box>
        <Box>
          <CaseFacts found={found} />
          {may('referral.read') && <CaseReferrals found={found} />}
          <GivenServices found={found} />
          <CaseHistory history={found.history} />
        </Box>
      </Box>
    </Page>
  );
}

function Subtitle({ found }: { found: Api['CaseView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <>
      <CaseStateChip state={found.state} />
      <RiskChip risk={found.risk} />
      <PriorityChip priority={found.priority} />
      <span>{word('sector', found.sector)}</span>
      <span>
        {text('cases.one')} <Code>{found.code}</Code>
      </span>
      <Link component={RouterLink} to={`/people/${found.resident.id}`}>
        {text('cases.file')} {found.resident.code && <Code>{found.resident.code}</Code>}
      </Link>
    </>
  );
}
