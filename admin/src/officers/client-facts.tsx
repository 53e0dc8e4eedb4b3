import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
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

/** The name of a program, leading to it; until it is read, and where it cannot be, the word for a program. */
export function ClientName({ id }: { id: string }): ReactNode {
  const text = useText();
  const { data } = useAnswer(['api-client', id], (signal) =>
    api.GET('/api/v1/api-clients/{clientId}', { params: { path: { clientId: id } }, signal }),
  );
  return (
    <Link component={RouterLink} to={`/api-clients/${id}`}>
      {data ? <Typed>{data.name}</Typed> : text('officers.clients.one')}
    </Link>
  );
}
