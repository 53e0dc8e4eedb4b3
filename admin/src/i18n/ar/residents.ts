import type { en } from '../en/residents';

export const ar: typeof en = {};
