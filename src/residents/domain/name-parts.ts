import { foldName, scriptOf, transliterate, wordsOf, type NameScript } from './name-folding.js';
import { oncePerPerson } from './once-per-person.js';
import type { PersonForMatching } from './person-for-matching.js';
import { keyOfWord } from './phonetic-key.js';

/** One word of a name, in the forms in which it is compared. */
export interface NameWord {
  readonly folded: string;
  readonly key: string;
  readonly latin: string;
  readonly script: NameScript;
}

export interface NameParts {
  readonly given: readonly NameWord[];
  readonly family: readonly NameWord[];
}

export const nameWords = (text: string): NameWord[] =>
  wordsOf(text)
    .map((word) => ({
      folded: foldName(word),
      key: keyOfWord(word),
      latin: transliterate(word),
      script: scriptOf(word),
    }))
    .filter((word) => word.folded !== '');

/** The names of a person in words; without any, those of the call name. */
export const namePartsOf = oncePerPerson((person): readonly NameParts[] => {
  const names = person.names
    .map(({ given, family }) => ({ given: nameWords(given), family: nameWords(family) }))
    .filter(({ given, family }) => given.length + family.length > 0);
  if (names.length > 0) return names;
  const called = callNameParts(person);
  return called ? [called] : [];
});

/** A call name has no parts; its first word counts as given name and the others as family name. */
export function callNameParts(person: PersonForMatching): NameParts | null {
  const [first, ...others] = nameWords(person.callName ?? '');
  return first ? { given: [first], family: others } : null;
}
