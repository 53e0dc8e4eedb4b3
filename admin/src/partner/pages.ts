import type { PageEntry } from '../parts/page-entry';

export const partnerPages: readonly PageEntry[] = [];
