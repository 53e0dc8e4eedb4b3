import type { en } from '../en/officers';

export const tr: typeof en = {};
