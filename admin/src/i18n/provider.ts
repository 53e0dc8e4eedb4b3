import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import type { Messages } from './en';
import { LANGUAGES, type Language } from './languages';

/** One file per language, loaded when it is chosen. */
const FILES: Record<Language, () => Promise<{ default: Messages }>> = {
  tr: () => import('./tr'),
  en: () => import('./en'),
  ar: () => import('./ar'),
};

/** Loads one language and makes the provider that react-admin and `useText` read from. Switching loads the others. */
export async function i18nProviderFor(language: Language): Promise<I18nProvider> {
  const first = (await FILES[language]()).default;
  return polyglotI18nProvider(
    ((locale: Language) => (locale === language ? first : FILES[locale]().then((file) => file.default))) as never,
    language,
    Object.entries(LANGUAGES).map(([locale, { name }]) => ({ locale, name })),
    { allowMissing: false },
  );
}
