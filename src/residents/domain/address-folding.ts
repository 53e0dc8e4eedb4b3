import { transliterate } from './name-folding.js';
import { asciiDigits } from './number-folding.js';
import { oncePerPerson } from './once-per-person.js';

/** Words that nearly every address has. */
const GENERIC = new Set([
  'mah',
  'mahalle',
  'mahallesi',
  'sok',
  'sokak',
  'sokagi',
  'sk',
  'cad',
  'cadde',
  'caddesi',
  'cd',
  'bulvari',
  'blv',
  'no',
  'kat',
  'daire',
  'd',
  'apt',
  'apartmani',
  'apartman',
  'blok',
  'street',
  'st',
  'road',
  'avenue',
  'flat',
  'unit',
]);

/** The words of an address that tell it from others, folded, with digits of any script as 0 to 9. */
export const addressWords = (address: string): string[] =>
  transliterate(asciiDigits(address))
    .split(' ')
    .filter((word) => word !== '' && !GENERIC.has(word));

export interface FoldedPlace {
  district: string | null;
  neighbourhood: string | null;
  postcode: string | null;
}

export const placeOf = oncePerPerson((person): FoldedPlace => ({
  district: folded(person.district),
  neighbourhood: folded(person.neighbourhood),
  postcode: folded(person.postcode)?.replaceAll(' ', '') ?? null,
}));

const folded = (text: string | null | undefined): string | null => (text ? addressWords(text).join(' ') || null : null);
