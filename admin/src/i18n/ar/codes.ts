import { en } from '../en/codes';

export const ar: typeof en = en;
