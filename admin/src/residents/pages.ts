import type { PageEntry } from '../parts/page-entry';

export const residentsPages: readonly PageEntry[] = [];
