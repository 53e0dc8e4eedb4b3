import { addressWords, placeOf } from './address-folding.js';
import { compareBirths } from './birth-comparison.js';
import type { BlockingKind } from './blocking-keys.js';
import { checkIdentityNumber } from './identity-number.js';
import {
  LIKELY_FROM,
  POSSIBLE_FROM,
  PRIOR_BITS,
  SAME_FROM,
  weightOf,
  type MatchCodes,
  type MatchField,
} from './match-weights.js';
import { compareNames, type NameOutcome } from './name-comparison.js';
import { usableNumbers, usablePhones } from './number-folding.js';
import type { PersonForMatching } from './person-for-matching.js';
import { bigramSimilarity, jaroWinkler, slipBetween } from './string-similarity.js';

export type Verdict = 'same' | 'likely' | 'possible' | 'no';

/** Why: bits of evidence, positive for one person and negative for two. Holds codes only, so it may be stored and shown. */
export type Reason =
  { [F in MatchField]: { field: F; code: MatchCodes[F]; weight: number } }[MatchField] | RelativeReason;

/** Much in common but another given name: probably a brother, sister or twin. Keeps the verdict at `possible`. */
interface RelativeReason {
  field: 'household';
  code: 'perhaps-a-relative';
  weight: 0;
}

export interface Match {
  /** Probability that both are one person, 0 to 1. */
  score: number;
  verdict: Verdict;
  /** The strongest first. */
  reasons: Reason[];
}

/**
 * How likely two records are of one person: the bits of all fields that both have, added (Fellegi and Sunter). Symmetric.
 * `shared` are kinds of blocking keys known to be equal, for callers that may not read numbers, phones and addresses in plain text.
 */
export function compare(a: PersonForMatching, b: PersonForMatching, shared: readonly BlockingKind[] = []): Match {
  const names = compareNames(a, b);
  const address = compareAddresses(a.address, b.address) ?? (shared.includes('address-name') ? 'similar' : null);
  const place = comparePlaces(a, b);
  const number = shared.includes('number') ? 'same' : compareNumbers(a, b);
  const reasons: Reason[] = [
    ...nameReasons(names),
    ...reason('birthDate', compareBirths(a.birthDate, b.birthDate)),
    ...reason('number', number),
    ...reason('phone', shared.includes('phone') ? 'same' : comparePhones(a, b)),
    ...reason('address', address),
    // People at one address are in one neighbourhood: that is no second piece of evidence.
    ...reason('place', address === 'same' || address === 'similar' ? null : place),
    ...reason('sex', compareSexes(a.sex, b.sex)),
  ];
  const bits = PRIOR_BITS + reasons.reduce((sum, { weight }) => sum + weight, 0);
  let score = 1 / (1 + 2 ** -bits);
  if (number === 'same') score = Math.max(score, POSSIBLE_FROM);
  else if (names.givenName === 'different' && score >= LIKELY_FROM) {
    score = LIKELY_FROM - 0.01;
    reasons.push({ field: 'household', code: 'perhaps-a-relative', weight: 0 });
  }
  return { score, verdict: verdictOf(score), reasons: reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight)) };
}

function verdictOf(score: number): Verdict {
  if (score >= SAME_FROM) return 'same';
  if (score >= LIKELY_FROM) return 'likely';
  return score >= POSSIBLE_FROM ? 'possible' : 'no';
}

const reason = <F extends MatchField>(field: F, code: MatchCodes[F] | null): Reason[] =>
  code === null ? [] : [{ field, code, weight: weightOf(field, code) } as unknown as Reason];

const nameReasons = ({ givenName, familyName, swapped }: NameOutcome): Reason[] => [
  ...reason('givenName', givenName),
  ...reason('familyName', familyName),
  ...reason('nameOrder', swapped ? 'given-and-family-swapped' : null),
];

function compareNumbers(a: PersonForMatching, b: PersonForMatching): MatchCodes['number'] | null {
  const [left, right] = [usableNumbers(a.numbers), usableNumbers(b.numbers)];
  if (left.some((number) => right.includes(number))) return 'same';
  const pairs = left.flatMap((x) => right.map((y) => [x, y] as const)).filter(([x, y]) => ofOneKind(x, y));
  if (pairs.length === 0) return null;
  const slips = pairs.map(([x, y]) => slipBetween(x, y));
  if (slips.includes('transposed')) return 'characters-transposed';
  if (slips.includes('one-off')) return 'one-character-off';
  return pairs.some(([x, y]) => isValid(x) && isValid(y)) ? 'another-valid-one' : 'different';
}

const isValid = (number: string): boolean => checkIdentityNumber(number).checksum === 'valid';

/** A passport says nothing about an identity number, nor a foreigner's number about the one that follows naturalisation. */
function ofOneKind(a: string, b: string): boolean {
  const shape = (number: string): string =>
    checkIdentityNumber(number).kind === 'other'
      ? number.replace(/\p{L}/gu, 'A').replace(/\d/g, '0')
      : checkIdentityNumber(number).kind;
  return shape(a) === shape(b) || slipBetween(a, b) !== null;
}

function comparePhones(a: PersonForMatching, b: PersonForMatching): MatchCodes['phone'] | null {
  const [left, right] = [usablePhones(a.phones), usablePhones(b.phones)];
  if (left.length === 0 || right.length === 0) return null;
  if (left.some((phone) => right.includes(phone))) return 'same';
  return left.some((x) => right.some((y) => slipBetween(x, y) !== null)) ? 'one-digit-off' : 'different';
}

const SAME_ADDRESS_FROM = 0.8;
const SIMILAR_ADDRESS_FROM = 0.55;

function compareAddresses(a: string | null | undefined, b: string | null | undefined): MatchCodes['address'] | null {
  const [left, right] = [addressWords(a ?? ''), addressWords(b ?? '')];
  if (left.length === 0 || right.length === 0) return null;
  const similarity = bigramSimilarity(left.join(''), right.join(''));
  if (similarity < SIMILAR_ADDRESS_FROM) return 'different';
  const [numbers, others] = [left.filter(hasDigit), right.filter(hasDigit)];
  const otherHouse = numbers.length > 0 && others.length > 0 && !numbers.some((number) => others.includes(number));
  return similarity >= SAME_ADDRESS_FROM && !otherHouse ? 'same' : 'similar';
}

const hasDigit = (word: string): boolean => /\d/.test(word);

const SAME_NEIGHBOURHOOD_FROM = 0.93;

function comparePlaces(a: PersonForMatching, b: PersonForMatching): MatchCodes['place'] | null {
  const [x, y] = [placeOf(a), placeOf(b)];
  const districts = x.district && y.district ? x.district === y.district : null;
  const neighbourhoods =
    x.neighbourhood && y.neighbourhood
      ? jaroWinkler(x.neighbourhood, y.neighbourhood) >= SAME_NEIGHBOURHOOD_FROM
      : null;
  const postcodes = x.postcode && y.postcode ? x.postcode === y.postcode : null;
  // Neighbourhoods of the same name are in many districts.
  if (neighbourhoods && districts !== false) return 'same-neighbourhood';
  if (postcodes) return 'same-postcode';
  if (districts) return 'same-district';
  return districts === null && neighbourhoods === null && postcodes === null ? null : 'different';
}

const compareSexes = (a: PersonForMatching['sex'], b: PersonForMatching['sex']): MatchCodes['sex'] | null =>
  (a === 'F' || a === 'M') && (b === 'F' || b === 'M') ? (a === b ? 'same' : 'different') : null;
