import { api, ifMatch, once, type Api } from '../api/client';
import type { TextKey } from '../i18n/text';
import { useSend } from './send';

export type ReferralStep = Api['ReferralLine']['allowedSteps'][number];
export type Side = 'referrals' | 'partner/referrals';

/** All steps of both sides have addresses and answers of one form. */
type AnyStep = '/api/v1/referrals/{referralId}/steps/answer_information';

const LISTS_OF: Record<Side, string[][]> = {
  referrals: [['referral'], ['referrals'], ['case'], ['cases'], ['my-day']],
  'partner/referrals': [['partner-referral'], ['partner-referrals']],
};

/**
 * Takes a step and reads anew what it touched. Throws the Problem for the dialog to show; when the referral moved on meanwhile it is
 * read anew, so that the next try starts from what is there.
 */
export function useReferralStep(
  side: Side,
  referral: { id: string; version: number },
): (step: ReferralStep, entered: Record<string, unknown>, done: TextKey) => Promise<void> {
  const send = useSend({ refreshes: LISTS_OF[side] });
  return async (step, entered, done) => {
    const body = withoutBlanks(entered);
    await send(
      [step, referral.version, body],
      (key) =>
        api.POST(`/api/v1/${side}/{referralId}/steps/${step}` as AnyStep, {
          params: { path: { referralId: referral.id } } as never,
          headers: { ...ifMatch(referral.version), ...once(key) },
          body: (Object.keys(body).length > 0 ? body : undefined) as never,
        }),
      done,
    );
  };
}

/** What was left empty is not sent: the API then takes what it takes when nothing is said. */
export const withoutBlanks = (entered: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
