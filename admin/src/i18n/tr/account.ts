import type { en } from '../en/account';

export const tr: typeof en = {};
