import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Api } from '../api/client';
import { useText } from '../i18n/text';
import { Typed } from '../parts/code';
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

/** The name of a program, leading to it; where the program is gone, the word for one. */
export function ClientLink({ id, name }: { id: string; name: string | null }): ReactNode {
  const text = useText();
  return (
    <Link component={RouterLink} to={`/api-clients/${id}`}>
      {name === null ? text('officers.clients.one') : <Typed>{name}</Typed>}
    </Link>
  );
}
