import SwapHoriz from '@mui/icons-material/SwapHorizOutlined';
import type { PageEntry } from '../parts/page-entry';

export const referralsPages: readonly PageEntry[] = [
  {
    path: '/referrals',
    permission: 'referral.read',
    load: async () => (await import('./board-page')).BoardPage,
    menu: { text: 'referrals.title', icon: SwapHoriz },
  },
  {
    path: '/referrals/:referralId',
    permission: 'referral.read',
    load: async () => (await import('./referral-page')).ReferralPage,
  },
  {
    path: '/referrals/:referralId/receipt',
    permission: 'referral.read',
    load: async () => (await import('./receipt-page')).ReceiptPage,
  },
  {
    path: '/cases/:caseId/refer',
    permission: 'referral.send',
    load: async () => (await import('./refer-page')).ReferPage,
  },
];
