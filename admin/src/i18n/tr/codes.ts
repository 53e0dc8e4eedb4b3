import { en } from '../en/codes';

export const tr: typeof en = en;
