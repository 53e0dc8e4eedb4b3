import type { en } from '../en/cases';

export const ar: typeof en = {};
