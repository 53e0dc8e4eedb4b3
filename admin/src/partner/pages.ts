import Inbox from '@mui/icons-material/InboxOutlined';
import type { PageEntry } from '../parts/page-entry';

export const partnerPages: readonly PageEntry[] = [
  {
    path: '/partner/referrals',
    permission: 'referral.partner',
    load: async () => (await import('./inbox-page')).InboxPage,
    menu: { text: 'partner.title', icon: Inbox },
  },
  {
    path: '/partner/referrals/:referralId',
    permission: 'referral.partner',
    load: async () => (await import('./partner-referral-page')).PartnerReferralPage,
  },
];
