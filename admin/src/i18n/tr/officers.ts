import type { en } from '../en/officers';
import { access } from './officers/access';
import { oversight } from './officers/oversight';

export const tr: typeof en = { ...access, ...oversight };
