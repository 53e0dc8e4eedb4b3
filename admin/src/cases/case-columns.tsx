import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useFormats, useText } from '../i18n/text';
import { Code, Typed } from '../parts/code';
import { useCodeText } from '../parts/code-input';
import type { Column } from '../parts/paged-list';
import { CaseStateChip, PriorityChip, RiskChip } from './chips';

type Line = Api['CaseLine'];

/** A case in a list: whom it is about leads to it. */
export function useCaseColumns(): Column<Line>[] {
  const text = useText();
  const word = useCodeText();
  const formats = useFormats();
  return [
    {
      key: 'person',
      label: text('cases.person'),
      cell: (line) => (
        <>
          <Link component={RouterLink} to={`/cases/${line.id}`} sx={{ fontWeight: 600 }}>
            {line.resident.callName === null ? text('cases.nameless') : <Typed>{line.resident.callName}</Typed>}
          </Link>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <Code>{line.code}</Code>
          </Typography>
        </>
      ),
    },
    { key: 'sector', label: text('cases.sector'), cell: (line) => word('sector', line.sector) },
    {
      key: 'state',
      label: text('cases.state'),
      cell: (line) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <CaseStateChip state={line.state} />
          <PriorityChip priority={line.priority} />
        </Box>
      ),
    },
    { key: 'risk', label: text('cases.risk'), cell: (line) => <RiskChip risk={line.risk} named={false} /> },
    {
      key: 'worker',
      label: text('cases.worker'),
      cell: (line) => (line.worker ? <Typed>{line.worker.name ?? '–'}</Typed> : text('cases.nobody')),
    },
    {
      key: 'review',
      label: text('cases.reviewDueOn'),
      oneLine: true,
      cell: (line) => (line.reviewDueOn ? formats.day(line.reviewDueOn) : '–'),
    },
    {
      key: 'activity',
      label: text('cases.lastActivity'),
      oneLine: true,
      wideOnly: true,
      cell: (line) => formats.dayOf(line.lastActivityAt),
    },
  ];
}
