import { useMemo } from 'react';
import { api, type Api } from '../api/client';
import { useAnswer } from '../api/queries';
import { useLanguage } from '../i18n/text';

/** The lists of the register that forms choose from; asked for once. */
export function useCodeLists(): Api['CodeLists'] | undefined {
  return useAnswer(['code-lists'], (signal) => api.GET('/api/v1/code-lists', { signal })).data;
}

/** The name of a language in the reader's language; its code where the browser has none. */
export function useLanguageName(): (code: string) => string {
  const [language] = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames([language], { type: 'language' }), [language]);
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}

/** The name of a district by its P-code. */
export function useDistrictName(): (code: string) => string {
  const [language] = useLanguage();
  const lists = useCodeLists();
  return (code) => {
    const found = lists?.districts.find((district) => district.code === code);
    return (language === 'ar' ? found?.nameAr : found?.name) ?? code;
  };
}
