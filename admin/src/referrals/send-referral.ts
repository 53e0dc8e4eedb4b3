import { useRef } from 'react';
import { answerOf, api, ifMatch, once, type Api } from '../api/client';
import { isOffline } from '../api/problem';
import { withoutBlanks } from '../parts/referral-steps';
import type { Entered } from './kept-referral';

type Referral = Api['ReferralView'];

interface Around {
  caseId: string;
  residentId: string;
  service: { id: string; organizationId: string };
  /** A referral that was prepared before; it is sent instead of a new one. */
  draft: Pick<Referral, 'id' | 'version'> | null;
  attemptOf: string | null;
  /** Told as soon as something is with the API, so that a second try does not do it twice. */
  onProgress(made: { consentId?: string; draftId?: string }): void;
}

type Call<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/**
 * Consent, draft and sending in one go. Each part is remembered once it is answered; after a refusal or a broken connection the next
 * try goes on from there. Throws the Problem of the part that failed.
 */
export function useSendReferral(around: Around): (entered: Entered) => Promise<Referral> {
  const keys = useRef(new Map<string, string>());
  const done = useRef(new Map<string, unknown>());

  /** Does it once for the same entry; the key stays while no answer came. */
  async function part<T>(name: string, entry: unknown, call: (key: string) => Call<T>): Promise<T> {
    const what = `${name} ${JSON.stringify(entry)}`;
    if (done.current.has(what)) return done.current.get(what) as T;
    if (!keys.current.has(what)) keys.current.set(what, crypto.randomUUID());
    try {
      const answer = await answerOf(call(keys.current.get(what)!));
      done.current.set(what, answer);
      return answer;
    } catch (error) {
      if (!isOffline(error)) keys.current.delete(what);
      throw error;
    }
  }

  async function consentOf(entered: Entered): Promise<string> {
    if (entered.consentId !== 'new') return entered.consentId as string;
    const { fields, language, interpreter, form, validUntil } = entered;
    const body = withoutBlanks({ fields, language, interpreter: interpreter === true, form, validUntil });
    const consent = await part('consent', body, (key) =>
      api.POST('/api/v1/residents/{residentId}/consents', {
        params: { path: { residentId: around.residentId } },
        headers: once(key),
        body: { ...body, recipientId: around.service.organizationId } as Api['RecordConsentRequest'],
      }),
    );
    around.onProgress({ consentId: consent.id });
    return consent.id;
  }

  async function draftOf({ priority }: Entered): Promise<Pick<Referral, 'id' | 'version'>> {
    if (around.draft) return around.draft;
    const body = withoutBlanks({ serviceId: around.service.id, priority, attemptOf: around.attemptOf });
    const drafted = await part('draft', body, (key) =>
      api.POST('/api/v1/cases/{caseId}/referrals', {
        params: { path: { caseId: around.caseId } },
        headers: once(key),
        body: body as unknown as Api['DraftReferralRequest'],
      }),
    );
    around.onProgress({ draftId: drafted.id });
    return drafted;
  }

  return async (entered) => {
    const consentId = await consentOf(entered);
    const draft = await draftOf(entered);
    const body = withoutBlanks({ consentId, needSummary: entered.covered === true ? entered.needSummary : null });
    return part('send', [draft.id, body], (key) =>
      api.POST('/api/v1/referrals/{referralId}/steps/send', {
        params: { path: { referralId: draft.id } } as never,
        headers: { ...ifMatch(draft.version), ...once(key) },
        body,
      }),
    );
  };
}
