import type { en } from '../en/residents';

export const tr: typeof en = {};
