import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text';

/** Where one came from, under the title of a page of the directory. */
export function BackToDirectory(): ReactNode {
  const text = useText();
  return (
    <MuiLink component={Link} to="/directory">
      {text('directory.title')}
    </MuiLink>
  );
}
