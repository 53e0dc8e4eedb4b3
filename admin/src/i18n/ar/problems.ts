import { en } from '../en/problems';

export const ar: typeof en = en;
