import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../i18n/text';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';

/** The lists of the register that forms choose from; they change with a release of the service, so they are asked for once. */
export function useCodeLists(): Api['CodeLists'] | undefined {
  return useAnswer(['code-lists'], (signal) => api.GET('/api/v1/code-lists', { signal })).data;
}

export interface Choice {
  id: string;
  name: string;
}

/** The districts by name, and the name of one code. */
export function useDistricts(): { choices: Choice[]; nameOf(code: string): string } {
  const lists = useCodeLists();
  const [language] = useLanguage();
  return useMemo(() => {
    const choices = (lists?.districts ?? [])
      .map(({ code, name, nameAr }) => ({ id: code, name: language === 'ar' ? nameAr : name }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
    return { choices, nameOf: (code) => choices.find(({ id }) => id === code)?.name ?? code };
  }, [lists, language]);
}

/** Languages that people at the desk speak most come first. */
const OFTEN = ['tr', 'ar', 'kmr', 'fa', 'prs', 'ps', 'en', 'uk', 'ru', 'so', 'fr', 'ckb', 'zza', 'uz', 'tk'];

/** Names of languages and countries in the reader's language, as the browser knows them or as our texts say. */
export function useNamesOf(kind: 'language' | 'region'): (code: string) => string {
  const [language] = useLanguage();
  const translate = useTranslate();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: kind, fallback: 'none' });
    return (code) => {
      const own = translate(`residents.${kind}s.${code}`, { _: '' });
      return own || (names.of(code) ?? code);
    };
  }, [language, kind, translate]);
}

export function useLanguageChoices(): Choice[] {
  const lists = useCodeLists();
  const nameOf = useNamesOf('language');
  const [language] = useLanguage();
  return useMemo(() => {
    const all = lists?.languages ?? [];
    const named = (codes: readonly string[]): Choice[] => codes.map((id) => ({ id, name: nameOf(id) }));
    return [
      ...named(OFTEN.filter((code) => all.includes(code))),
      ...named(all.filter((code) => !OFTEN.includes(code))).sort((a, b) => a.name.localeCompare(b.name, language)),
    ];
  }, [lists, nameOf, language]);
}

/** Countries by name; UNHCR's own codes have words of ours. */
export function useCountries(): { choices: Choice[]; nameOf(code: string): string } {
  const lists = useCodeLists();
  const nameOf = useNamesOf('region');
  const [language] = useLanguage();
  return useMemo(() => {
    const choices = (lists?.countries ?? [])
      .map(({ code, alpha2 }) => ({ id: code, name: nameOf(alpha2 ?? code) }))
      .sort((a, b) => a.name.localeCompare(b.name, language));
    return { choices, nameOf: (code) => choices.find(({ id }) => id === code)?.name ?? code };
  }, [lists, nameOf, language]);
}
