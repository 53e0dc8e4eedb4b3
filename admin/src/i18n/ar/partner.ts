import type { en } from '../en/partner';

export const ar: typeof en = {};
