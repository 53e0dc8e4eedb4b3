/** The languages of the pages. `format` is the locale for dates and numbers. */
export const LANGUAGES = {
  tr: { name: 'Türkçe', direction: 'ltr', format: 'tr-TR' },
  en: { name: 'English', direction: 'ltr', format: 'en-GB' },
  // Month names of the Levant, which people from Syria use; Latin digits, because file codes and phone numbers are in them too.
  ar: { name: 'العربية', direction: 'rtl', format: 'ar-SY-u-nu-latn' },
} as const;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in LANGUAGES;

const KEY = 'hemsehri.language';

/** The chosen language, else the first of the browser's that we have, else Turkish. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'tr';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
