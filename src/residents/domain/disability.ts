/** The six domains of the Washington Group Short Set, in the order of the questionnaire. */
export const WG_DOMAINS = ['seeing', 'hearing', 'walking', 'remembering', 'selfCare', 'communicating'] as const;
export type WgDomain = (typeof WG_DOMAINS)[number];

export const WG_ANSWERS = ['no', 'some', 'a_lot', 'cannot', 'unknown', 'refused', 'not_asked'] as const;
export type WgAnswer = (typeof WG_ANSWERS)[number];

export type WgAnswers = Record<WgDomain, WgAnswer>;
export type DisabilitySummary = 'yes' | 'no' | 'unknown';

/**
 * Yes when one domain is "a lot" or "cannot" (the cut-off of the Washington Group), no only when all six were answered below that.
 * Whoever was not asked or did not answer is unknown, never "not disabled".
 */
export function disabilitySummary(answers: WgAnswers): DisabilitySummary {
  const given = WG_DOMAINS.map((domain) => answers[domain]);
  if (given.some((answer) => answer === 'a_lot' || answer === 'cannot')) return 'yes';
  return given.every((answer) => answer === 'no' || answer === 'some') ? 'no' : 'unknown';
}
