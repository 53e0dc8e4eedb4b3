import type { PageEntry } from '../parts/page-entry';

export const casesPages: readonly PageEntry[] = [];
