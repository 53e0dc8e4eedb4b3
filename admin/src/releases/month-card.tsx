import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMay } from '../api/me';
import { useFormats, useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { isUnderWay, mainOf, openRun, type Head, type Month, type Run } from './months';
import { MonthStateChip } from './state';
import { WhoWhen } from './who';

export interface MonthSteps {
  busy: boolean;
  count(period: string): void;
  retry(run: Run): void;
}

/** One month of the calendar: how far it is, who did what, and what can be done. */
export function MonthCard({ month, steps }: { month: Month; steps: MonthSteps }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const may = useMay();
  const id = useId();
  const main = mainOf(month);
  const run = openRun(month);
  const name = formats.month(month.period);
  return (
    <Paper
      component="li"
      aria-labelledby={id}
      sx={{
        p: 2,
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
        ...(main || run ? {} : { bgcolor: 'transparent' }),
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography variant="h3" id={id}>
          {main ? (
            <MuiLink component={Link} to={`/releases/${main.id}`}>
              {name}
            </MuiLink>
          ) : (
            name
          )}
        </Typography>
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
          {main && <MonthStateChip state={main.state} />}
          {run && <MonthStateChip state={run.state as 'queued' | 'running' | 'failed'} />}
          {!main && !run && <MonthStateChip state="none" />}
        </Box>
      </Box>
      {run && <RunLine run={run} />}
      {main && <HeadFacts head={main} />}
      {month.runs[0]?.state === 'unchanged' && (
        <Typography variant="body2">{text('releases.months.unchanged')}</Typography>
      )}
      {month.releases.length > 1 && <Revisions month={month} name={name} />}
      {may('release.run') && (
        <Box sx={{ mt: 'auto', pt: 0.5 }}>
          {run?.state === 'failed' ? (
            <Button variant="outlined" disabled={steps.busy} aria-describedby={id} onClick={() => steps.retry(run)}>
              {text('releases.months.retry')}
            </Button>
          ) : (
            <Button
              variant={main ? 'text' : 'outlined'}
              disabled={steps.busy || (run !== undefined && isUnderWay(run))}
              aria-describedby={id}
              onClick={() => steps.count(month.period)}
              sx={main ? { marginInlineStart: -2.25 } : {}}
            >
              {text(main ? 'releases.months.countAgain' : 'releases.months.count')}
            </Button>
          )}
        </Box>
      )}
    </Paper>
  );
}

function RunLine({ run }: { run: Run }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const word = useCodeText();
  const name = formats.month(run.period);
  return (
    <Box>
      {isUnderWay(run) && (
        <LinearProgress aria-label={text('releases.months.counting', { month: name })} sx={{ my: 0.5 }} />
      )}
      {run.errorCode && <Typography>{word('runError', run.errorCode)}</Typography>}
      {run.errorCode && isUnderWay(run) && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('releases.months.attempts', { smart_count: run.attempts })}
        </Typography>
      )}
      <Lines
        lines={[
          [
            text('releases.months.requested'),
            <WhoWhen key="who" id={run.requestedBy} name={run.requestedByName} at={run.requestedAt} />,
          ],
        ]}
      />
    </Box>
  );
}

/** What happened to a draft so far, by whom and when. */
function HeadFacts({ head }: { head: Head }): ReactNode {
  const text = useText();
  const lines: [string, ReactNode][] = [
    [
      text('releases.months.made'),
      <WhoWhen key="made" id={head.requestedBy} name={head.requestedByName} at={head.createdAt} />,
    ],
  ];
  if (head.approvedAt)
    lines.push([
      text('releases.months.approved'),
      <WhoWhen key="a" id={head.approvedBy} name={head.approvedByName} at={head.approvedAt} />,
    ]);
  if (head.releasedAt)
    lines.push([
      text('releases.months.released'),
      <WhoWhen key="r" id={head.releasedBy} name={head.releasedByName} at={head.releasedAt} />,
    ]);
  if (head.rejectedAt)
    lines.push([
      text('releases.months.rejected'),
      <WhoWhen
        key="x"
        id={head.rejectedBy}
        name={head.rejectedByName}
        at={head.rejectedAt}
        nobody={text('releases.who.replaced')}
      />,
    ]);
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('releases.months.revision', { number: head.revision })}
      </Typography>
      <Lines lines={lines} />
    </>
  );
}

function Lines({ lines }: { lines: [string, ReactNode][] }): ReactNode {
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.75 }}
    >
      {lines.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0 }}>
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Revisions({ month, name }: { month: Month; name: string }): ReactNode {
  const text = useText();
  const word = useCodeText();
  return (
    <Box
      component="ul"
      aria-label={text('releases.months.revisions', { month: name })}
      sx={{ m: 0, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider', pt: 1 }}
    >
      {month.releases.slice(1).map((head) => (
        <li key={head.id}>
          <MuiLink component={Link} to={`/releases/${head.id}`} sx={{ display: 'inline-block', py: 0.25 }}>
            {text('releases.months.revision', { number: head.revision })}
          </MuiLink>
          {' · '}
          {word('releaseState', head.state)}
        </li>
      ))}
    </Box>
  );
}
