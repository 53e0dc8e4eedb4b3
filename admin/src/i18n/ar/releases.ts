import type { en } from '../en/releases';

export const ar: typeof en = {};
