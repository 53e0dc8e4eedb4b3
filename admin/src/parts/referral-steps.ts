import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { answerOf, api, ifMatch, once, type Api } from '../api/client';
import { isOffline, isProblem } from '../api/problem';
import { useRefresh } from '../api/queries';
import { useText, type TextKey } from '../i18n/text';

export type ReferralStep = Api['ReferralLine']['allowedSteps'][number];
export type Side = 'referrals' | 'partner/referrals';

/** All steps of both sides have addresses and answers of one form. */
type AnyStep = '/api/v1/referrals/{referralId}/steps/answer_information';

const LISTS_OF: Record<Side, readonly string[][]> = {
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
  const kept = useRef<{ key: string; what: string } | null>(null);
  const refresh = useRefresh();
  const notify = useNotify();
  const text = useText();
  return async (step, entered, done) => {
    const body = withoutBlanks(entered);
    const what = JSON.stringify([step, referral.version, body]);
    if (kept.current?.what !== what) kept.current = { key: crypto.randomUUID(), what };
    try {
      await answerOf(
        api.POST(`/api/v1/${side}/{referralId}/steps/${step}` as AnyStep, {
          params: { path: { referralId: referral.id } } as never,
          headers: { ...ifMatch(referral.version), ...once(kept.current.key) },
          body: (Object.keys(body).length > 0 ? body : undefined) as never,
        }),
      );
      kept.current = null;
      await refresh(...LISTS_OF[side]);
      notify(text(done), { type: 'success' });
    } catch (error) {
      if (!isOffline(error)) kept.current = null;
      if (isProblem(error) && [404, 409, 412].includes(error.status)) await refresh(...LISTS_OF[side]);
      throw error;
    }
  };
}

/** What was left empty is not sent: the API then takes what it takes when nothing is said. */
export const withoutBlanks = (entered: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entered).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );
