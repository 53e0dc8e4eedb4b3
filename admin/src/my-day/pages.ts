import type { PageEntry } from '../parts/page-entry';

export const myDayPages: readonly PageEntry[] = [];
