import { addressWords, placeOf } from './address-folding.js';
import { birthAsKnown } from './birth-comparison.js';
import { namePartsOf, nameWords, type NameParts } from './name-parts.js';
import { usableNumbers, usablePhones } from './number-folding.js';
import type { PersonForMatching } from './person-for-matching.js';

/**
 * From the most to the least selective. In a city of a million, a day of birth is shared by some 35 people (1 January by more
 * than a thousand), a frequent name by 30,000 and a frequent pair of names by 250; so no key is made of one name alone.
 */
export const BLOCKING_KINDS = [
  'number',
  'phone',
  'names-birth',
  'birth-place',
  'name-birth',
  'address-name',
  'name-start-birth',
  'names-place',
  'names-year',
  'name-place',
  'names',
] as const;
export type BlockingKind = (typeof BLOCKING_KINDS)[number];

/** Plain text: it must never be stored, only its HMAC. */
export interface BlockingKey {
  readonly kind: BlockingKind;
  readonly value: string;
}

/** What goes into the HMAC, so that equal values of two kinds get different tokens. */
export const blockingText = ({ kind, value }: BlockingKey): string => `${kind}:${value}`;

/** Two records of one person are expected to share at least one of these. Without repetitions, the most selective first. */
export function blockingKeys(person: PersonForMatching): BlockingKey[] {
  const names = namePartsOf(person);
  const sounds = unique(names.flatMap(({ given, family }) => [...given, ...family].map((word) => word.key)));
  const pairs = unique(names.flatMap(pairsOf)).slice(0, MOST_PAIRS);
  const places = placeKeys(person);
  const birth = birthAsKnown(person.birthDate);
  const day = dayKey(birth);
  const year = birth?.slice(0, 4);
  const values: Record<BlockingKind, string[]> = {
    number: usableNumbers(person.numbers),
    phone: usablePhones(person.phones),
    'names-birth': day ? pairs.map((pair) => join(pair, day)) : [],
    'birth-place': day ? places.map((place) => join(day, place)) : [],
    'name-birth': day ? sounds.map((sound) => join(sound, day)) : [],
    'address-name': addressKeys(person, sounds),
    'name-start-birth': day ? unique(sounds.map((sound) => join(sound.slice(0, START_LETTERS), day))) : [],
    'names-place': pairs.flatMap((pair) => places.map((place) => join(pair, place))),
    'names-year': year ? pairs.map((pair) => join(pair, year)) : [],
    'name-place': sounds.flatMap((sound) => places.map((place) => join(sound, place))),
    names: pairs,
  };
  return BLOCKING_KINDS.flatMap((kind) => values[kind].map((value) => ({ kind, value })));
}

/** The keys for somebody of whom nothing but a name is known, and at most a place; none for one word without a place. */
export const nameOnlyKeys = (person: PersonForMatching): BlockingKey[] =>
  blockingKeys({
    names: person.names,
    callName: person.callName,
    district: person.district,
    neighbourhood: person.neighbourhood,
    postcode: person.postcode,
  }).filter(({ kind }) => NAME_ONLY.has(kind));

const NAME_ONLY: ReadonlySet<BlockingKind> = new Set(['names-place', 'name-place', 'names']);
const MOST_PAIRS = 6;
const START_LETTERS = 2;
const ADDRESS_LETTERS = 4;

const join = (...parts: string[]): string => parts.join('|');
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Pairs of phonetic names in one order, whichever is the given one; of the words of one part when the other is empty. */
function pairsOf({ given, family }: NameParts): string[] {
  const words = [...given, ...family].map((word) => word.key);
  const last = words.length - 1;
  const chosen: (readonly [number, number])[] =
    given.length === 0 || family.length === 0
      ? [[0, last]]
      : // First given name with every family name, then the other given names with the last.
        [
          ...family.map((_, i) => [0, given.length + i] as const),
          ...given.slice(1).map((_, i) => [i + 1, last] as const),
        ];
  return chosen.filter(([a, b]) => a !== b).map(([a, b]) => [words[a] ?? '', words[b] ?? ''].sort().join('+'));
}

/** Year, and day and month in the order of size: a date written the other way round has the same key. */
function dayKey(birth: string | null): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(birth ?? '');
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return day <= '12' ? join(year, ...[month, day].sort()) : join(year, month, day);
}

function placeKeys(person: PersonForMatching): string[] {
  const { district, neighbourhood, postcode } = placeOf(person);
  return [
    ...(neighbourhood ? [join('n', district ?? '', neighbourhood.replaceAll(' ', ''))] : []),
    ...(postcode ? [join('p', postcode)] : []),
  ];
}

/** First number and start of the longest word of the address, with the first sound of each name: about one staircase. */
function addressKeys(person: PersonForMatching, sounds: readonly string[]): string[] {
  const words = addressWords(person.address ?? '');
  const number = words.find((word) => /\d/.test(word));
  const longest = words
    .filter((word) => !/\d/.test(word))
    .reduce((best, word) => (word.length > best.length ? word : best), '');
  if (number === undefined || longest.length < ADDRESS_LETTERS) return [];
  return unique(sounds.map((sound) => join(number, longest.slice(0, ADDRESS_LETTERS), sound.slice(0, START_LETTERS))));
}

export interface SearchKey {
  readonly kind: 'word' | 'sound' | 'start';
  readonly value: string;
}

const SEARCH_LETTERS = 3;

/** For the search box of staff inside their own files, and for what it searches: each word, its sound and its first three letters. */
export function searchKeys(text: string): SearchKey[] {
  const keys = nameWords(text).flatMap(({ folded, key }): SearchKey[] => [
    { kind: 'word', value: folded },
    { kind: 'sound', value: key },
    ...([...folded].length >= SEARCH_LETTERS
      ? [{ kind: 'start', value: [...folded].slice(0, SEARCH_LETTERS).join('') } as const]
      : []),
  ]);
  return [...new Map(keys.map((key) => [searchText(key), key])).values()];
}

export const searchText = ({ kind, value }: SearchKey): string => `${kind}:${value}`;
