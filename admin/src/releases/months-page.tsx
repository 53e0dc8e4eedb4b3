import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api, once } from '../api/client';
import { useRefresh } from '../api/queries';
import { useFormats, useText, type TextKey } from '../i18n/text';
import { useCommand } from '../parts/command';
import { EmptyState } from '../parts/empty-state';
import { Loaded, Page } from '../parts/page';
import { ProblemAlert } from '../parts/problem-alert';
import { Section } from '../parts/section';
import { MonthCard, type MonthSteps } from './month-card';
import { isUnderWay, monthsOf, useReleases, useRuns, type Head, type Month, type Run } from './months';

const REFRESHES = [['runs'], ['releases']];

/** The calendar of months: counted, approved, released, or failed. */
export function MonthsPage(): ReactNode {
  const text = useText();
  const runs = useRuns();
  const releases = useReleases();
  const count = useCommand(
    (key, period: string) => api.POST('/api/v1/statistics/runs', { body: { period }, headers: once(key) }),
    { done: 'releases.months.asked', refreshes: REFRESHES },
  );
  const retry = useCommand(
    (key, runId: string) =>
      api.POST('/api/v1/statistics/runs/{runId}/steps/retry', { params: { path: { runId } }, headers: once(key) }),
    { done: 'releases.months.asked', refreshes: REFRESHES },
  );
  const said = useAnnounced(runs.data);
  const [today] = useState(() => new Date());
  const months = useMemo(
    () => (releases.data && runs.data ? monthsOf(releases.data, runs.data, today) : undefined),
    [releases.data, runs.data, today],
  );
  const steps: MonthSteps = {
    busy: count.busy || retry.busy,
    count: (period) => void count.run(period),
    retry: (run) => void retry.run(run.id),
  };
  return (
    <Page title={text('releases.months.title')} help="releases.months.help">
      <ProblemAlert problem={count.problem ?? retry.problem} />
      {/* Said to screen readers, and shown: what became of the counts that were under way. */}
      <Box component="output" sx={{ display: 'block', mb: said ? 2 : 0 }}>
        {said}
      </Box>
      <Loaded
        answer={{
          data: months,
          error: releases.error ?? runs.error,
          isPending: releases.isPending || runs.isPending,
          refetch: () => Promise.all([releases.refetch(), runs.refetch()]),
        }}
      >
        {(found) => (
          <>
            <Waiting heads={found.flatMap((month) => month.releases)} />
            {found.every((month) => month.releases.length === 0 && month.runs.length === 0) && (
              <EmptyState title={text('releases.months.none')} hint={text('releases.months.noneHint')} />
            )}
            <Calendar months={found} steps={steps} />
            {releases.hasNextPage && (
              <Button
                loading={releases.isFetchingNextPage}
                onClick={() => {
                  void releases.fetchNextPage();
                  if (runs.hasNextPage) void runs.fetchNextPage();
                }}
                variant="outlined"
              >
                {text('releases.months.earlier')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The drafts that the person signed in can bring a step further. */
function Waiting({ heads }: { heads: readonly Head[] }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const mine = heads.filter(({ allowedSteps }) => allowedSteps.some((step) => step !== 'reject'));
  if (mine.length === 0) return null;
  return (
    <Section title={text('releases.months.waiting')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {mine.map(({ id, period }) => (
          <Button key={id} component={Link} to={`/releases/${id}`} variant="contained">
            {text('releases.months.look', { month: formats.month(period) })}
          </Button>
        ))}
      </Box>
    </Section>
  );
}

function Calendar({ months, steps }: { months: readonly Month[]; steps: MonthSteps }): ReactNode {
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return years.map((year) => (
    <Section key={year} title={year}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
        }}
      >
        {months
          .filter(({ period }) => period.startsWith(year))
          .map((month) => (
            <MonthCard key={month.period} month={month} steps={steps} />
          ))}
      </Box>
    </Section>
  ));
}

const ENDS: Partial<Record<Run['state'], TextKey>> = {
  done: 'releases.months.ready',
  unchanged: 'releases.months.same',
  failed: 'releases.months.broke',
};

/** Says when a count begins and how it ends; when one ends, the releases are read anew. */
function useAnnounced(runs: readonly Run[] | undefined): string {
  const text = useText();
  const formats = useFormats();
  const refresh = useRefresh();
  const before = useRef(new Map<string, Run>());
  const [said, setSaid] = useState<{ key: TextKey; period: string } | null>(null);
  useEffect(() => {
    if (!runs) return;
    for (const run of runs) {
      const was = before.current.get(run.id);
      const end = ENDS[run.state];
      if (isUnderWay(run) && !(was && isUnderWay(was)))
        setSaid({ key: 'releases.months.counting', period: run.period });
      if (was && isUnderWay(was) && end) {
        setSaid({ key: end, period: run.period });
        void refresh(['releases']);
      }
    }
    before.current = new Map(runs.map((run) => [run.id, run]));
  }, [runs, refresh]);
  return said ? text(said.key, { month: formats.month(said.period) }) : '';
}
