import { blockingKeys, blockingText, searchKeys, searchText, type BlockingKind } from './domain/blocking-keys.js';
import type { Contact } from './domain/contact.js';
import type { Identity } from './domain/identity.js';
import type { PersonForMatching } from './domain/person-for-matching.js';

/** What the matcher takes, from what the register keeps. */
export const personOf = (identity: Identity, contact: Contact | null): PersonForMatching => ({
  names: identity.names,
  callName: identity.callName || null,
  birthDate: identity.birthDate,
  sex: identity.sex,
  phones: contact?.phones.map(({ number }) => number) ?? [],
  numbers: contact?.identityNumbers.map(({ number }) => number) ?? [],
  address: contact?.addressLines.join(' ') || null,
  district: identity.districtCode,
  neighbourhood: identity.neighbourhood,
});

/** A plain text whose HMAC is compared; never stored itself. */
export interface PlainKey {
  kind: BlockingKind;
  text: string;
}

export const duplicateKeysOf = (identity: Identity, contact: Contact | null): PlainKey[] =>
  blockingKeys(personOf(identity, contact)).map((key) => ({ kind: key.kind, text: blockingText(key) }));

/** What a person can be found by in the search of their own units. */
export const searchTextsOf = (identity: Identity): string[] => [
  ...new Set(
    [identity.callName, ...identity.names.flatMap(({ given, family }) => [given, family])].flatMap((name) =>
      searchKeys(name).map(searchText),
    ),
  ),
];

/**
 * What somebody typed, word by word: a file is found when it has one of the texts of every word. A word is found by its sound, in any
 * script; three letters also find the names that begin with them.
 */
export function searchedWords(typed: string): string[][] {
  const words: { letters: number; texts: string[] }[] = [];
  for (const key of searchKeys(typed)) {
    if (key.kind === 'word') words.push({ letters: [...key.value].length, texts: [] });
    const word = words.at(-1);
    if (word && (key.kind === 'sound' || (key.kind === 'start' && word.letters === START_LETTERS)))
      word.texts.push(searchText(key));
  }
  return words.map(({ texts }) => texts).filter((texts) => texts.length > 0);
}

const START_LETTERS = 3;

/** What somebody typed, if it may be a phone number or the number of a document: names have no digits. */
export const searchedContacts = (typed: string): string[] =>
  /\p{N}/u.test(typed)
    ? blockingKeys({ names: [], phones: [typed], numbers: [typed] })
        .filter(({ kind }) => kind === 'phone' || kind === 'number')
        .map(blockingText)
    : [];
