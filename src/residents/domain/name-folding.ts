import { arabicToLatin, cyrillicToLatin } from './transliteration.js';

const INVISIBLE = /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const VOWEL_MARKS = /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]/gu;
const APOSTROPHES = /['`´‘’ʻʼʽʾʿ′]/gu;
const MARKS = /\p{M}/gu;

/** Letters that do not fall apart into a base letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
};

/** Letters that Arabic, Persian, Urdu and Kurdish keyboards write differently, or that writers use for one another. */
const ARABIC: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ێ: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ګ: 'گ',
  ۍ: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ۆ: 'و',
  ۇ: 'و',
  ۋ: 'و',
  ڵ: 'ل',
  ڕ: 'ر',
  ء: '',
};

const replaceBy = (table: Readonly<Record<string, string>>, text: string): string =>
  [...text].map((letter) => table[letter] ?? letter).join('');

/** Small letters, without marks nobody sees, short Arabic vowels and apostrophes; spelling is otherwise kept. */
const cleaned = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(VOWEL_MARKS, '').replace(APOSTROPHES, '').toLowerCase();

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(MARKS, '').normalize('NFC');

/** Latin letters without diacritics and in one form of i; other scripts stay as they are. */
const latinFolded = (text: string): string =>
  replaceBy(
    LATIN,
    text.replace(/\p{Script=Latin}\p{M}*/gu, (letter) => withoutMarks(letter)),
  );

/** Most words reach these functions folded already, and a register has millions. */
const FOLDED = /^[a-z0-9]+$/;

/** One spelling for all ways to write the same letters: for equality and for similarity within one script. */
export function foldName(text: string): string {
  if (FOLDED.test(text)) return text;
  return replaceBy(ARABIC, withoutMarks(latinFolded(cleaned(text))))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Latin letters for Arabic, Persian and Cyrillic ones, folded. Short vowels that Arabic does not write are absent. */
export const transliterate = (text: string): string =>
  FOLDED.test(text) ? text : foldName(arabicToLatin(cyrillicToLatin(cleaned(text))));

export type NameScript = 'latin' | 'arabic' | 'cyrillic' | 'other';

export function scriptOf(text: string): NameScript {
  if (FOLDED.test(text)) return 'latin';
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(text) ? 'latin' : 'other';
}

const ARTICLES = new Set(['al', 'el', 'ul', 'il', 'ال']);
/** The article before a sun letter takes its sound: ar-Rashid, as-Sayed. */
const SUN_ARTICLE = /^[aeu](sh|[rsntdz])$/;
const SON_OF = new Set(['bin', 'ibn', 'bint', 'ben', 'بن', 'ابن', 'بنت']);
/** First halves of compound names: Abd al-Rahman, Abu Bakr. */
const FIRST_HALF = /^(abd[aeu]?(sh|[lrsntdz])?|[ae]bo?u|abo|ابو|أبو|(?:ال)?عبد)$/;
/** Second half: Nur al-Din. */
const SECOND_HALF = /^(ال)?دين$|^الله$|^[aeu]?dd?[ie]+ne?$|^din$/;

/**
 * The words of a name with small letters and Latin diacritics folded, compounds joined (`abd al-rahman` is one word),
 * articles and "son of" left out. Arabic letters are kept as written, because phonetic keys need them.
 */
export function wordsOf(name: string): string[] {
  const parts = latinFolded(cleaned(name))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
  const words: string[] = [];
  let firstHalf = '';
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (next !== undefined && isParticle(part, next, words.length + firstHalf.length > 0)) return;
    if (next !== undefined && FIRST_HALF.test(part) && firstHalf === '') {
      firstHalf = part;
      return;
    }
    const last = words.at(-1);
    if (firstHalf === '' && last !== undefined && SECOND_HALF.test(part) && scriptOf(last) === scriptOf(part)) {
      words[words.length - 1] = last + (part === 'الله' ? part : scriptOf(part) === 'arabic' ? 'دين' : 'din');
      return;
    }
    words.push(firstHalf + part);
    firstHalf = '';
  });
  return words;
}

const isParticle = (part: string, next: string, inside: boolean): boolean =>
  ARTICLES.has(part) || (inside && SON_OF.has(part)) || (SUN_ARTICLE.test(part) && next.startsWith(part.slice(1)));

/** The folded words of a name, see `wordsOf`. */
export const tokens = (name: string): string[] =>
  wordsOf(name)
    .map(foldName)
    .filter((word) => word !== '');
