import type { en } from '../en/directory';

export const ar: typeof en = {};
