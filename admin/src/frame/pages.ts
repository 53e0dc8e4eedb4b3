import { accountPages } from '../sign-in/pages';
import { casesPages } from '../cases/pages';
import { directoryPages } from '../directory/pages';
import { myDayPages } from '../my-day/pages';
import { officersPages } from '../officers/pages';
import { partnerPages } from '../partner/pages';
import { referralsPages } from '../referrals/pages';
import { releasesPages } from '../releases/pages';
import { residentsPages } from '../residents/pages';
import type { PageEntry } from '../parts/page-entry';

/** All screens behind the sign-in, in the order of the menu. The first that one may open is one's home. */
export const PAGES: readonly PageEntry[] = [
  ...myDayPages,
  ...residentsPages,
  ...casesPages,
  ...referralsPages,
  ...partnerPages,
  ...directoryPages,
  ...releasesPages,
  ...officersPages,
  ...accountPages,
];

export function mayOpen(page: PageEntry, permissions: readonly string[]): boolean {
  if (page.permission === null) return true;
  const any = typeof page.permission === 'string' ? [page.permission] : page.permission;
  return any.some((permission) => permissions.includes(permission));
}
