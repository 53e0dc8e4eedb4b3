import type { en } from '../en/releases';

export const tr: typeof en = {};
