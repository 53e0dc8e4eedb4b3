const ARABIC: Readonly<Record<string, string>> = {
  'ا': 'a', 'أ': 'a', 'إ': 'i', 'آ': 'a', 'ٱ': 'a', 'ب': 'b', 'پ': 'p', 'ت': 't', 'ث': 'th', 'ج': 'j', 'چ': 'ch', 'ح': 'h', 'خ': 'kh',
  'د': 'd', 'ذ': 'dh', 'ر': 'r', 'ڕ': 'r', 'ز': 'z', 'ژ': 'zh', 'س': 's', 'ش': 'sh', 'ص': 's', 'ض': 'd', 'ط': 't', 'ظ': 'z',
  'ع': '', 'غ': 'gh', 'ف': 'f', 'ڤ': 'v', 'ق': 'q', 'ك': 'k', 'ک': 'k', 'ڪ': 'k', 'گ': 'g', 'ل': 'l', 'ڵ': 'l', 'م': 'm', 'ن': 'n',
  'ه': 'h', 'ہ': 'h', 'ھ': 'h', 'ة': 'a', 'ۀ': 'a', 'ۃ': 'a', 'ە': 'e', 'ى': 'a', 'ئ': 'i', 'ؤ': 'u', 'ء': '', 'ۆ': 'o', 'ۇ': 'u', 'ۋ': 'v',
  'ې': 'i', 'ێ': 'e', 'ے': 'e',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'yi', й: 'y', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ә: 'e', ғ: 'gh', қ: 'q', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', ў: 'u', ҳ: 'h',
};

/** Arabic-script letters in Latin ones. Yeh and waw are vowels between consonants and consonants elsewhere. */
export function arabicToLatin(text: string): string {
  const letters = [...text];
  return letters
    .map((letter, i) => {
      const starts = !/\p{L}/u.test(letters[i - 1] ?? ' ');
      const besideAlef = /[اأإآى]/u.test(`${letters[i - 1] ?? ''}${letters[i + 1] ?? ''}`);
      if (letter === 'و') return starts || besideAlef ? 'w' : 'u';
      if (letter === 'ي' || letter === 'ی') return starts || besideAlef ? 'y' : 'i';
      if (letter === 'ع' && starts) return 'a';
      return ARABIC[letter] ?? letter;
    })
    .join('');
}

/** Cyrillic letters in Latin ones, in the Ukrainian manner (г is h). */
export const cyrillicToLatin = (text: string): string => [...text].map((letter) => CYRILLIC[letter] ?? letter).join('');
