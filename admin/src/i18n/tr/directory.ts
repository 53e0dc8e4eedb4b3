import type { en } from '../en/directory';

export const tr: typeof en = {};
