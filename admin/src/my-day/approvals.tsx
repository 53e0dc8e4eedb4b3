import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { Loaded } from '../parts/page';
import { Section } from '../parts/section';

/** What waits for a second pair of eyes: files to merge, months to approve. */
export function Approvals({ merges, releases }: { merges: boolean; releases: boolean }): ReactNode {
  const text = useText();
  if (!merges && !releases) return null;
  return (
    <Section title={text('myDay.approvals')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
        {merges && <Merges />}
        {releases && <Releases />}
      </Box>
    </Section>
  );
}

function Merges(): ReactNode {
  const text = useText();
  const answer = useAnswer(['merges', 'waiting'], (signal) =>
    api.GET('/api/v1/merges', { params: { query: { limit: 200 } }, signal }),
  );
  return (
    <li>
      <Loaded answer={answer}>
        {({ items }) => {
          const waiting = items.filter(({ allowedSteps }) => allowedSteps.includes('confirm')).length;
          return waiting === 0 ? (
            <Nothing>{text('myDay.noMerges')}</Nothing>
          ) : (
            <Link component={RouterLink} to="/merges">
              {text('myDay.merges', { smart_count: waiting })}
            </Link>
          );
        }}
      </Loaded>
    </li>
  );
}

function Releases(): ReactNode {
  const text = useText();
  const formats = useFormats();
  const answer = useAnswer(['releases', 'drafts'], (signal) =>
    api.GET('/api/v1/statistics/releases', { params: { query: { state: 'draft', limit: 200 } }, signal }),
  );
  return (
    <li>
      <Loaded answer={answer}>
        {({ items }) => {
          const waiting = items.filter(({ allowedSteps }) => allowedSteps.includes('approve'));
          if (waiting.length === 0) return <Nothing>{text('myDay.noReleases')}</Nothing>;
          return (
            <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
              {waiting.map(({ id, period }) => (
                <li key={id}>
                  <Link component={RouterLink} to={`/releases/${id}`}>
                    {text('myDay.release', { month: formats.month(period) })}
                  </Link>
                </li>
              ))}
            </Box>
          );
        }}
      </Loaded>
    </li>
  );
}

function Nothing({ children }: { children: string }): ReactNode {
  return <Typography sx={{ color: 'text.secondary' }}>{children}</Typography>;
}
