import type { en } from '../en/referrals';

export const ar: typeof en = {};
