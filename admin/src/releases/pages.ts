import type { PageEntry } from '../parts/page-entry';

export const releasesPages: readonly PageEntry[] = [];
