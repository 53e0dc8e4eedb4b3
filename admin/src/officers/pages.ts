import type { PageEntry } from '../parts/page-entry';

export const officersPages: readonly PageEntry[] = [];
