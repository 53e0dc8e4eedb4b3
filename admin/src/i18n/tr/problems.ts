import { en } from '../en/problems';

export const tr: typeof en = en;
