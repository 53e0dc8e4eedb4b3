import type SvgIcon from '@mui/material/SvgIcon';
import type { ComponentType } from 'react';
import type { TextKey } from '../i18n/text';

/** One screen: where it is, who may open it, how it is loaded, and whether the menu leads to it. */
export interface PageEntry {
  path: string;
  /** A permission of the API; several mean any of them; null means everybody signed in. Others get the page that is not there. */
  permission: string | readonly string[] | null;
  load: () => Promise<ComponentType>;
  menu?: { text: TextKey; icon: typeof SvgIcon };
}
