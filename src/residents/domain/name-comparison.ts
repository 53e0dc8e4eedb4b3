import { distance } from 'fastest-levenshtein';
import { COMMON_FAMILY_NAMES, COMMON_GIVEN_NAMES } from './known-names.js';
import { weightOf, type MatchCodes } from './match-weights.js';
import { callNameParts, namePartsOf, type NameParts, type NameWord } from './name-parts.js';
import type { PersonForMatching } from './person-for-matching.js';
import { phoneticKey } from './phonetic-key.js';
import { jaroWinkler } from './string-similarity.js';

const COMMON = {
  givenName: new Set(COMMON_GIVEN_NAMES.map(phoneticKey)),
  familyName: new Set(COMMON_FAMILY_NAMES.map(phoneticKey)),
} as const;

export interface NameOutcome {
  givenName: MatchCodes['givenName'] | null;
  familyName: MatchCodes['familyName'] | null;
  swapped: boolean;
}

/** The best agreement of any name of one with any name of the other, read straight and with given and family name exchanged. */
export function compareNames(a: PersonForMatching, b: PersonForMatching): NameOutcome {
  let best: NameOutcome = { givenName: null, familyName: null, swapped: false };
  let bestBits = -Infinity;
  const [left, right] = candidateNames(a, b);
  for (const x of left) {
    for (const y of right) {
      for (const outcome of readings(x, y)) {
        const bits = outcome.givenName || outcome.familyName ? bitsOf(outcome) : -Infinity;
        if (bits > bestBits) [best, bestBits] = [outcome, bits];
      }
    }
  }
  return best;
}

/** A call name is compared only when one of the two has no other name: it would hide that family names differ. */
function candidateNames(a: PersonForMatching, b: PersonForMatching): [readonly NameParts[], readonly NameParts[]] {
  const needed = !hasName(a) || !hasName(b);
  const all = (person: PersonForMatching): readonly NameParts[] => {
    const called = needed && hasName(person) ? callNameParts(person) : null;
    return called ? [...namePartsOf(person), called] : namePartsOf(person);
  };
  return [all(a), all(b)];
}

const hasName = ({ names }: PersonForMatching): boolean =>
  names.some(({ given, family }) => `${given}${family}`.trim() !== '');

const bitsOf = ({ givenName, familyName, swapped }: NameOutcome): number =>
  (givenName ? weightOf('givenName', givenName) : 0) +
  (familyName ? weightOf('familyName', familyName) : 0) +
  (swapped ? weightOf('nameOrder', 'given-and-family-swapped') : 0);

/** Straight, and with the names of either exchanged: which of the two was entered wrongly is not known. */
const readings = (a: NameParts, b: NameParts): NameOutcome[] => [
  comparePair(a, b, false),
  comparePair(a, exchanged(b), true),
  comparePair(exchanged(a), b, true),
];

const exchanged = ({ given, family }: NameParts): NameParts => ({ given: family, family: given });

const comparePair = (a: NameParts, b: NameParts, swapped: boolean): NameOutcome => ({
  givenName: comparePart('givenName', a.given, b.given),
  familyName: comparePart('familyName', a.family, b.family),
  swapped,
});

/** What two words have in common, the higher the more. */
const Likeness = {
  None: 0,
  Similar: 1,
  Sound: 2,
  OtherScript: 3,
  Same: 4,
} as const;
type Likeness = number;

type Words = readonly NameWord[];

function comparePart(field: 'givenName' | 'familyName', a: Words, b: Words): MatchCodes['givenName'] | null {
  if (a.length === 0 || b.length === 0) return null;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const found = align(few, many);
  const least = Math.min(...found);
  if (few.length === many.length && least > Likeness.None) {
    const common = few.every((word) => COMMON[field].has(word.key));
    if (least === Likeness.Same) return common ? 'same-and-common' : 'same';
    if (least === Likeness.OtherScript) return common ? 'other-script-and-common' : 'other-script';
    return least === Likeness.Sound ? 'sounds-alike' : 'similar';
  }
  // Mehmetali, Mehmet Ali.
  const [x, y] = [together(a), together(b)];
  if (a.length + b.length > 2 && x === y) return 'same';
  if (Math.max(...found) > Likeness.Similar || least > Likeness.None) return 'partly-same';
  return a.length + b.length > 2 && sameScript(a, b) && jaroWinkler(x, y) >= SIMILAR_FROM ? 'similar' : 'different';
}

/** Gives each word of the shorter name the likeness to the word of the longer one that is left and likest. */
function align(few: Words, many: Words): Likeness[] {
  const left = [...many];
  return few.map((word) => {
    const likenesses = left.map((other) => likenessOf(word, other));
    const best = Math.max(...likenesses);
    if (best > Likeness.None) left.splice(likenesses.indexOf(best), 1);
    return best;
  });
}

const SIMILAR_FROM = 0.88;
const SIMILAR_KEYS_FROM = 0.9;

function likenessOf(a: NameWord, b: NameWord): Likeness {
  if (a.folded === b.folded) return Likeness.Same;
  if (a.key === b.key) return a.script === b.script ? Likeness.Sound : Likeness.OtherScript;
  if (a.script !== b.script) {
    const long = Math.min(a.key.length, b.key.length) >= 4;
    return long && jaroWinkler(a.key, b.key) >= SIMILAR_KEYS_FROM ? Likeness.Similar : Likeness.None;
  }
  const slips = Math.min(a.folded.length, b.folded.length) >= 8 ? 2 : 1;
  const near = Math.min(a.folded.length, b.folded.length) >= 4 && distance(a.folded, b.folded) <= slips;
  return near || jaroWinkler(a.folded, b.folded) >= SIMILAR_FROM ? Likeness.Similar : Likeness.None;
}

const together = (words: Words): string => words.map((word) => word.folded).join('');
const sameScript = (a: Words, b: Words): boolean => a[0]?.script === b[0]?.script;
