import type { en } from '../en/officers';

export const ar: typeof en = {};
