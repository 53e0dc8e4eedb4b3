import type { en } from '../en/cases';

export const tr: typeof en = {};
