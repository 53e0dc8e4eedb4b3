import type { PageEntry } from '../parts/page-entry';

export const accountPages: readonly PageEntry[] = [
  { path: '/account', permission: null, load: async () => (await import('./account-page')).AccountPage },
];
