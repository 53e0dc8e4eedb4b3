import type { PageEntry } from '../parts/page-entry';

export const referralsPages: readonly PageEntry[] = [];
