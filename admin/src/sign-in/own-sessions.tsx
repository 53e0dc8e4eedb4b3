import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useFormats, useText } from '../i18n/text';
import { useCommand } from '../parts/command';
import { Loaded } from '../parts/page';
import { ProblemAlert } from '../parts/problem-alert';
import { Section } from '../parts/section';
import { StateChip } from '../parts/state-chip';

/** Where one is signed in; a lost phone's session can be ended here. */
export function OwnSessions(): ReactNode {
  const text = useText();
  const { moment } = useFormats();
  const sessions = useAnswer(['sessions'], (signal) => api.GET('/api/v1/auth/sessions', { signal }));
  const end = useCommand(
    (_key, sessionId: string) => api.DELETE('/api/v1/auth/sessions/{sessionId}', { params: { path: { sessionId } } }),
    { done: 'account.sessionEnded', refreshes: [['sessions']] },
  );
  return (
    <Section title={text('account.sessions')}>
      <ProblemAlert problem={end.problem} />
      <Loaded answer={sessions}>
        {({ items }) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {items.map(({ id, device, startedAt, lastUsedAt, current }) => (
              <Box
                component="li"
                key={id}
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  gap: 1,
                  alignItems: 'center',
                  py: 1.5,
                  borderTop: 1,
                  borderColor: 'divider',
                  '&:first-of-type': { borderTop: 0 },
                }}
              >
                <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
                  <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
                    <bdi dir="ltr">{device ?? text('account.unknownDevice')}</bdi>
                  </Typography>
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {text('account.sessionTimes', { started: moment(startedAt), used: moment(lastUsedAt) })}
                  </Typography>
                </Box>
                {current ? (
                  <StateChip tone="good" label={text('account.thisSession')} />
                ) : (
                  <Button size="small" variant="outlined" disabled={end.busy} onClick={() => void end.run(id)}>
                    {text('account.endSession')}
                  </Button>
                )}
              </Box>
            ))}
          </Box>
        )}
      </Loaded>
    </Section>
  );
}
