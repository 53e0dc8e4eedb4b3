import Refresh from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api } from '../api/client';
import type { Problem } from '../api/problem';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Page } from '../parts/page';
import { useProblemText } from '../parts/problem-alert';
import { StateChip } from '../parts/state-chip';

/** Whether everything that the service needs works. It looks when the page is opened and when asked to. */
export function HealthPage(): ReactNode {
  const text = useText();
  const { moment } = useFormats();
  const live = useAnswer(['health', 'live'], (signal) => api.GET('/api/health/live', { signal }));
  const ready = useAnswer(['health', 'ready'], (signal) => api.GET('/api/health/ready', { signal }));
  const jobs = useAnswer(['jobs', 'counts'], (signal) =>
    api.GET('/api/v1/jobs', { params: { query: { limit: 1 } }, signal }),
  );
  const all = [live, ready, jobs];
  const checkedAt = Math.min(...all.map((each) => Math.max(each.dataUpdatedAt, each.errorUpdatedAt)));
  const failed = jobs.data?.counts.failed ?? 0;
  return (
    <Page
      title={text('officers.health.title')}
      help="officers.health.help"
      width="narrow"
      actions={
        <Button
          variant="outlined"
          startIcon={<Refresh />}
          loading={all.some((each) => each.isFetching)}
          onClick={() => all.forEach((each) => void each.refetch())}
        >
          {text('officers.health.again')}
        </Button>
      }
    >
      <Box aria-live="polite" sx={{ display: 'grid', gap: 1.5 }}>
        <Part title={text('officers.health.live')} answer={live} good={text('officers.health.liveGood')} />
        <Part title={text('officers.health.ready')} answer={ready} good={text('officers.health.readyGood')} />
        <Part
          title={text('officers.health.queue')}
          answer={jobs}
          good={text('officers.health.queueGood')}
          attention={
            failed > 0 && (
              <>
                {text('officers.health.queueFailed', { smart_count: failed })}{' '}
                <Link component={RouterLink} to="/jobs">
                  {text('officers.health.toJobs')}
                </Link>
              </>
            )
          }
        />
      </Box>
      {checkedAt > 0 && (
        <Typography sx={{ color: 'text.secondary', mt: 2 }}>
          {text('officers.health.checkedAt', { at: moment(new Date(checkedAt).toISOString()) })}
        </Typography>
      )}
    </Page>
  );
}

/** One thing that has to work: its state in a word, and what that means in a sentence. */
function Part({
  title,
  answer,
  good,
  attention,
}: {
  title: string;
  answer: UseQueryResult<unknown, Problem>;
  good: string;
  attention?: ReactNode;
}): ReactNode {
  const text = useText();
  const sentence = useProblemText();
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h2" id={id} sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {answer.isPending ? (
          <StateChip label={text('officers.health.checking')} />
        ) : answer.isError ? (
          <StateChip label={text('officers.health.down')} tone="danger" />
        ) : attention ? (
          <StateChip label={text('officers.health.attention')} tone="warning" />
        ) : (
          <StateChip label={text('officers.health.good')} tone="good" />
        )}
      </Box>
      {!answer.isPending && <Typography>{answer.isError ? sentence(answer.error) : attention || good}</Typography>}
    </Paper>
  );
}
