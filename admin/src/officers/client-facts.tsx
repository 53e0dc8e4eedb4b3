import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { useCodeText } from '../parts/code-input';
import { StateChip } from '../parts/state-chip';

export function ClientChip({ client }: { client: Pick<Api['ApiClient'], 'active'> }): ReactNode {
  const text = useText();
  return (
    <StateChip
      label={text(client.active ? 'officers.clients.active' : 'officers.clients.inactive')}
      tone={client.active ? 'good' : 'neutral'}
    />
  );
}

/** What a program may do, in words. */
export function ScopeNames({ scopes }: { scopes: Api['ApiClient']['scopes'] }): ReactNode {
  const word = useCodeText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {scopes.map((scope) => (
        <li key={scope}>{word('scope', scope)}</li>
      ))}
    </Box>
  );
}
