import { KEYS_OF_KNOWN_NAMES } from './known-names.js';
import { foldName, scriptOf, transliterate, wordsOf } from './name-folding.js';
import { cyrillicToLatin } from './transliteration.js';

const KNOWN = new Map(
  Object.entries(KEYS_OF_KNOWN_NAMES).flatMap(([key, spellings]) =>
    spellings.map((spelling) => [foldName(spelling), key] as const),
  ),
);

/** Consonants that one of Turkish, Arabic and Latin spelling does not tell apart share a class. */
const LATIN_CLASS: Readonly<Record<string, string>> = {
  b: 'B',
  p: 'B',
  d: 'T',
  t: 'T',
  f: 'F',
  v: 'F',
  w: 'F',
  g: 'G',
  h: 'H',
  j: 'J',
  k: 'K',
  q: 'K',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
  s: 'S',
  z: 'Z',
};

const ARABIC_CLASS: Readonly<Record<string, string>> = {
  ب: 'B',
  پ: 'B',
  ت: 'T',
  ط: 'T',
  د: 'T',
  ض: 'T',
  ث: 'S',
  س: 'S',
  ص: 'S',
  ش: 'S',
  چ: 'S',
  ج: 'J',
  ژ: 'J',
  ح: 'H',
  خ: 'H',
  ه: 'H',
  ہ: 'H',
  ھ: 'H',
  ر: 'R',
  ڕ: 'R',
  ز: 'Z',
  ذ: 'Z',
  ظ: 'Z',
  غ: 'G',
  گ: 'G',
  ف: 'F',
  ڤ: 'F',
  ۋ: 'F',
  ق: 'K',
  ك: 'K',
  ک: 'K',
  ڪ: 'K',
  ل: 'L',
  ڵ: 'L',
  ټ: 'T',
  ډ: 'T',
  ړ: 'R',
  ږ: 'G',
  ښ: 'S',
  ګ: 'G',
  ڼ: 'N',
  ځ: 'Z',
  څ: 'S',
  م: 'M',
  ن: 'N',
};

/**
 * One key for the Turkish, Arabic-script, Cyrillic and other Latin spellings of a word of a name: the classes of its consonants,
 * with A for a vowel at the start. Capital letters; a word with fewer than two of them gives its letters instead.
 */
export function phoneticKey(token: string): string {
  return wordsOf(token).map(keyOfWord).join('');
}

/** The keys of the words of a name, in order. */
export const phoneticKeys = (name: string): string[] =>
  wordsOf(name)
    .map(keyOfWord)
    .filter((key) => key !== '');

/** The same for one of the words that `wordsOf` gives. */
export function keyOfWord(word: string): string {
  const script = scriptOf(word);
  if (script === 'other') return foldName(word).toUpperCase();
  const whole = script === 'arabic' ? word : foldName(script === 'cyrillic' ? cyrillicToLatin(word) : word);
  const bare = whole.replace(script === 'arabic' ? ARABIC_ARTICLE : LATIN_ARTICLE, '');
  const known = KNOWN.get(foldName(whole)) ?? KNOWN.get(foldName(bare));
  if (known !== undefined) return known;
  const key = script === 'arabic' ? arabicClasses(bare) : latinClasses(bare);
  return key.length > 1
    ? key
    : transliterate(bare)
        .replaceAll(' ', '')
        .replace(/^e/, 'a')
        .replace(/(.)\1+/g, '$1')
        .toUpperCase();
}

const ARABIC_ARTICLE = /^ال(?=.{3})/u;
/** In Turkish papers the article is often written as part of a family name: Elmasri, Elahmed. Elif and Alper keep theirs. */
const LATIN_ARTICLE =
  /^[ae]l(?=abd|ahm|(?:ali|aly|om[ae]r|ha[cj]|issa|isa|s[ae]yh|sheikh|seh)$|[b-df-hjkmnp-tv-z].{4})/;

function latinClasses(word: string): string {
  const servant = /^abd(?:[aeiou]l|[aeiou]([b-df-hj-np-tv-z])(?=\1))(.{2,})$/.exec(word);
  if (servant?.[2] !== undefined) return `ABT${latinClasses(servant[2])}`.replace(/H$/, '');
  const key = word
    .replace(/^ou(?=[aei])|ou(?=i$)/, 'w')
    .replace(/ch(?=r)/g, 'K')
    // Fethi, Fathi: t and h.
    .replace(/t?s?ch|sh|(?<!^f[ae])th/g, 'S')
    .replace(/dj|dzh|zh/g, 'J')
    .replaceAll('dh', 'Z')
    // As in Kurdish; Turkish writes ks for the other sound.
    .replace(/kh|x/g, 'H')
    .replaceAll('gh', 'G')
    .replaceAll('ph', 'F')
    .replaceAll('ck', 'K')
    .replace(/(.)\1+/g, '$1')
    // Tevfik, Tawfiq: the Arabic waw is a vowel here.
    .replace(/([aeo])[vw](?=[^aeiouy])|([aeo])w$/g, '$1$2')
    .replace(/^y(?=[aeiou])/, 'Y')
    .replace(/c(?=[aeiouy])/g, 'J')
    .replaceAll('c', 'K')
    .replace(/(?<=[^aeiouy].*[^aeiouy].*)h$/, '')
    .replace(/^[aeiouy]/, 'A')
    .replace(/[aeiouy]/g, '-');
  return [...key]
    .map((letter) => LATIN_CLASS[letter] ?? letter)
    .join('')
    .replace(/([A-Z])\1+/g, '$1')
    .replaceAll('-', '');
}

function arabicClasses(word: string): string {
  const servant = /^عبدال(.{2,})$/u.exec(word);
  if (servant?.[1] !== undefined) return `ABT${arabicClasses(servant[1].replace(/^له$/u, 'لا'))}`;
  const letters = [
    ...word
      .replaceAll('تش', 'ش')
      .replace(/الدين$/u, 'دين')
      .replace(/الله$/u, 'اله'),
  ];
  return letters
    .map((letter, i) => {
      const before = letters[i - 1];
      const after = letters[i + 1];
      if (i === 0 && /[اأإآٱعء]/u.test(letter)) return 'A';
      if (letter === 'و') return i === 0 || (after !== undefined && /[اأآىيیو]/u.test(after)) ? 'F' : '';
      if (letter === 'ي' || letter === 'ی') return i === 0 ? 'Y' : '';
      // Hayat, Necat end in the sound t, other words with this letter in a vowel.
      if (letter === 'ة') return before === 'ا' ? 'T' : '';
      if (i > 1 && after === undefined && /[حهہھ]/u.test(letter)) return '';
      return ARABIC_CLASS[letter] ?? '';
    })
    .join('');
}
