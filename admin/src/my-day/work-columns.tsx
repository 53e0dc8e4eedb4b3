import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { RiskChip } from '../cases/chips';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import type { Column } from '../parts/paged-list';
import { StateChip } from '../parts/state-chip';

type Line = Api['WorkLine'];

/** Where a line of work is done. */
const placeOf = (line: Line): string => (line.kind === 'referral' ? `/referrals/${line.id}` : `/cases/${line.caseId}`);

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Tasks, referrals and reviews in one list: what, for whom, how pressing, until when. */
export function useWorkColumns<T extends Line>(today: string): Column<T>[] {
  const text = useText();
  return [
    { key: 'what', label: text('myDay.what'), cell: (line) => <What line={line} /> },
    {
      key: 'person',
      label: text('cases.person'),
      cell: (line) => (
        <>
          {line.callName === null ? text('cases.nameless') : <Typed>{line.callName}</Typed>}
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary', display: 'block' }}>
            <Code>{line.caseCode}</Code>
          </Typography>
        </>
      ),
    },
    { key: 'risk', label: text('cases.risk'), cell: (line) => <RiskChip risk={line.risk} named={false} /> },
    { key: 'due', label: text('myDay.due'), cell: (line) => <Due on={line.dueOn} today={today} /> },
  ];
}

function What({ line }: { line: Line }): ReactNode {
  const text = useText();
  const word = useCodeText();
  const title = line.kind === 'task' ? line.title : line.kind === 'referral' ? line.serviceName : null;
  return (
    <>
      <Link component={RouterLink} to={placeOf(line)} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {title === null ? text(line.kind === 'task' ? 'cases.taskErased' : 'myDay.review') : <Typed>{title}</Typed>}
      </Link>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {word('workKind', line.kind)}
        {line.recipientName !== null && (
          <>
            {' · '}
            <Typed>{line.recipientName}</Typed>
          </>
        )}
      </Typography>
    </>
  );
}

/** Until when, with the days by which it is late in words. */
export function Due({ on, today }: { on: string; today: string }): ReactNode {
  const text = useText();
  const formats = useFormats();
  const late = daysBetween(on, today);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <span>{late === 0 ? text('myDay.today') : formats.day(on)}</span>
      {late > 0 && <StateChip label={text('myDay.late', { smart_count: late })} tone="danger" />}
    </Box>
  );
}
