import type { en } from '../en/partner';

export const tr: typeof en = {};
