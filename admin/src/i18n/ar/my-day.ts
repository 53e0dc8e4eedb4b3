import type { en } from '../en/my-day';

export const ar: typeof en = {};
