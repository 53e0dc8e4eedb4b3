import type { en } from '../en/my-day';

export const tr: typeof en = {};
