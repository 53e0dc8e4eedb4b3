import type { en } from '../en/account';

export const ar: typeof en = {};
