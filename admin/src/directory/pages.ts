import type { PageEntry } from '../parts/page-entry';

export const directoryPages: readonly PageEntry[] = [];
