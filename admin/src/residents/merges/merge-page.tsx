import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, ifMatch, once, type Api } from '../../api/client';
import { useMe } from '../../api/me';
import { useAnswer } from '../../api/queries';
import { useFormats, useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { useCommand } from '../../parts/command';
import { Loaded, Page } from '../../parts/page';
import { PersonLine } from '../../parts/person-line';
import { ProblemAlert } from '../../parts/problem-alert';
import { Section } from '../../parts/section';
import { StateChip } from '../../parts/state-chip';
import { IdentityFacts } from '../file/identity-section';

/** Both files side by side, and the decision of a second colleague. */
export function MergePage(): ReactNode {
  const { mergeId = '' } = useParams();
  const answer = useAnswer(['merge', mergeId], (signal) =>
    api.GET('/api/v1/merges/{mergeId}', { params: { path: { mergeId } }, signal }),
  );
  return <Loaded answer={answer}>{(merge) => <OneMerge merge={merge} />}</Loaded>;
}

function OneMerge({ merge }: { merge: Api['MergeView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  const me = useMe();
  return (
    <Page
      title={text('residents.merges.one')}
      help="residents.merges.help"
      subtitle={
        <>
          <StateChip label={word('mergeState', merge.state)} tone={merge.state === 'proposed' ? 'active' : 'neutral'} />
          <span>{text('residents.merges.proposedAt', { at: formats.moment(merge.proposedAt) })}</span>
          {merge.decidedAt && (
            <span>{text('residents.merges.decidedAt', { at: formats.moment(merge.decidedAt) })}</span>
          )}
        </>
      }
    >
      {merge.state === 'proposed' && merge.proposedBy === me?.id && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('residents.merges.waitsForSecond')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Side title={text('residents.merges.kept')} residentId={merge.keptId} />
        <Side title={text('residents.merges.merged')} residentId={merge.mergedId} />
      </Box>
      <Decision merge={merge} />
    </Page>
  );
}

function Side({ title, residentId }: { title: string; residentId: string }): ReactNode {
  const answer = useAnswer(['resident', residentId], (signal) =>
    api.GET('/api/v1/residents/{residentId}', { params: { path: { residentId } }, signal }),
  );
  return (
    <Section title={title}>
      {answer.error ? (
        <ProblemAlert problem={answer.error} />
      ) : (
        <Loaded answer={answer}>
          {(resident) => (
            <>
              <Box sx={{ mb: 1.5 }}>
                <PersonLine id={resident.id} callName={resident.callName} code={resident.code} />
              </Box>
              <IdentityFacts resident={resident} />
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}

function Decision({ merge }: { merge: Api['MergeView'] }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const params = { path: { mergeId: merge.id } };
  const step = useCommand(
    (key, name: Api['MergeView']['allowedSteps'][number]) => {
      const headers = { ...ifMatch(merge.version), ...once(key) };
      if (name === 'confirm') return api.POST('/api/v1/merges/{mergeId}/steps/confirm', { params, headers });
      return name === 'refuse'
        ? api.POST('/api/v1/merges/{mergeId}/steps/refuse', { params, headers })
        : api.POST('/api/v1/merges/{mergeId}/steps/undo', { params, headers });
    },
    {
      done: 'residents.said.saved',
      refreshes: [['merge', merge.id], ['merges'], ['resident'], ['cases'], ['referrals']],
    },
  );
  if (merge.allowedSteps.length === 0) return <ProblemAlert problem={step.problem} />;
  return (
    <Section title={text('residents.merges.decision')}>
      <Box sx={{ mb: 2 }}>{text('residents.merges.decisionExplain')}</Box>
      <ProblemAlert problem={step.problem} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {merge.allowedSteps.map((name) => (
          <Button
            key={name}
            variant={name === 'confirm' ? 'contained' : 'outlined'}
            disabled={step.busy}
            onClick={() => void step.run(name)}
          >
            {word('mergeStep', name)}
          </Button>
        ))}
      </Box>
    </Section>
  );
}
