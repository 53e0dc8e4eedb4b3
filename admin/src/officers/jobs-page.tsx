import Refresh from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, once, type Api } from '../api/client';
import { useMay } from '../api/me';
import { useAnswer } from '../api/queries';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { Code } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import { EmptyState } from '../parts/empty-state';
import { Loaded, Page } from '../parts/page';
import { ListView, type Column } from '../parts/paged-list';
import { Section } from '../parts/section';
import { useSend } from '../parts/send';
import { StateChip, type Tone } from '../parts/state-chip';
import { StepDialog } from '../parts/step-dialog';

type Job = Api['JobItem'];

const STATES = ['failed', 'active', 'waiting', 'delayed'] as const;
const PER_PAGE = 25;

/** One page of the queue, in the state that stands in the address; `turn` goes on to the next page and back. */
function useJobs() {
  const [params, setParams] = useSearchParams();
  const state = STATES.find((each) => each === params.get('state'));
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const answer = useAnswer(['jobs', state, cursor], (signal) =>
    api.GET('/api/v1/jobs', {
      params: { query: { limit: PER_PAGE, ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
  const next = answer.data?.nextCursor;
  return {
    answer,
    state,
    choose: (chosen: string) => {
      setCursors([]);
      setParams(chosen ? { state: chosen } : {}, { replace: true });
    },
    turn: {
      previous: cursors.length > 0 ? () => setCursors(cursors.slice(0, -1)) : undefined,
      next: next ? () => setCursors([...cursors, next]) : undefined,
    },
  };
}

/** What the service does by itself, and what of it has failed. */
export function JobsPage(): ReactNode {
  const text = useText();
  const { moment } = useFormats();
  const { answer: jobs, state, choose, turn } = useJobs();
  return (
    <Page
      title={text('officers.jobs.title')}
      help="officers.jobs.help"
      subtitle={jobs.data && text('officers.jobs.readAt', { at: moment(new Date(jobs.dataUpdatedAt).toISOString()) })}
      actions={
        <Button
          variant="outlined"
          startIcon={<Refresh />}
          loading={jobs.isFetching}
          onClick={() => void jobs.refetch()}
        >
          {text('officers.jobs.refresh')}
        </Button>
      }
    >
      <StateFilter value={state ?? ''} onChange={choose} />
      <Loaded answer={jobs}>{(queue) => <Queue queue={queue} look={jobs.refetch} turn={turn} />}</Loaded>
    </Page>
  );
}

function StateFilter({ value, onChange }: { value: string; onChange(state: string): void }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box component="search" aria-label={text('officers.jobs.state')} sx={{ maxWidth: '16rem', mb: 1 }}>
      <TextField
        select
        size="small"
        margin="none"
        label={text('officers.jobs.state')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{text('common.all')}</MenuItem>
        {STATES.map((state) => (
          <MenuItem key={state} value={state}>
            {word('jobState', state)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

function Queue({
  queue,
  look,
  turn,
}: {
  queue: Api['JobList'];
  look(): unknown;
  turn: { previous: (() => void) | undefined; next: (() => void) | undefined };
}): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState<Job | null>(null);
  const [retried, setRetried] = useState<string | null>(null);
  useLooking(retried, queue.items, look, () => setRetried(null));
  return (
    <>
      <Section title={text('officers.jobs.counts')}>
        <Counts queue={queue} />
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {text('officers.jobs.backend', { where: text(`officers.jobs.backends.${queue.backend}`) })}
        </Typography>
      </Section>
      <Typography variant="h2" sx={{ mt: 3, mb: 0.5 }}>
        {text('officers.jobs.list')}
      </Typography>
      <ListView<Job>
        label={text('officers.jobs.list')}
        rows={queue.items}
        rowKey={(job) => job.id}
        columns={useJobColumns(retried, setAsked)}
        loading={false}
        problem={null}
        {...turn}
        empty={<EmptyState title={text('officers.jobs.none')} hint={text('officers.jobs.noneHint')} />}
      />
      {asked && <RetryDialog job={asked} onRetried={() => setRetried(asked.id)} onClose={() => setAsked(null)} />}
    </>
  );
}

/** How many there are in each state, side by side on a phone too. */
function Counts({ queue }: { queue: Api['JobList'] }): ReactNode {
  const word = useCodeText();
  const formats = useFormats();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)' } }}
    >
      {STATES.map((state) => (
        <Box key={state}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {word('jobState', state)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 }}>
            {formats.number(queue.counts[state])}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

const LOOKS = 8;

/** After a retry: looks a few times how the work is getting on, until it is done or has failed again. */
function useLooking(jobId: string | null, items: readonly Job[], look: () => unknown, onEnd: () => void): void {
  const [looks, setLooks] = useState(0);
  const state = items.find(({ id }) => id === jobId)?.state;
  useEffect(() => {
    if (jobId === null) return setLooks(0);
    if (looks >= LOOKS || (looks > 0 && (state === undefined || state === 'failed'))) return onEnd();
    const timer = setTimeout(() => {
      void look();
      setLooks(looks + 1);
    }, 2_000);
    return () => clearTimeout(timer);
    // The functions are new at every rendering and mean the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [jobId, looks, state]);
}

const TONES: Record<Job['state'], Tone> = {
  failed: 'danger',
  active: 'active',
  waiting: 'neutral',
  delayed: 'neutral',
  completed: 'good',
};

function useJobColumns(retried: string | null, onRetry: (job: Job) => void): Column<Job>[] {
  const text = useText();
  const word = useCodeText();
  const may = useMay();
  const formats = useFormats();
  return [
    { key: 'name', label: text('officers.jobs.name'), cell: (job) => word('jobName', job.name) },
    {
      key: 'state',
      label: text('officers.jobs.state'),
      cell: (job) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip label={word('jobState', job.state)} tone={TONES[job.state]} />
          {job.id === retried ? (
            <Box component="output" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <CircularProgress size={18} aria-hidden="true" />
              {text('officers.jobs.retrying')}
            </Box>
          ) : (
            job.state === 'failed' &&
            may('job.retry') && (
              <Button
                size="small"
                variant="outlined"
                aria-label={text('officers.jobs.retryOf', { job: word('jobName', job.name) })}
                onClick={() => onRetry(job)}
              >
                {text('officers.jobs.retry')}
              </Button>
            )
          )}
        </Box>
      ),
    },
    {
      key: 'failure',
      label: text('officers.jobs.failure'),
      cell: (job) => job.failure && <Failure code={job.failure} />,
    },
    { key: 'attempts', label: text('officers.jobs.attempts'), cell: (job) => formats.number(job.attempts) },
    { key: 'at', label: text('officers.jobs.addedAt'), cell: (job) => formats.moment(job.addedAt), oneLine: true },
  ];
}

/** What kind of failure a code tells of: codes of the network, of PostgreSQL (five signs), or names of errors. */
function failureText(code: string): TextKey {
  if (code === 'unknown-job') return 'officers.jobs.failures.unknownWork';
  if (/^E[A-Z]{3,}$/.test(code)) return 'officers.jobs.failures.connection';
  if (/^[0-9A-Z]{5}$/.test(code)) return 'officers.jobs.failures.database';
  return 'officers.jobs.failures.other';
}

function Failure({ code }: { code: string }): ReactNode {
  const text = useText();
  return (
    <>
      {text(failureText(code))}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <Code>{code}</Code>
      </Typography>
    </>
  );
}

function RetryDialog({ job, onRetried, onClose }: { job: Job; onRetried(): void; onClose(): void }): ReactNode {
  const text = useText();
  const send = useSend({ done: 'officers.jobs.said.retried', refreshes: [['jobs']] });
  return (
    <StepDialog
      title={text('officers.jobs.retryTitle')}
      explain={text('officers.jobs.retryExplain')}
      confirm={text('officers.jobs.retry')}
      onClose={onClose}
      save={async () => {
        await send({ job: job.id }, (key) =>
          api.POST('/api/v1/jobs/{job}/steps/retry', { params: { path: { job: job.id } }, headers: once(key) }),
        );
        onRetried();
      }}
    />
  );
}
