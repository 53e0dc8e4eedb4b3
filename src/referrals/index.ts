export { ReferralsModule } from './referrals.module.js';
export { DECLINE_REASONS, OUTCOMES, type DeclineReason, type Outcome } from './domain/reasons.js';
export { REFERRAL_STATES, type OpenState, type ReferralState } from './domain/referral-lifecycle.js';
