/** What a message tells; the inbox has a sentence for each. Modules that send a new kind add it here. */
export type NotificationKind =
  | 'privilege.changed'
  | 'resident.taken'
  | 'referral.sent'
  | 'referral.accepted'
  | 'referral.declined'
  | 'referral.information-asked'
  | 'referral.information-answered'
  | 'referral.outcome-reported'
  | 'referral.closed'
  | 'referral.disputed'
  | 'referral.recalled'
  | 'referral.withdrawn'
  | 'referral.overdue'
  | 'referral.escalated'
  | 'referral.expired'
  | 'referral.delete-packet';

export type NotificationSubject = 'staff' | 'api-client' | 'resident' | 'referral';
