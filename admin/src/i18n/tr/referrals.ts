import type { en } from '../en/referrals';

export const tr: typeof en = {};
