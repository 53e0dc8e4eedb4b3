import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useText } from '../i18n/text';
import { Code, Typed } from './code';

/** A person in a line: what they are called and the code of their file, leading to the file where `id` is given. */
export function PersonLine({
  id,
  callName,
  code,
}: {
  id?: string | null;
  callName: string | null;
  code: string | null;
}): ReactNode {
  const text = useText();
  const name = callName === null ? text('residents.nameless') : <Typed>{callName}</Typed>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
      {id ? (
        <Link component={RouterLink} to={`/people/${id}`} sx={{ fontWeight: 600, py: 0.25 }}>
          {name}
        </Link>
      ) : (
        <Box component="span" sx={{ fontWeight: 600 }}>
          {name}
        </Box>
      )}
      {code !== null && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
          <Code>{code}</Code>
        </Box>
      )}
    </Box>
  );
}
